import { align } from "./alignment.ts";
import { type Anchor, faultOf, type Reanchored } from "./anchor.ts";
import { edited, kept, orphaned } from "./answers.ts";
import { findingIn } from "./elsewhere.ts";
import { isFirm } from "./firm.ts";
import { type Image, imageOf } from "./image.ts";
import { touchedWords } from "./touched-words.ts";
import { doubtedPlaces, isDoubted, partsOf } from "./uncertain-places.ts";
import { untouchedSpan } from "./untouched.ts";

/** An edited passage keeps at least so much of its weight, and makes up so much of what stands there. */
const PLAIN_EDIT = 0.35;

/**
 * Says for each anchor in the old text where it went in the new one, in the order given. Certain places come from
 * what the two versions share; whatever could be a look-alike is left to a person.
 *
 * @throws {RangeError} if an anchor cannot stand in the old text, or two share an id: see `faultOf`
 */
export function reanchor(oldText: string, newText: string, anchors: readonly Anchor[]): Reanchored[] {
  const fault = faultOf(oldText, anchors);
  if (fault !== null) throw new RangeError(fault);
  const alignment = align(oldText, newText);
  const finding = findingIn(alignment);
  return anchors.map((anchor) => {
    const { first, last } = touchedWords(alignment.versions.old.words, anchor);
    const untouched = untouchedSpan(alignment, anchor);
    if (last < first) return untouched === null ? orphaned(anchor) : kept(anchor, untouched.start);
    if (isDoubted(alignment, first, last)) {
      return finding.elsewhere(anchor, first, last, doubtedPlaces(alignment, first, last));
    }
    if (untouched !== null && isFirm(alignment, first, last)) return kept(anchor, untouched.start);
    const image = imageOf(alignment, first, last);
    if (image !== null && untouched === null && isPlain(image)) {
      return finding.inPlace(anchor, first, last, image) ?? edited(alignment, anchor, image);
    }
    return finding.elsewhere(anchor, first, last, partsOf(alignment, first, last));
  });
}

function isPlain(image: Image): boolean {
  return image.isOrdered && image.share >= PLAIN_EDIT && image.density >= PLAIN_EDIT;
}

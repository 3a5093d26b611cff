import type { Range } from "./segments.ts";

/**
 * The paper holds the article's text and nothing else: every mark on it is drawn, not written. So a place in the
 * document and an offset into the text are the same thing, counted in UTF-16 code units over the text nodes.
 */

/** What of a document is needed to count: a text node with its text, or an element with children. */
export type Place = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<Place>;
};

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * The offset into the text at which a boundary of a selection lies, or null when `node` is not inside `paper`.
 *
 * `at` counts code units in a text node and children in an element, as the DOM does.
 */
export function offsetOf(paper: Place, node: Place, at: number): number | null {
  let offset = 0;

  function visit(place: Place): boolean {
    if (place === node) {
      offset += place.nodeType === TEXT_NODE ? at : lengthOfFirst(place, at);
      return true;
    }
    if (place.nodeType === TEXT_NODE) offset += place.textContent?.length ?? 0;
    for (let index = 0; index < place.childNodes.length; index += 1) {
      const child = place.childNodes[index];
      if (child && visit(child)) return true;
    }
    return false;
  }

  return visit(paper) ? offset : null;
}

/** Comments stand between text nodes in rendered pages; their content is not text. */
function lengthOf(place: Place): number {
  if (place.nodeType === TEXT_NODE || place.nodeType === ELEMENT_NODE) return place.textContent?.length ?? 0;
  return 0;
}

function lengthOfFirst(place: Place, count: number): number {
  let length = 0;
  for (let index = 0; index < Math.min(count, place.childNodes.length); index += 1) {
    const child = place.childNodes[index];
    if (child) length += lengthOf(child);
  }
  return length;
}

/** The text node that holds an offset and the place in it; the one before at a border, null outside the text. */
export function placeOf<P extends Place>(paper: P, offset: number): { node: P; at: number } | null {
  let left = offset;
  let found: { node: P; at: number } | null = null;

  function visit(place: P): boolean {
    if (place.nodeType === TEXT_NODE) {
      const length = place.textContent?.length ?? 0;
      if (left <= length) {
        found = { node: place, at: left };
        return true;
      }
      left -= length;
    }
    for (let index = 0; index < place.childNodes.length; index += 1) {
      if (visit(place.childNodes[index] as P)) return true;
    }
    return false;
  }

  if (offset >= 0) visit(paper);
  return found;
}

/** The range a selection covers, whichever way it was drawn; null when an end of it is outside the paper. */
export function selectedRange(
  paper: Place,
  selection: { anchorNode: Place | null; anchorOffset: number; focusNode: Place | null; focusOffset: number },
): Range | null {
  if (!selection.anchorNode || !selection.focusNode) return null;
  const anchor = offsetOf(paper, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(paper, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null || anchor === focus) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

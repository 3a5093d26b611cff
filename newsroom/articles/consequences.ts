import { changesBetween, type Reanchored, reanchor } from "#/anchoring/index.ts";
import type { ExtractedClaim, Extraction } from "#/extraction/index.ts";
import type { Span } from "../claims/anchor.ts";
import { type NewLost, type NewPlace, type OldLost, type OldPlace, placeAfter } from "./carried-places.ts";
import { type CarriedSentences, carriedSentences } from "./carried-sentences.ts";
import { readingsOf, saysSomethingElse } from "./changed-readings.ts";
import { coverOf } from "./cover.ts";
import { suggestible } from "./suggestion.ts";

export type OldClaim = {
  id: string;
  isAccepted: boolean;
  isSettled: boolean;
  /** Null while it is not dismissed; `removed` where it is because its words left the text. */
  dismissal: "removed" | "other" | null;
  places: readonly OldPlace[];
  lost: readonly OldLost[];
};

export type OldVersion = {
  text: string;
  extraction: Extraction;
  sentences: readonly Span[];
  claims: readonly OldClaim[];
};

/** Why a claim is touched: its verdict, if it has one, no longer settles it. */
export type Touch = "edited" | "unsure" | "gone" | "back" | "reads_otherwise";

/** What a new version does to a claim. Every claim has one: none is dropped (INV-08). */
export type ClaimConsequence = {
  claimId: string;
  places: NewPlace[];
  lost: NewLost[];
  /** Null where all its places are exact or moved and say the same as before (INV-09). */
  touch: Touch | null;
  /** The engine's readings of its first place, where it reads one before and after. */
  readings: { before: ExtractedClaim; after: ExtractedClaim } | null;
  /** `dismissed`: a suggestion that nobody took up, whose words are gone. `restored`: words that had been gone are back. */
  standing: "kept" | "dismissed" | "restored";
};

export type Consequences = {
  /** In the order of the old version's claims. */
  claims: ClaimConsequence[];
  /** By sentence of the new version: the index of the old sentence that it is, letter for letter, or null. */
  oldSentences: (number | null)[];
  /** The engine's claims that are suggested anew. */
  suggestions: ExtractedClaim[];
};

/** What follows when `revised` becomes the next version: decided by the two texts alone, and nothing by a guess. */
export function consequencesOf(old: OldVersion, revised: { text: string; extraction: Extraction }): Consequences {
  const went = anchorsAfter(old, revised.text);
  const sentences = carriedSentences(
    old.sentences,
    revised.extraction.sentences,
    old.sentences.map((_, index) => wentOf(went, `sentence:${index}`)),
  );
  const newSentences = revised.extraction.sentences.filter((_, index) => sentences.oldOf[index] === null);
  const isInNewSentence = coverOf(newSentences);
  const readings = readingsOf(old.extraction, revised.extraction);

  const claims = old.claims.map((claim): ClaimConsequence => {
    const { places, lost, touch } = placesAfter(claim, went, { old, newText: revised.text, sentences });
    const [first] = places;
    const origin = claim.places.find(({ id }) => id === first?.cameFromId);
    const read = origin && first ? readings(origin, first) : { before: undefined, after: undefined };
    const otherwise =
      touch === null && first !== undefined && saysSomethingElse(read, !isInNewSentence(first))
        ? "reads_otherwise"
        : null;
    return {
      claimId: claim.id,
      places,
      lost,
      touch: touch ?? otherwise,
      readings: read.before && read.after ? { before: read.before, after: read.after } : null,
      standing: standingAfter(claim, places),
    };
  });
  return { claims, oldSentences: sentences.oldOf, suggestions: suggestionsIn(old, revised, claims, newSentences) };
}

type Went = ReadonlyMap<string, Reanchored>;

/** Where all anchors went, one comparison for each earlier text that anchors stand in. */
function anchorsAfter(old: OldVersion, newText: string): Went {
  const byText = new Map<string, (Span & { id: string })[]>([
    [old.text, old.sentences.map(({ start, end }, index) => ({ id: `sentence:${index}`, start, end }))],
  ]);
  const add = (text: string, { id, start, end }: OldPlace): void => {
    const anchors = byText.get(text) ?? [];
    anchors.push({ id, start, end });
    byText.set(text, anchors);
  };
  for (const claim of old.claims) {
    for (const place of claim.places) add(old.text, place);
    for (const lost of claim.lost) add(lost.text, lost.cameFrom);
  }
  return new Map(
    [...byText].flatMap(([text, anchors]) => reanchor(text, newText, anchors).map((one) => [one.id, one] as const)),
  );
}

function wentOf(went: Went, id: string): Reanchored {
  const found = went.get(id);
  if (!found) throw new RangeError(`The anchor ${id} was not looked for`);
  return found;
}

function placesAfter(
  { places: oldPlaces, lost: oldLost, isSettled, isAccepted }: OldClaim,
  went: Went,
  { old, newText, sentences }: { old: OldVersion; newText: string; sentences: CarriedSentences },
): { places: NewPlace[]; lost: NewLost[]; touch: Touch | null } {
  const places: NewPlace[] = [];
  const lost: NewLost[] = [];
  const touches = new Set<Touch>();

  for (const place of oldPlaces) {
    const one = wentOf(went, place.id);
    const after = placeAfter(place, one, { oldText: old.text, newText, isSettled });
    if (after) {
      places.push(after);
      if (after.status === "edited") touches.add("edited");
    } else {
      const isUnsure = one.status === "needs-confirmation" && isAccepted;
      lost.push({ ...lostAs(one, place.id), at: sentences.placeOf(place.start), removedBy: null, removedAt: null });
      touches.add(isUnsure ? "unsure" : "gone");
    }
  }
  for (const { cameFrom, text, status, at, removedBy, removedAt } of oldLost) {
    const one = wentOf(went, cameFrom.id);
    const after = placeAfter(cameFrom, one, { oldText: text, newText, isSettled: false });
    const isBack = after !== null && (status !== "removed" || after.status !== "edited");
    if (after && isBack) {
      places.push(after);
      touches.add("back");
    } else if (status === "removed") {
      lost.push({ cameFromId: cameFrom.id, status, at: sentences.placeOf(at), candidates: [], removedBy, removedAt });
    } else {
      lost.push({ ...lostAs(one, cameFrom.id), at: sentences.placeOf(at), removedBy: null, removedAt: null });
    }
  }
  const gravest = (["gone", "unsure", "edited", "back"] as const).find((touch) => touches.has(touch));
  return { places: places.toSorted((a, b) => a.start - b.start), lost, touch: gravest ?? null };
}

function lostAs(one: Reanchored, cameFromId: string): Pick<NewLost, "cameFromId" | "status" | "candidates"> {
  if (one.candidates.length === 0) return { cameFromId, status: "orphaned", candidates: [] };
  return { cameFromId, status: "needs_confirmation", candidates: one.candidates };
}

function standingAfter(claim: OldClaim, places: readonly NewPlace[]): ClaimConsequence["standing"] {
  if (claim.dismissal === "removed" && places.length > 0) return "restored";
  if (claim.dismissal === null && !claim.isAccepted && places.length === 0) return "dismissed";
  return "kept";
}

/**
 * The engine's claims in sentences that are new, where no claim was carried to. In a sentence that a claim was carried
 * to, only claims on words that were not there before: a figure that slipped in beside a verdict has none.
 */
function suggestionsIn(
  old: OldVersion,
  revised: { text: string; extraction: Extraction },
  consequences: readonly ClaimConsequence[],
  newSentences: readonly Span[],
): ExtractedClaim[] {
  const isAside = new Set(old.claims.filter(({ dismissal }) => dismissal !== null).map(({ id }) => id));
  const live: Span[] = [];
  const setAside: Span[] = [];
  for (const { claimId, places, standing } of consequences) {
    if (!isAside.has(claimId) || standing === "restored") live.push(...places);
    else setAside.push(...places.filter(({ status }) => status !== "edited"));
  }
  const isLive = coverOf(live);
  const isSetAside = coverOf(setAside);
  const isNew = coverOf(newSentences);
  const isChanged = coverOf(
    changesBetween(old.text, revised.text).flatMap((run) =>
      run.kind === "replaced" || (run.kind === "inserted" && run.movedFrom === null) ? [run.next] : [],
    ),
  );
  return suggestible(revised.extraction).filter((claim) => {
    const sentence = revised.extraction.sentences[claim.sentence] ?? claim;
    if (!isNew(sentence) || isLive(claim) || isSetAside(claim)) return false;
    return !isLive(sentence) || isChanged(claim);
  });
}

import type { Candidate, Reanchored } from "#/anchoring/index.ts";
import type { LostAnchorStatus } from "#/db/vocabulary.ts";
import type { Span } from "../claims/anchor.ts";

type Attribution = { source: Span | null; cue: Span | null; content?: Span[]; origins?: (Span | null)[] };

/** A place of a claim in the text of an earlier version. */
export type OldPlace = Span & { id: string; was: string | null; attribution: Attribution | null };

/** A place that was lost already in the version before. */
export type OldLost = {
  /** The last place it had, in the text of that version. */
  cameFrom: OldPlace;
  text: string;
  status: LostAnchorStatus;
  /** An offset into the text of the version before. */
  at: number;
  removedBy: string | null;
  removedAt: Date | null;
};

/** A place of a claim in the new version. */
export type NewPlace = Span & {
  cameFromId: string;
  status: "exact" | "moved" | "edited";
  was: string | null;
  attribution: Attribution | null;
};

export type NewLost = {
  cameFromId: string;
  status: LostAnchorStatus;
  at: number;
  candidates: Candidate[];
  removedBy: string | null;
  removedAt: Date | null;
};

/** What an anchor becomes: a place, or null where nobody can say for certain. */
export function placeAfter(
  place: OldPlace,
  went: Reanchored,
  { oldText, newText, isSettled }: { oldText: string; newText: string; isSettled: boolean },
): NewPlace | null {
  if (went.start === null || went.end === null) return null;
  if (went.status !== "exact" && went.status !== "moved" && went.status !== "edited") return null;
  const span = { start: went.start, end: went.end };
  const before = oldText.slice(place.start, place.end);
  const judged = isSettled ? before : (place.was ?? before);
  return {
    ...span,
    cameFromId: place.id,
    status: went.status,
    was: judged === newText.slice(span.start, span.end) ? null : judged,
    attribution: place.attribution && attributionAfter(place.attribution, place, span, { oldText, newText }),
  };
}

function attributionAfter(
  { source, cue, content = [], origins = [] }: Attribution,
  from: Span,
  to: Span,
  texts: { oldText: string; newText: string },
): Attribution {
  return {
    source: shifted(source, from, to, texts),
    cue: shifted(cue, from, to, texts),
    content: content.flatMap((span) => shifted(span, from, to, texts) ?? []),
    origins: origins.map((span) => shifted(span, from, to, texts)),
  };
}

/** Where a stretch beside the anchor stands, if it kept its distance to one of the anchor's ends and its words; else null. */
function shifted(
  span: Span | null,
  from: Span,
  to: Span,
  { oldText, newText }: { oldText: string; newText: string },
): Span | null {
  if (!span) return null;
  const words = oldText.slice(span.start, span.end);
  const moved = [to.start - from.start, to.end - from.end]
    .map((by) => ({ start: span.start + by, end: span.end + by }))
    .find(({ start, end }) => start >= 0 && newText.slice(start, end) === words);
  return moved ?? null;
}

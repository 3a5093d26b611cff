import type { ExtractedClaim, Extraction } from "#/extraction/index.ts";
import type { Span } from "../claims/anchor.ts";

/** What the engine reads in the same words of two versions. */
export type Readings = {
  before: ExtractedClaim | undefined;
  after: ExtractedClaim | undefined;
};

/** Finds the engine's readings of a place before and after; each undefined where it reads no claim of these bounds. */
export function readingsOf(old: Extraction, revised: Extraction): (before: Span, after: Span) => Readings {
  const olds = bySpan(old);
  const news = bySpan(revised);
  return (before, after) => ({ before: olds.get(keyOf(before)), after: news.get(keyOf(after)) });
}

function bySpan({ claims }: Extraction): Map<string, ExtractedClaim> {
  return new Map(claims.map((claim) => [keyOf(claim), claim]));
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

/**
 * Whether untouched words came to say something else: "she" is another person, or the sentence around them turned them
 * into something the engine no longer reads as this claim.
 */
export function saysSomethingElse({ before, after }: Readings, isSentenceUntouched: boolean): boolean {
  if (!before) return false;
  if (!after) return !isSentenceUntouched;
  return before.statement !== after.statement || nameIn(before) !== nameIn(after);
}

function nameIn({ attribution }: ExtractedClaim): string | null {
  return attribution?.name ?? null;
}

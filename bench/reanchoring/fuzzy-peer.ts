import search from "approx-string-match";
import type { Span } from "#/anchoring/index.ts";

/** Length of the prefix and the suffix that are kept beside a quote. */
const CONTEXT = 32;
/** How the published method weighs quote, prefix, suffix and position. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** It never allows more errors than this. */
const MOST_ERRORS = 256;

/**
 * Anchors by quote as Hypothesis describes it: every exact match of the quote or, if there is none, every best fuzzy
 * match with up to half of the quote wrong; the best by prefix, suffix and closeness to the old position, whatever its
 * score. Written from the description, with the library that it names.
 */
export function fuzzyAnchor(oldText: string, newText: string, { start, end }: Span): Span | null {
  const quote = oldText.slice(start, end);
  const prefix = oldText.slice(Math.max(0, start - CONTEXT), start);
  const suffix = oldText.slice(end, end + CONTEXT);
  const matches = matchesOf(newText, quote, Math.min(MOST_ERRORS, Math.floor(quote.length / 2)));
  let best: Span | null = null;
  let bestScore = -1;
  for (const match of matches) {
    const before = newText.slice(Math.max(0, match.start - prefix.length), match.start);
    const behind = newText.slice(match.end, match.end + suffix.length);
    const score =
      WEIGHTS.quote * (1 - match.errors / quote.length) +
      WEIGHTS.prefix * likeness(before, prefix) +
      WEIGHTS.suffix * likeness(behind, suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - start) / newText.length);
    if (score > bestScore) {
      bestScore = score;
      best = { start: match.start, end: match.end };
    }
  }
  return best;
}

function matchesOf(text: string, quote: string, mostErrors: number): (Span & { errors: number })[] {
  const exact: (Span & { errors: number })[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, quote, mostErrors);
}

/** 1 less the share of the pattern that is wrong in its best match. */
function likeness(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return 0;
  if (text.includes(pattern)) return 1;
  const [match] = search(text, pattern, pattern.length);
  return match === undefined ? 0 : 1 - match.errors / pattern.length;
}

import type { Alignment } from "./alignment.ts";
import type { Span } from "./span.ts";
import { touchedWords } from "./touched-words.ts";

/** Where the span stands in the new text if none of its characters, and no word that it touches, changed; else null. */
export function untouchedSpan(alignment: Alignment, span: Span): Span | null {
  const { old, next } = alignment.versions;
  const { first, last } = touchedWords(old.words, span);
  if (last < first) return untouchedSpace(alignment, span, last, first);
  if ((alignment.chainEnd[first] ?? -1) < last) return null;
  const shift = (next.words.starts[alignment.target[first] ?? 0] ?? 0) - (old.words.starts[first] ?? 0);
  // White space at the span's own ends lies outside the words, and so does what a chain has compared.
  const head = old.words.text.slice(span.start, Math.max(span.start, old.words.starts[first] ?? 0));
  const tail = old.words.text.slice(Math.min(span.end, old.words.ends[last] ?? 0), span.end);
  const moved = { start: span.start + shift, end: span.end + shift };
  const { text } = next.words;
  const isWhole = text.startsWith(head, moved.start) && text.startsWith(tail, moved.end - tail.length);
  return isWhole && moved.start >= 0 && moved.end <= text.length ? moved : null;
}

/** White space between two words, or at an end of the text, stays if both its neighbours and all of it did. */
function untouchedSpace({ versions, target }: Alignment, span: Span, before: number, behind: number): Span | null {
  const { old, next } = versions;
  const to = before < 0 ? -1 : (target[before] ?? -1);
  const toBehind = behind < old.words.count ? (target[behind] ?? -1) : next.words.count;
  if ((before >= 0 && to === -1) || toBehind !== to + 1) return null;
  const start = before < 0 ? 0 : (old.words.ends[before] ?? 0);
  const toStart = to < 0 ? 0 : (next.words.ends[to] ?? 0);
  const space = old.words.text.slice(start, old.words.starts[behind]);
  if (space !== next.words.text.slice(toStart, next.words.starts[toBehind])) return null;
  return { start: span.start + toStart - start, end: span.end + toStart - start };
}

import type { Span } from "../claims/anchor.ts";

/** Tells whether a stretch shares a code unit with any of `spans`; a bisection each, however many there are. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return ({ start, end }) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((joined[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return (joined[low]?.start ?? end) < end;
  };
}

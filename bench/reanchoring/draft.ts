import type { Span } from "#/anchoring/index.ts";

/** A text being edited that knows where each of its code units stood in the old text; -1 for added ones. */
export type Draft = {
  text: string;
  origins: number[];
  /** First code units, in the old text, of passages that were copied. Nobody could tell a copy from an original gone. */
  copied: Set<number>;
};

export function draftOf(text: string): Draft {
  return { text, origins: Array.from({ length: text.length }, (_, index) => index), copied: new Set() };
}

/** Puts text that was not there before in the place of the span. */
export function replaceSpan(draft: Draft, { start, end }: Span, added: string): void {
  draft.text = draft.text.slice(0, start) + added + draft.text.slice(end);
  const origins = Array.from({ length: added.length }, () => -1);
  draft.origins = [...draft.origins.slice(0, start), ...origins, ...draft.origins.slice(end)];
}

/** Takes the span out and puts it, the same passage, before the code unit at `place`, which lies outside the span. */
export function moveSpan(draft: Draft, { start, end }: Span, place: number): void {
  const text = draft.text.slice(start, end);
  const origins = draft.origins.slice(start, end);
  draft.text = draft.text.slice(0, start) + draft.text.slice(end);
  draft.origins.splice(start, end - start);
  const to = place > start ? place - (end - start) : place;
  draft.text = draft.text.slice(0, to) + text + draft.text.slice(to);
  draft.origins = [...draft.origins.slice(0, to), ...origins, ...draft.origins.slice(to)];
}

/** True if the span holds the original of a copy. */
export function holdsOriginal({ origins, copied }: Draft, { start, end }: Span): boolean {
  return copied.size > 0 && origins.slice(start, end).some((origin) => copied.has(origin));
}

/**
 * Where a passage of the old text truly is. `unchanged`: all of it, in one piece. `changed`: what is left of it.
 * `restored`: changed, but by chance what stands there reads the same, so that both answers are right.
 * `gone`: nothing is left; its place is what stands between its neighbours, which may be nothing.
 */
export type Truth = { kind: "unchanged" | "changed" | "restored" | "gone"; place: Span };

/** Says for any span of the old text where the draft has it. A passage is changed if a word that it touches is. */
export function truthIn(oldText: string, draft: Draft): (span: Span) => Truth {
  const places = new Int32Array(oldText.length).fill(-1);
  draft.origins.forEach((origin, place) => {
    if (origin !== -1) places[origin] = place;
  });
  return ({ start, end }) => {
    const left: number[] = [];
    for (let index = start; index < end; index += 1) if ((places[index] ?? -1) !== -1) left.push(index);
    const [first] = left;
    const place = first === undefined ? placeBetween(places, start, end, draft.text.length) : hull(places, left);
    const isWhole =
      left.length === end - start && left.every((index) => places[index] === (places[start] ?? 0) + index - start);
    if (isWhole) {
      return { kind: sameWordEdges(oldText, { start, end }, draft.text, place) ? "unchanged" : "changed", place };
    }
    const at = first === undefined ? place.start : (places[first] ?? 0) - (first - start);
    if (at >= 0 && draft.text.slice(at, at + end - start) === oldText.slice(start, end)) {
      return { kind: "restored", place: { start: at, end: at + end - start } };
    }
    return { kind: first === undefined ? "gone" : "changed", place };
  };
}

function hull(places: Int32Array, left: readonly number[]): Span {
  const found = left.map((index) => places[index] ?? 0);
  return { start: Math.min(...found), end: Math.max(...found) + 1 };
}

/** What stands between the nearest code units on either side that are left. */
function placeBetween(places: Int32Array, start: number, end: number, length: number): Span {
  let before = start - 1;
  while (before >= 0 && places[before] === -1) before -= 1;
  let behind = end;
  while (behind < places.length && places[behind] === -1) behind += 1;
  return { start: (places[before] ?? -1) + 1, end: places[behind] ?? length };
}

/** True if the words at the span's edges go on in the same way in both texts. */
function sameWordEdges(oldText: string, old: Span, newText: string, next: Span): boolean {
  const before = (text: string, at: number) => /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0];
  const behind = (text: string, at: number) => /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at, at + 40))?.[0];
  const opens = /^[\p{L}\p{N}\p{M}]/u.test(oldText.slice(old.start, old.start + 2));
  const closes = /[\p{L}\p{N}\p{M}]$/u.test(oldText.slice(Math.max(old.start, old.end - 2), old.end));
  return (
    (!opens || before(oldText, old.start) === before(newText, next.start)) &&
    (!closes || behind(oldText, old.end) === behind(newText, next.end))
  );
}

import { type Alignment, align } from "./alignment.ts";
import { heaviestIncreasing, type Pair } from "./increasing.ts";
import type { Span } from "./span.ts";
import { weightOfWords } from "./version.ts";

/**
 * A run of the comparison. `old` and `next` are spans of the two texts; the one that a removed or inserted run lacks
 * is empty. Runs hold whole words and follow each other without a gap in both texts.
 */
export type Change =
  | { kind: "equal" | "replaced"; old: Span; next: Span }
  /** `movedTo`: where the same words stand in the new text, null if they are gone. */
  | { kind: "removed"; old: Span; next: Span; movedTo: Span | null }
  /** `movedFrom`: where the same words stood in the old text, null if they are added. */
  | { kind: "inserted"; old: Span; next: Span; movedFrom: Span | null };

/** Equal words lighter than this are read with the changes on both sides of them: "of", "the". */
const LIGHTEST_EQUAL = 4;
/** Words that left the order are shown as moved from this weight up: about a short sentence. */
const LIGHTEST_MOVED = 24;

/** What changed between two versions, for reading: in the order of both texts, word by word. */
export function changesBetween(oldText: string, newText: string): Change[] {
  const alignment = align(oldText, newText);
  const chains = chainsOf(alignment);
  const inOrder = heaviestIncreasing(chains.map(({ pair }) => pair));
  const stays = new Set(inOrder.map(({ from }) => from));
  const equal = chains.filter(({ pair }) => stays.has(pair.from));
  const moved = chains.filter(({ pair }) => !stays.has(pair.from) && pair.weight >= LIGHTEST_MOVED);
  const texts = { old: oldText, next: newText };
  return hunksBetween(equal.filter(isWorthReading), texts).flatMap((hunk) => runsOf(hunk, moved));
}

/** The same words in both texts, in a row, with the same white space. */
type Chain = { pair: Pair; old: Span; next: Span; isSentenceEnd: boolean };
type Hunk = { kind: "equal" | "changed"; old: Span; next: Span };

function chainsOf({ versions, target, chainEnd }: Alignment): Chain[] {
  const { old, next } = versions;
  const chains: Chain[] = [];
  for (let word = 0; word < old.words.count; word += 1) {
    const last = chainEnd[word] ?? -1;
    if (last === -1) continue;
    const to = target[word] ?? 0;
    const toLast = to + last - word;
    chains.push({
      pair: { from: word, to, weight: weightOfWords(old, word, last + 1) },
      old: { start: old.words.starts[word] ?? 0, end: old.words.ends[last] ?? 0 },
      next: { start: next.words.starts[to] ?? 0, end: next.words.ends[toLast] ?? 0 },
      isSentenceEnd: last + 1 === old.words.count || toLast + 1 === next.words.count,
    });
    word = last;
  }
  return chains;
}

function isWorthReading({ pair, isSentenceEnd }: Chain, index: number, chains: readonly Chain[]): boolean {
  return isSentenceEnd || pair.weight >= LIGHTEST_EQUAL || index === 0 || index === chains.length - 1;
}

/** Equal runs and what lies between them; white space that both texts share goes with the equal runs. */
function hunksBetween(chains: readonly Chain[], texts: { old: string; next: string }): Hunk[] {
  const hunks: Hunk[] = [];
  let equal: Hunk = { kind: "equal", old: { start: 0, end: 0 }, next: { start: 0, end: 0 } };
  const ends: Pick<Hunk, "old" | "next">[] = [
    ...chains,
    { old: emptyAt(texts.old.length), next: emptyAt(texts.next.length) },
  ];
  for (const chain of ends) {
    const old = texts.old.slice(equal.old.end, chain.old.start);
    const next = texts.next.slice(equal.next.end, chain.next.start);
    const head = old === next ? old.length : sharedSpace(old, next);
    const tail = sharedSpace(reversed(old.slice(head)), reversed(next.slice(head)));
    equal.old.end += head;
    equal.next.end += head;
    const changed: Hunk = {
      kind: "changed",
      old: { start: equal.old.end, end: chain.old.start - tail },
      next: { start: equal.next.end, end: chain.next.start - tail },
    };
    if (isEmpty(changed.old) && isEmpty(changed.next)) {
      equal.old.end = chain.old.end;
      equal.next.end = chain.next.end;
      continue;
    }
    if (!isEmpty(equal.old)) hunks.push(equal);
    hunks.push(changed);
    equal = {
      kind: "equal",
      old: { start: changed.old.end, end: chain.old.end },
      next: { start: changed.next.end, end: chain.next.end },
    };
  }
  if (!isEmpty(equal.old)) hunks.push(equal);
  return hunks;
}

/** How much white space both begin with. */
function sharedSpace(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length] && /\s/.test(one[length] ?? "")) length += 1;
  return length;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}

function runsOf({ kind, old, next }: Hunk, moved: readonly Chain[]): Change[] {
  if (kind === "equal") return [{ kind, old, next }];
  const left = moved.filter((chain) => isWithin(chain.old, old));
  const came = moved.filter((chain) => isWithin(chain.next, next));
  if (left.length === 0 && came.length === 0 && !isEmpty(old) && !isEmpty(next))
    return [{ kind: "replaced", old, next }];
  came.sort((one, other) => one.next.start - other.next.start);
  const removed = pieces(
    old,
    left.map((chain) => ({ own: chain.old, other: chain.next })),
  );
  const inserted = pieces(
    next,
    came.map((chain) => ({ own: chain.next, other: chain.old })),
  );
  return [
    ...removed.map(
      ({ own, other }): Change => ({ kind: "removed", old: own, next: emptyAt(next.start), movedTo: other }),
    ),
    ...inserted.map(
      ({ own, other }): Change => ({ kind: "inserted", old: emptyAt(old.end), next: own, movedFrom: other }),
    ),
  ];
}

type Piece = { own: Span; other: Span | null };

/** Cuts the span at its moved parts. */
function pieces(span: Span, moved: readonly Piece[]): Piece[] {
  const cut: Piece[] = [];
  let start = span.start;
  for (const piece of moved) {
    if (piece.own.start > start) cut.push({ own: { start, end: piece.own.start }, other: null });
    cut.push(piece);
    start = piece.own.end;
  }
  if (span.end > start) cut.push({ own: { start, end: span.end }, other: null });
  return cut;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

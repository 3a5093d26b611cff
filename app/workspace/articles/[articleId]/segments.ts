/**
 * Turns a stretch of text and the ranges that lie on it into pieces that nest, as elements of a page must.
 *
 * Offsets are UTF-16 code units into the article's text, end exclusive.
 */
export type Range = { start: number; end: number };

/** A range with a name. Of two that overlap, the one with the lower `rank` encloses the other. */
export type Layer = Range & { key: string; rank: number };

export type Piece<L extends Layer> =
  | { kind: "text"; start: number; end: number }
  | {
      kind: "layer";
      layer: L;
      start: number;
      end: number;
      /** Whether the layer begins in this piece, and whether it ends in it: a layer may be cut into several. */
      isFirst: boolean;
      isLast: boolean;
      /** How many layers of the same rank enclose it. */
      depth: number;
      inside: Piece<L>[];
    };

/**
 * The pieces of `whole`, in reading order. Together they hold every code unit once; where layers overlap without one
 * holding the other, the later one is cut at the end of the earlier one. What lies outside `whole` is left out.
 */
export function piecesOf<L extends Layer>(whole: Range, layers: readonly L[]): Piece<L>[] {
  const inside = layers
    .map((layer) => ({ layer, start: Math.max(layer.start, whole.start), end: Math.min(layer.end, whole.end) }))
    .filter(({ start, end }) => start < end);
  return nest(whole, inside, new Map());
}

type Part<L> = { layer: L; start: number; end: number };

function nest<L extends Layer>(
  whole: Range,
  parts: readonly Part<L>[],
  depths: ReadonlyMap<number, number>,
): Piece<L>[] {
  const pieces: Piece<L>[] = [];
  let waiting = parts.toSorted(inOrder);
  let at = whole.start;

  while (waiting.length > 0) {
    const [first, ...others] = waiting as [Part<L>, ...Part<L>[]];
    const { next, rest } = cutAtLowerRank(first, others);
    if (next.start > at) pieces.push({ kind: "text", start: at, end: next.start });
    const held: Part<L>[] = [];
    const later: Part<L>[] = [];
    for (const part of rest) {
      if (part.start >= next.end) later.push(part);
      else if (part.end <= next.end) held.push(part);
      else {
        held.push({ ...part, end: next.end });
        later.push({ ...part, start: next.end });
      }
    }
    const depth = depths.get(next.layer.rank) ?? 0;
    pieces.push({
      kind: "layer",
      layer: next.layer,
      start: next.start,
      end: next.end,
      isFirst: next.start === next.layer.start,
      isLast: next.end === next.layer.end,
      depth,
      inside: nest(next, held, new Map(depths).set(next.layer.rank, depth + 1)),
    });
    at = next.end;
    waiting = later.toSorted(inOrder);
  }

  if (at < whole.end) pieces.push({ kind: "text", start: at, end: whole.end });
  return pieces;
}

/** A part ends where a layer of a lower rank begins inside it, so that the lower rank encloses what follows. */
function cutAtLowerRank<L extends Layer>(part: Part<L>, others: Part<L>[]): { next: Part<L>; rest: Part<L>[] } {
  const border = others.find(
    (other) => other.layer.rank < part.layer.rank && other.start > part.start && other.start < part.end,
  );
  if (!border) return { next: part, rest: others };
  return {
    next: { ...part, end: border.start },
    rest: [...others, { ...part, start: border.start }].toSorted(inOrder),
  };
}

/** Whoever begins first encloses; of those that begin together the lower rank, then the longer one. */
function inOrder<L extends Layer>(a: Part<L>, b: Part<L>): number {
  return a.start - b.start || a.layer.rank - b.layer.rank || b.end - a.end || a.layer.key.localeCompare(b.layer.key);
}

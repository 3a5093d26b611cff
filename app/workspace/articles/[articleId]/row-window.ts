/** Rows of a list by their index: from `first` to before `end`. */
export type RowWindow = { first: number; end: number };

export type ListShape = {
  count: number;
  /** The index of the row that is an open card; null where none is. */
  card: number | null;
  /** Of a row with the gap to the next one, and of the card, in CSS pixels. */
  rowHeight: number;
  cardHeight: number;
};

/** Rows that are drawn above and below those in view. */
const SPARE = 12;

/**
 * The rows before and after the card that are in view, with some to spare. The card itself is always drawn: it holds
 * the focus and what somebody is typing.
 *
 * @param top where the view begins in the list, in CSS pixels; may be negative while the list begins below it
 */
export function rowsInView(
  { count, card, rowHeight, cardHeight }: ListShape,
  top: number,
  height: number,
): { before: RowWindow; after: RowWindow } {
  const split = card ?? count;
  const before = part(0, split, top, height, rowHeight);
  const underCard = top - split * rowHeight - cardHeight;
  const after = part(Math.min(count, split + 1), count, underCard, height, rowHeight);
  return { before, after };
}

/** The rows in view of those from `from` to `to`, the first of which stands at 0. */
function part(from: number, to: number, top: number, height: number, rowHeight: number): RowWindow {
  const first = from + Math.floor(top / rowHeight) - SPARE;
  const end = from + Math.ceil((top + height) / rowHeight) + SPARE;
  const within = (index: number): number => Math.min(to, Math.max(from, index));
  return { first: within(first), end: within(end) };
}

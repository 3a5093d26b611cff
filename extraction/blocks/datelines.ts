import type { Span } from "../extraction.ts";

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const DATE = `(?:,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?)`;
const AGENCY = "(?: ?\\(\\p{Lu}[^()]{1,40}\\))";
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
const PLACE = "\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{L}[\\p{L}.'’-]{1,20}){0,3}";
const DASH = "\\s?(?:[—–]|--?)\\s+";
const OPENS = "(?=[\\p{Lu}\\p{N}“\"‘'])";

/** "LONDON, March 3 (Reuters) — ", "PARIS — ", "Lagos, Nigeria (AP) - ", "(AP) — ", all before a capital. */
const DATELINE = new RegExp(
  `^(?:${CAPITALS}(?:, ${PLACE})?${DATE}?${AGENCY}?|(?:${PLACE}(?:, ${PLACE})?${DATE}?)?${AGENCY})${DASH}${OPENS}`,
  "u",
);

/** A dateline is looked for in no more than this of a paragraph. */
const LONGEST_DATELINE = 120;

/**
 * Where the words of a paragraph begin behind the place, date and agency it opens with; `paragraph.start` where it has no
 * dateline. The dateline stays part of the paragraph's first sentence.
 */
export function endOfDateline(text: string, { start, end }: Span): number {
  const opening = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  return start + (DATELINE.exec(opening)?.[0].length ?? 0);
}

import { endsSentence } from "./block-draft.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** A paragraph, and where in it the words of a page begin (UTF-16 code units). */
export type PdfParagraph = { text: string; isHeading: boolean; pages: { n: number; at: number }[] };

/** A gap between base lines of more than this many times the usual one begins a paragraph, and so does an indent. */
const PARAGRAPH_GAP = 1.35;
const INDENT = 0.8;
/** A last line shorter than this share of the column ends a paragraph if it ends a sentence. */
const SHORT_LINE = 0.8;
/** Type larger than this many times the body's is a heading's. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 250;
const LONGEST_WORD = 60;

/** Lines joined to paragraphs, over the ends of pages too; words broken by a hyphen are mended. */
export function pdfParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const body = usual(lines.map(({ size, text }) => ({ value: Math.round(size * 2) / 2, weight: text.length })));
  const gap = usual(lines.flatMap((line, index) => gapAbove(lines[index - 1], line)));
  const compounds = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  const columns = columnsOf(lines);
  const paragraphs: (PdfParagraph & { last: PdfLine })[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const isHeading = line.size >= body * HEADING_SIZE;
    if (
      open !== undefined &&
      open.isHeading === isHeading &&
      goesOn(open.last, line, gap, columns.get(line.page) ?? line)
    ) {
      open.text = joinable(open.text, line.text, compounds);
      if (open.last.page !== line.page) open.pages.push({ n: line.page, at: open.text.length });
      open.text += line.text;
      open.last = line;
    } else {
      paragraphs.push({ text: line.text, isHeading, pages: [{ n: line.page, at: 0 }], last: line });
    }
  }
  return paragraphs.map(({ text, isHeading, pages }) => {
    return { text, isHeading: isHeading && text.length <= LONGEST_HEADING, pages };
  });
}

function goesOn(last: PdfLine, line: PdfLine, gap: number, column: Column): boolean {
  if (/^(?:[•‣▪◦]|[-–*] )/.test(line.text)) return false;
  if (last.page !== line.page) return !endsSentence(last.text) || /^\p{Ll}/u.test(line.text);
  const drop = last.base - line.base;
  if (drop < 0) return !endsSentence(last.text);
  if (gap > 0 && drop > PARAGRAPH_GAP * gap) return false;
  if (line.left - column.left > INDENT * line.size && last.left - column.left < INDENT * last.size) return false;
  const isShort = last.right - column.left < SHORT_LINE * (column.right - column.left);
  return !(isShort && endsSentence(last.text));
}

/** What stands before the next line: a broken word without its hyphen, other text with a space. */
function joinable(text: string, next: string, compounds: ReadonlySet<string>): string {
  const broken = /(\p{L}+)[-\u2010]$/u.exec(text.slice(-LONGEST_WORD));
  const rest = /^\p{Ll}\p{L}*/u.exec(next);
  if (broken === null || rest === null) return `${text} `;
  return compounds.has(`${broken[1]}-${rest[0]}`.toLowerCase()) ? text : text.slice(0, -1);
}

function gapAbove(above: PdfLine | undefined, line: PdfLine): { value: number; weight: number }[] {
  const drop = above === undefined || above.page !== line.page ? 0 : above.base - line.base;
  return drop > 0 ? [{ value: Math.round(drop * 2) / 2, weight: 1 }] : [];
}

/** The value with the most weight; 0 of nothing. */
function usual(values: readonly { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  const [first] = [...weights].sort(([one, a], [other, b]) => b - a || one - other);
  return first?.[0] ?? 0;
}

type Column = { left: number; right: number };

/** The edges of the text on every page. */
function columnsOf(lines: readonly PdfLine[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const { page, left, right } of lines) {
    const column = columns.get(page) ?? { left, right };
    columns.set(page, { left: Math.min(column.left, left), right: Math.max(column.right, right) });
  }
  return columns;
}

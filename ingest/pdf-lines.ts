/** A line of a page. Places and sizes are points, from the lower left corner of the page. */
export type PdfLine = { text: string; page: number; left: number; right: number; base: number; size: number };

/** The part of pdf.js's text items that is read; marks of structure have no `str`. */
type Item = { str: string; transform: number[]; width: number; height: number } | { type: string };

/** Pieces whose base lines differ by no more than this share of their size stand on one line. */
const SAME_LINE = 0.4;
/** A gap of more than this share of the size is a space. */
const WORD_GAP = 0.2;
const INVISIBLE = /[\u00AD\u200B\uFEFF]|[^\P{Cc}\t\n]/gu;

/** The lines of one page in the order in which the file draws them, which in prose is the order of reading. */
export function pdfLines({ items }: { items: readonly Item[] }, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, transform, width, height } = item;
    const [, , , scale = 0, left = 0, base = 0] = transform;
    const size = Math.abs(scale) || height;
    const line = lines.at(-1);
    if (str.trim() === "" && size === 0) continue;
    const joins =
      line !== undefined && Math.abs(line.base - base) <= SAME_LINE * Math.max(size, line.size) && left >= line.left;
    if (!joins) lines.push({ text: str, page, left, right: left + width, base, size });
    else {
      const isApart = left - line.right > WORD_GAP * size && !/\s$/.test(line.text) && !/^\s/.test(str);
      line.text += isApart ? ` ${str}` : str;
      line.right = Math.max(line.right, left + width);
      line.size = Math.max(line.size, size);
    }
  }
  return lines.map((line) => ({ ...line, text: cleaned(line.text) })).filter(({ text }) => text !== "");
}

/** Ligatures come apart (fi, fl), since nobody types them. */
function cleaned(text: string): string {
  const apart = text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"));
  return apart.replace(INVISIBLE, "").replace(/\s+/g, " ").trim().normalize("NFC").toWellFormed();
}

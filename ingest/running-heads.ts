import type { LeftOut } from "./ingested-article.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** How many lines at either end of a page may be running heads. */
const EDGE = 2;
/** On so many pages a line has to come back to count as one. */
const FEWEST_PAGES = 3;
const pageNumber =
  /^(?:page|seite|p\.)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|von|de)\s*\d{1,4})?\s*[-–—]?$/i;

/** The lines of all pages without those that stand on top or at the foot of several, and without page numbers. */
export function withoutRunningHeads(pages: readonly PdfLine[][]): { lines: PdfLine[]; leftOut: LeftOut[] } {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(edgesOf(page).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const leftOut: LeftOut[] = [];
  const lines = pages.flatMap((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => {
      if (!edges.has(line)) return true;
      const isRepeated = (counts.get(shapeOf(line)) ?? 0) >= FEWEST_PAGES;
      const isNumber = pageNumber.test(line.text);
      if (isNumber || isRepeated) leftOut.push({ why: isNumber ? "page number" : "running head", text: line.text });
      return !isNumber && !isRepeated;
    });
  });
  return { lines, leftOut };
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const byHeight = page.toSorted((one, other) => other.base - one.base);
  return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])];
}

/** The same line with another page number is the same line. */
function shapeOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, "#").toLowerCase();
}

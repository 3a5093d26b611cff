import { getDocumentProxy } from "unpdf";
import { type IngestedArticle, type IngestedBlock, type IngestedPage, RefusedDocument } from "./ingested-article.ts";
import { MOST_PDF_MS, MOST_PDF_PAGES } from "./limits.ts";
import { type PdfLine, pdfLines } from "./pdf-lines.ts";
import { type PdfParagraph, pdfParagraphs } from "./pdf-paragraphs.ts";
import { requireModestStreams } from "./pdf-streams.ts";
import { withoutRunningHeads } from "./running-heads.ts";

const BETWEEN = "\n\n";

type PdfArticle = Pick<IngestedArticle, "headline" | "text" | "blocks" | "leftOut" | "pages">;

/**
 * The text of a PDF in the order of its pages. A word broken at the end of a line is mended; running heads and page
 * numbers are left out.
 *
 * @throws {RefusedDocument} for a locked or damaged file, one of pictures alone, and one over the limits
 */
export async function pdfArticle(bytes: Uint8Array): Promise<PdfArticle> {
  requireModestStreams(bytes);
  const { lines, leftOut } = withoutRunningHeads(await linesOf(bytes));
  const paragraphs = pdfParagraphs(lines);
  if (paragraphs.length === 0) {
    throw new RefusedDocument("The PDF holds pictures and no text: have its text recognised first, or type it.");
  }
  return { ...composed(paragraphs), leftOut };
}

async function linesOf(bytes: Uint8Array): Promise<PdfLine[][]> {
  const deadline = performance.now() + MOST_PDF_MS;
  const lines: PdfLine[][] = [];
  const document = await opened(bytes);
  try {
    if (document.numPages > MOST_PDF_PAGES) {
      throw new RefusedDocument(`The PDF has more than ${MOST_PDF_PAGES} pages: give only those with the article.`);
    }
    for (let n = 1; n <= document.numPages; n += 1) {
      if (performance.now() > deadline) {
        throw new RefusedDocument("The PDF takes too long to read: give only the pages with the article.");
      }
      const page = await document.getPage(n);
      lines.push(pdfLines(await page.getTextContent(), n));
      page.cleanup();
    }
    return lines;
  } catch (error) {
    throw error instanceof RefusedDocument ? error : damaged();
  } finally {
    await document.loadingTask.destroy();
  }
}

/** pdf.js takes the bytes away from whoever gives them, so it gets a copy, and no Buffer, which it refuses. */
async function opened(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") {
      throw new RefusedDocument("The PDF is locked: save it without a password.");
    }
    throw damaged();
  }
}

function damaged(): RefusedDocument {
  return new RefusedDocument("The PDF is damaged: save it again, or copy its text out and paste it.");
}

function composed(paragraphs: readonly PdfParagraph[]): Pick<PdfArticle, "headline" | "text" | "blocks" | "pages"> {
  const blocks: IngestedBlock[] = [];
  const pages: IngestedPage[] = [];
  let text = "";
  const headlineAt = paragraphs[0]?.isHeading ? 0 : -1;
  paragraphs.forEach((paragraph, index) => {
    const start = text === "" ? 0 : text.length + BETWEEN.length;
    text += `${text === "" ? "" : BETWEEN}${paragraph.text}`;
    const kind = index === headlineAt ? "headline" : paragraph.isHeading ? "heading" : "paragraph";
    blocks.push({ kind, start, end: text.length });
    for (const { n, at } of paragraph.pages) {
      const last = pages.at(-1);
      if (last?.n === n) continue;
      if (last !== undefined) last.end = at === 0 ? start - BETWEEN.length : start + at;
      pages.push({ n, start: start + at, end: text.length });
    }
    const open = pages.at(-1);
    if (open !== undefined) open.end = text.length;
  });
  return { headline: headlineAt === 0 ? (paragraphs[0]?.text ?? null) : null, text, blocks, pages };
}

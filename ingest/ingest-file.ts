import { marked } from "marked";
import { type BlockDraft, endsSentence } from "./block-draft.ts";
import { compose } from "./compose.ts";
import { docxMarkup } from "./docx.ts";
import { ingestPage } from "./ingest-page.ts";
import { type IngestedArticle, RefusedDocument } from "./ingested-article.ts";
import { type FileKind, kindByName, kindOfFile } from "./kind-of-file.ts";
import { MOST_FILE_BYTES, MOST_PAGE_BYTES } from "./limits.ts";
import { openPage } from "./main-part.ts";
import { draftsOf } from "./page-drafts.ts";
import { pdfArticle } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";
import { tidyMarkup } from "./tidy-markup.ts";

const LONGEST_HEADLINE = 300;
const kindNames: Record<FileKind, string> = {
  pdf: "a PDF",
  docx: "a Word file",
  html: "a web page",
  markdown: "Markdown",
  text: "plain text",
};
const nothing: IngestedArticle = {
  ...{ headline: null, byline: null, publisher: null, publishedOn: null, language: null, canonicalUrl: null },
  ...{ text: "", blocks: [], links: [], leftOut: [], warnings: [], pages: [] },
};

/**
 * The article in a file: a web page, a Word file, a PDF, Markdown or plain text, told by its content.
 *
 * @throws {RefusedDocument}
 */
export async function ingestFile({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<IngestedArticle> {
  if (bytes.length > MOST_FILE_BYTES) {
    throw new RefusedDocument("The file is larger than 20 MB: copy the article's text out of it and paste it.");
  }
  const kind = kindOfFile(bytes, name);
  const article = await read(bytes, kind);
  if (article.text.trim() === "") throw new RefusedDocument("The file holds no text: give one with words in it.");
  const promised = kindByName(name);
  const isMisnamed = promised !== null && promised !== kind;
  const warning = `The file is named like ${kindNames[promised ?? kind]}, and was read as what it is: ${kindNames[kind]}.`;
  return isMisnamed ? { ...article, warnings: [...article.warnings, warning] } : article;
}

async function read(bytes: Uint8Array, kind: FileKind): Promise<IngestedArticle> {
  if (kind === "pdf") return { ...nothing, ...(await pdfArticle(bytes)) };
  if (kind === "docx") return fromMarkup(await docxMarkup(bytes));
  if (bytes.length > MOST_PAGE_BYTES) {
    throw new RefusedDocument("The text is larger than 5 MB: give it in parts.");
  }
  if (kind === "html") return ingestPage({ bytes, contentType: null, address: null });
  const { wasUnicode, ...plain } = readPlainText(bytes);
  const article =
    kind === "markdown" ? (fromMarkdown(plain.text) ?? { ...nothing, ...plain }) : { ...nothing, ...plain };
  if (wasUnicode) return article;
  return { ...article, warnings: ["The text is not in UTF-8: look at its accents and quotation marks."] };
}

/** Null for what is nested so deeply that it is no text anybody wrote. */
function fromMarkdown(text: string): IngestedArticle | null {
  try {
    return fromMarkup(marked.parse(text.replace(/^---\n.*?\n---\n/s, ""), { async: false }));
  } catch {
    return null;
  }
}

/** The whole document is the article. Its headline is the heading on top, or a short line there. */
function fromMarkup(html: string): IngestedArticle {
  const drafts = draftsOf(openPage(tidyMarkup(html)).body, null).map((draft) => ({ ...draft, why: null }));
  const [top, ...rest] = drafts;
  if (top === undefined || rest.length === 0 || !isHeadline(top)) return { ...nothing, ...compose(null, drafts) };
  return { ...nothing, headline: top.text, ...compose(top.text, rest) };
}

function isHeadline({ kind, text }: BlockDraft): boolean {
  const isShort = text.length <= LONGEST_HEADLINE && !text.includes("\n");
  return isShort && (kind === "heading" || (kind === "paragraph" && !endsSentence(text)));
}

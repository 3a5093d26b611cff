import { RefusedDocument } from "./ingested-article.ts";
import { zipEntries } from "./zip-entries.ts";

export type FileKind = "pdf" | "docx" | "html" | "markdown" | "text";

const starts: readonly [bytes: number[], sentence: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "This is a Word file of the old kind (.doc): save it as .docx and give that."],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "This is an RTF file: save it as .docx or as plain text and give that."],
];
const SNIFFED_BYTES = 1024;

/**
 * What the bytes are; the name decides only between kinds that look alike.
 *
 * @throws {RefusedDocument} for everything that is none of them
 */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const start = Buffer.from(bytes.subarray(0, SNIFFED_BYTES));
  const refused = starts.find(([mark]) => mark.every((byte, at) => start[at] === byte));
  if (refused !== undefined) throw new RefusedDocument(refused[1]);
  if (start.includes("%PDF-")) return "pdf";
  if (start[0] === 0x50 && start[1] === 0x4b) return kindOfZip(bytes);
  // UTF-16 is full of zeros and says so by its mark.
  const isMarked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isMarked && start.includes(0)) {
    throw new RefusedDocument(
      "This is not a text: give a web page, a Word file (.docx), a PDF, Markdown or plain text.",
    );
  }
  if (isPage(start.toString("latin1"), name)) return "html";
  return /\.(?:md|markdown)$/i.test(name) ? "markdown" : "text";
}

/** Markup that begins like a page, or any markup under a page's name: real pages begin with all kinds of things. */
function isPage(start: string, name: string): boolean {
  const opens =
    /^\W{0,4}\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|meta|title|!--)[\s>-]/i;
  return opens.test(start) || (kindByName(name) === "html" && /<[a-z!][^<>]*>/i.test(start));
}

/** What a file's name promises, null where it promises nothing that is read here. */
export function kindByName(name: string): FileKind | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kinds: Record<string, FileKind> = {
    ...{ pdf: "pdf", docx: "docx", html: "html", htm: "html", xhtml: "html" },
    ...{ md: "markdown", markdown: "markdown", txt: "text", text: "text" },
  };
  return kinds[ending] ?? null;
}

function kindOfZip(bytes: Uint8Array): "docx" {
  if (zipEntries(bytes).some(({ name }) => name === "word/document.xml")) return "docx";
  throw new RefusedDocument("This is an archive and not a Word file: unpack it and give the article alone.");
}

import mammoth from "mammoth";
import { RefusedDocument } from "./ingested-article.ts";
import { unzipped, zipEntries } from "./zip-entries.ts";

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/**
 * The markup of a Word file: its text with headings, lists, tables and links. Pictures, comments and what was struck
 * out in a revision are left out, and nothing that the file points to is opened.
 *
 * @throws {RefusedDocument}
 */
export async function docxMarkup(bytes: Uint8Array): Promise<string> {
  for (const entry of zipEntries(bytes)) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    // Unpacked here, where the directory's size is a limit; Word never writes declarations of a document type.
    if (unzipped(bytes, entry).includes("<!DOCTYPE")) throw unreadable();
  }
  try {
    const buffer = Buffer.from(bytes);
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: styles,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        externalFileAccess: false,
      },
    );
    return value;
  } catch {
    throw unreadable();
  }
}

function unreadable(): RefusedDocument {
  return new RefusedDocument("The Word file cannot be read: save it again, or copy its text out and paste it.");
}

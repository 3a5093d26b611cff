import { ingestFile } from "#/ingest/ingest-file.ts";
import { ingestPage } from "#/ingest/ingest-page.ts";
import { RefusedDocument } from "#/ingest/ingested-article.ts";
import { wholePageText } from "#/ingest/whole-page.ts";
import { type CopyText, type FoundPassage, findPassage } from "#/newsroom/copies/passage.ts";
import { mediaTypeOfFile, pictureTypeOf } from "./sniff.ts";

/** A passage to look for: an attachment's. */
export type Quoted = { attachmentId: string; quote: string; page: number | null };
export type Located = FoundPassage & { attachmentId: string };

/** Bytes to read, who sent them as what, and the passages that should stand in them. */
export type Unread = {
  bytes: Uint8Array;
  contentType: string | null;
  address: string | null;
  name: string;
  passages: readonly Quoted[];
};

/** `copy` is null, and `unreadable` says why, where there are no words to be had. */
export type ReadCopy = { mediaType: string; copy: CopyText | null; unreadable: string | null; passages: Located[] };

/** What a copy says, whatever it is; a file that holds no words is told by its type all the same. */
export async function readCopy({ bytes, contentType, address, name, passages }: Unread): Promise<ReadCopy> {
  let mediaType = "application/octet-stream";
  try {
    // Whoever sends a page says so; its first bytes may be anything.
    const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");
    mediaType = isPage ? "text/html" : mediaTypeOfFile(bytes, name);
    if (pictureTypeOf(bytes)) throw new RefusedDocument("It is a picture: look at it for the passage.");
    const copy = mediaType === "text/html" ? pageText(bytes, contentType, address) : await fileText(bytes, name);
    return { mediaType, copy, unreadable: null, passages: passages.map((one) => located(one, copy)) };
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    return { mediaType, copy: null, unreadable: error.message, passages: [] };
  }
}

function pageText(bytes: Uint8Array, contentType: string | null, address: string | null): CopyText {
  const { headline, text } = ingestPage({ bytes, contentType, address });
  const whole = wholePageText(bytes, contentType);
  return { title: headline, text, whole: whole === text ? null : whole, pages: [] };
}

async function fileText(bytes: Uint8Array, name: string): Promise<CopyText> {
  const { headline, text, pages } = await ingestFile({ bytes, name });
  return { title: headline, text, whole: null, pages };
}

function located({ attachmentId, quote, page }: Quoted, copy: CopyText): Located {
  return { attachmentId, ...findPassage(quote, copy, page) };
}

import { inflateSync } from "node:zlib";
import { RefusedDocument } from "./ingested-article.ts";
import { MOST_PDF_STREAM_BYTES, MOST_PDF_UNPACKED_BYTES } from "./limits.ts";

/**
 * pdf.js unpacks a stream whole, however large it gets; so the packed streams of the file (ISO 32000-1, 7.3.8) are
 * unpacked here within limits first. What is not packed by Deflate cannot grow like that and is passed over.
 *
 * @throws {RefusedDocument} when a stream or all of them together unpack to more than the limits
 */
export function requireModestStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let whole = 0;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    let start = at + "stream".length;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    // The first byte of Deflate's wrapper; the word also stands in "endstream" and in texts.
    if (file[start] !== 0x78 && file[start] !== 0x68 && file[start] !== 0x48) continue;
    const end = file.indexOf("endstream", start);
    const packed = file.subarray(start, end === -1 ? file.length : end);
    whole += unpackedSize(packed);
    if (whole > MOST_PDF_UNPACKED_BYTES) throw tooLarge();
    at = start + packed.length;
  }
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_PDF_STREAM_BYTES }).length;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    return 0;
  }
}

function tooLarge(): RefusedDocument {
  return new RefusedDocument("The PDF unpacks to more than any article: give only the pages with the article.");
}

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FinishedPage } from "#/newsroom/reports/publish-report.ts";
import type { Page } from "./page.ts";

/** Under 1 ms a page. The levels above it take 20 to 80 ms and save a tenth of the bytes at most. */
const BROTLI_QUALITY = 8;

/** Powers of two. A window that is larger than the page saves no byte, and its tables take four times as long to fill. */
const SMALLEST_WINDOW = 16;
const LARGEST_WINDOW = 22;

/** Every compression under way holds its tables: all pages of a long report at once take twice the time of a few. */
const AT_ONCE = 8;

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Compresses once what is read many times, and tags it with the SHA-256 of its body; on Node's thread pool, so that requests are answered meanwhile. */
export async function finish(pages: readonly Page[]): Promise<FinishedPage[]> {
  const finished: FinishedPage[] = [];
  for (let first = 0; first < pages.length; first += AT_ONCE) {
    finished.push(...(await Promise.all(pages.slice(first, first + AT_ONCE).map(finishPage))));
  }
  return finished;
}

async function finishPage({ path, contentType, body: text }: Page): Promise<FinishedPage> {
  const body = Buffer.from(text, "utf8");
  const [zipped, brotli] = await Promise.all([
    compressGzip(body, { level: 9 }),
    compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_LGWIN]: windowOf(body.length),
      },
    }),
  ]);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  return { path, contentType, body, gzip: zipped, brotli, etag };
}

function windowOf(length: number): number {
  return Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, Math.ceil(Math.log2(length))));
}

import { database } from "#/db/client.ts";
import { type PublicPage, publicPage } from "#/newsroom/reports/published.ts";
import { isEmbed } from "./addresses.ts";
import { PNG_TYPE } from "./page.ts";
import { securityHeaders } from "./policy.ts";

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Variant = {
  body: Buffer;
  etag: string;
  headers: Record<string, string>;
  /** Those of an answer that a reader's copy still holds: without what describes a body. */
  unchanged: Record<string, string>;
};

/** A page ready to be sent: bytes and headers of each encoding, made once. */
export type ReadyPage = {
  variants: Record<Encoding, Variant>;
  /** When its bytes last changed, in whole seconds since 1970, as Last-Modified counts. */
  modified: number;
  /** What it weighs in the cache. */
  bytes: number;
};

/** A correction reaches readers behind a shared cache within a minute, everybody else at once. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=60, must-revalidate";

export function readyPage(page: PublicPage, cacheControl = CACHE_CONTROL): ReadyPage {
  const modified = Math.floor(page.renderedAt.getTime() / 1000);
  const shared = {
    ...securityHeaders(page.contentType, page.body, { isFramed: isEmbed(page.path) }),
    "cache-control": cacheControl,
    "last-modified": new Date(modified * 1000).toUTCString(),
    vary: "accept-encoding",
  };
  const variant = (encoding: Encoding, body: Buffer): ReadyPage["variants"][Encoding] => {
    // A strong tag stands for exact bytes, so every encoding has its own.
    const etag = encoding === "identity" ? page.etag : page.etag.replace(/"$/, `-${encoding}"`);
    const unchanged = { ...shared, etag };
    const headers: Record<string, string> = {
      ...unchanged,
      "content-type": page.contentType,
      "content-length": String(body.length),
    };
    if (encoding !== "identity") headers["content-encoding"] = encoding;
    return { body, etag, headers, unchanged };
  };
  const { body, gzip, brotli } = page;
  const plain = variant("identity", body);
  // A picture is compressed already: it is sent as it is, whatever the reader takes.
  const isPacked = page.contentType === PNG_TYPE;
  return {
    variants: {
      br: isPacked ? plain : variant("br", brotli),
      gzip: isPacked ? plain : variant("gzip", gzip),
      identity: plain,
    },
    modified,
    bytes: body.length + gzip.length + brotli.length,
  };
}

export type PageCache = { get: (path: string) => ReadyPage | undefined; put: (path: string, page: ReadyPage) => void };

/** Keeps the pages asked for last, up to `limit` bytes in all. */
export function pageCache(limit: number): PageCache & { size: () => number } {
  const kept = new Map<string, ReadyPage>();
  let size = 0;
  let last = "";
  return {
    get(path) {
      const page = kept.get(path);
      if (page === undefined || path === last) return page;
      // A map lists its keys in the order they were set, so the first is the one not asked for the longest.
      kept.delete(path);
      kept.set(path, page);
      last = path;
      return page;
    },
    put(path, page) {
      if (page.bytes > limit) return;
      size += page.bytes - (kept.get(path)?.bytes ?? 0);
      kept.delete(path);
      kept.set(path, page);
      last = path;
      for (const [oldest, { bytes }] of kept) {
        if (size <= limit) break;
        kept.delete(oldest);
        size -= bytes;
      }
    },
    size: () => size,
  };
}

const LIMIT = 64 * 1024 * 1024;

/** One cache a process: server.ts and Next's bundles see the same. */
const shared = globalThis as typeof globalThis & { stetPages?: PageCache };

/** The page at a path, or null. What is not published is looked up anew each time: made-up addresses fill no memory. */
export function pageAt(path: string): ReadyPage | null {
  shared.stetPages ??= pageCache(LIMIT);
  const kept = shared.stetPages.get(path);
  if (kept !== undefined) return kept;
  const stored = publicPage(database(), path);
  if (stored === null) return null;
  const page = readyPage(stored);
  shared.stetPages.put(path, page);
  return page;
}

/** After a publication: the next reader gets the new bytes. */
export function forgetPages(): void {
  delete shared.stetPages;
}

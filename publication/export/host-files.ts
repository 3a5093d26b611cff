import { NOT_FOUND_PATH } from "../addresses.ts";
import type { ServedPage } from "./site-files.ts";

/** What a host works out by itself for the bytes that it sends. */
const ownToHost = new Set(["content-length", "content-encoding", "etag", "last-modified", "vary"]);

/** Fonts keep their names when they stay the same. */
const fontHeaders = { "cache-control": "public, max-age=31536000, immutable" };

/** Rules that hosts read at most; beyond, they take off a trailing slash as they like. */
const REDIRECTS = 2000;

/**
 * The file `_headers` that static hosts read: one block for all that every page shares, then what is left of each. Hosts
 * join the blocks that fit an address, so no header stands in two of them; reports share one block where they can,
 * because hosts count blocks.
 */
export function headersFile(pages: readonly ServedPage[]): string {
  const [first] = pages;
  const shared = Object.entries(first?.headers ?? {}).filter(
    ([name, value]) =>
      !ownToHost.has(name) && name !== "cache-control" && pages.every(({ headers }) => headers[name] === value),
  );
  const sharedNames = new Set(shared.map(([name]) => name));
  const own = pages
    .filter(({ path }) => path !== NOT_FOUND_PATH)
    .map(({ path, headers }) => ({
      path,
      lines: lines(Object.entries(headers).filter(([name]) => !ownToHost.has(name) && !sharedNames.has(name))),
    }));
  const reports = own.filter(({ path }) => path.startsWith("/r/"));
  const areAlike = new Set(reports.map((page) => page.lines)).size === 1;
  const blocks = [
    { path: "/*", lines: lines(shared) },
    { path: "/fonts/*", lines: lines(Object.entries(fontHeaders)) },
    ...own.filter((page) => !(areAlike && reports.includes(page))),
    ...(areAlike ? [{ path: "/r/*", lines: reports[0]?.lines ?? "" }] : []),
  ];
  return blocks.map((block) => `${block.path}\n${block.lines}`).join("\n");
}

function lines(headers: readonly (readonly [name: string, value: string])[]): string {
  return headers.map(([name, value]) => `  ${name}: ${value}\n`).join("");
}

/** The file `_redirects`: every page has one address, without a slash at its end. Hosts know 301 better than 308. */
export function redirectsFile(paths: readonly string[]): string {
  return paths
    .filter((path) => path !== "/" && path !== NOT_FOUND_PATH)
    .slice(0, REDIRECTS)
    .map((path) => `${path}/ ${path} 301\n`)
    .join("");
}

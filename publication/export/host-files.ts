import { NOT_FOUND_PATH } from "../addresses.ts";
import type { ServedPage } from "./site-files.ts";

/** What a host works out by itself for the bytes that it sends. */
const ownToHost = new Set(["content-length", "content-encoding", "etag", "last-modified", "vary"]);

/** Fonts keep their names when they stay the same. */
const fontHeaders = { "cache-control": "public, max-age=31536000, immutable" };

/** Addresses of reports by their shape, as hosts write it. No address has two. */
const shapes = [
  { pattern: "/r/:report", holds: /^\/r\/[^/]+$/ },
  { pattern: "/r/:report/correction", holds: /^\/r\/[^/]+\/correction$/ },
  { pattern: "/r/:report/verify", holds: /^\/r\/[^/]+\/verify$/ },
  { pattern: "/r/:report/claims/:claim", holds: /^\/r\/[^/]+\/claims\/[^/]+$/ },
  { pattern: "/r/:report/claims/:claim/oembed.json", holds: /\/oembed\.json$/ },
  { pattern: "/r/:report/v/:version", holds: /^\/r\/[^/]+\/v\/[^/]+$/ },
  { pattern: "/r/:report/picture.png", holds: /^\/r\/[^/]+\/picture\.png$/ },
  { pattern: "/r/:report/claims/:claim/picture.png", holds: /\/claims\/[^/]+\/picture\.png$/ },
  { pattern: "/embed/r/*", holds: /^\/embed\// },
  { pattern: "/r/:report/versions/*", holds: /^\/r\/[^/]+\/versions\// },
] as const;

/** Rules that hosts read at most; beyond, they take off a trailing slash as they like. */
const REDIRECTS = 2000;

/**
 * The file `_headers` that static hosts read: one block for all that every page shares, then what is left of each. Hosts
 * join the blocks that fit an address, so no header stands in two of them; reports share a block for each shape of address
 * where they can, because hosts count blocks.
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
  const families = shapes.map(({ pattern, holds }) => {
    const members = own.filter(({ path }) => holds.test(path));
    return { pattern, members, areAlike: new Set(members.map((page) => page.lines)).size === 1 };
  });
  const alike = families.filter(({ areAlike }) => areAlike);
  const blocks = [
    { path: "/*", lines: lines(shared) },
    { path: "/fonts/*", lines: lines(Object.entries(fontHeaders)) },
    ...own.filter((page) => !alike.some(({ members }) => members.includes(page))),
    ...alike.map(({ pattern, members }) => ({ path: pattern, lines: members[0]?.lines ?? "" })),
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

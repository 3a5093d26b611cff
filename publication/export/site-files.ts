import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NOT_FOUND_PATH } from "../addresses.ts";
import { replyTo } from "../answer.ts";
import type { ReadyPage } from "../store.ts";
import { headersFile, redirectsFile } from "./host-files.ts";

/** A page as the server sends it to a reader who takes no compression. */
export type ServedPage = { path: string; headers: Record<string, string>; body: Buffer };

/** Bytes by name, relative, with slashes. */
export type SiteFiles = Map<string, Buffer>;

const fonts = path.join(/* turbopackIgnore: true */ process.cwd(), "public/fonts");

/**
 * The whole public side as plain files: pages, feeds, fonts, and what tells a static host its headers and redirects.
 *
 * @param paths every address that has finished bytes
 */
export function siteFiles(paths: readonly string[], find: (path: string) => ReadyPage | null): SiteFiles {
  const pages = paths.map((path) => served(path, find));
  const files: SiteFiles = new Map(pages.map((page) => [fileOf(page), page.body]));
  for (const name of readdirSync(fonts)) files.set(`fonts/${name}`, readFileSync(path.join(fonts, name)));
  files.set("_headers", Buffer.from(headersFile(pages)));
  files.set("_redirects", Buffer.from(redirectsFile(pages.filter(isDocument).map((page) => page.path))));
  return files;
}

function served(path: string, find: (path: string) => ReadyPage | null): ServedPage {
  const reply = replyTo({ method: "GET", target: path, header: () => undefined }, find);
  if (reply?.status !== (path === NOT_FOUND_PATH ? 404 : 200) || reply.body === null)
    throw new Error(`${path} is no address of the public side`);
  return { path, headers: reply.headers, body: reply.body };
}

function isDocument({ headers }: ServedPage): boolean {
  return headers["content-type"]?.startsWith("text/html") ?? false;
}

/**
 * Static hosts answer /r/x with r/x.html and stay at that address; for r/x/index.html they would send readers on to /r/x/.
 *
 * @throws Error for an address that could leave the folder
 */
function fileOf(page: ServedPage): string {
  const segments = page.path.split("/").slice(1);
  if (page.path === "/") return "index.html";
  if (!segments.every((segment) => /^(?:\.well-known|[\w-][\w.-]*)$/.test(segment)))
    throw new Error(`${page.path} cannot be a file`);
  return isDocument(page) ? `${segments.join("/")}.html` : segments.join("/");
}

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isEmbed, NOT_FOUND_PATH, SITE_PATHS } from "./addresses.ts";
import { chooseEncoding, isUnchanged } from "./negotiation.ts";
import { HTML_TYPE } from "./page.ts";
import { notSetUpPage } from "./pages/home.ts";
import { pageAt, type ReadyPage, readyPage } from "./store.ts";

export type Asked = { method: string; target: string; header: (name: string) => string | undefined };
export type Reply = { status: number; headers: Record<string, string>; body: Buffer | null };

/** No address of the public side is longer: the rest is not looked up. */
const LONGEST_PATH = 300;

const sitePaths: ReadonlySet<string> = new Set(SITE_PATHS);

/**
 * Answers what is published, and says whether it did. Everything else is for the desk.
 *
 * @param headers the request's, at least those on which the choice of the bytes depends
 */
export function answerPublished(
  { method = "", url = "" }: IncomingMessage,
  headers: IncomingHttpHeaders,
  response: ServerResponse,
): boolean {
  const reply = replyTo({
    method,
    target: url,
    header: (name) => headers[name]?.toString(),
  });
  if (reply === null) return false;
  response.writeHead(reply.status, reply.headers);
  if (reply.body === null) response.end();
  else response.end(reply.body);
  return true;
}

/** The same for a route handler, so that the public side shows under `next dev` too; it compresses by itself. */
export function publishedResponse(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const reply = replyTo({
    method: request.method,
    target: `${pathname}${search}`,
    header: (name) => (name === "accept-encoding" ? undefined : (request.headers.get(name) ?? undefined)),
  });
  if (reply === null) return new Response(null, { status: 404 });
  return new Response(reply.body === null ? null : new Uint8Array(reply.body), {
    status: reply.status,
    headers: reply.headers,
  });
}

/** The reply to a request, or null where the address is not one of the public side. Query strings mean nothing here. */
export function replyTo(asked: Asked, find: (path: string) => ReadyPage | null = pageAt): Reply | null {
  if (asked.method !== "GET" && asked.method !== "HEAD") return null;
  const path = pathOf(asked.target);
  const canonical = withoutSlashes(path);
  if (!isPublic(canonical)) return null;
  if (canonical !== path) {
    return { status: 308, headers: { location: canonical, "cache-control": "public, max-age=3600" }, body: null };
  }

  const page = path.length > LONGEST_PATH || path === NOT_FOUND_PATH ? null : find(path);
  if (page !== null) return send(asked, page);
  const notFound = find(NOT_FOUND_PATH);
  if (notFound !== null) return send(asked, notFound, 404);
  return send(asked, notSetUp(), path === "/" ? 200 : 404);
}

function pathOf(target: string): string {
  if (!target.startsWith("/")) return URL.parse(target)?.pathname ?? "";
  const end = target.search(/[?#]/);
  return end === -1 ? target : target.slice(0, end);
}

/** The path without the slashes at its end; of nothing but slashes one is left. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charAt(end - 1) === "/") end -= 1;
  return end === path.length ? path : path.slice(0, end);
}

function isPublic(path: string): boolean {
  return path.startsWith("/r/") || path === "/r" || path.startsWith("/api/v1/") || isEmbed(path) || sitePaths.has(path);
}

function send({ method, header }: Asked, page: ReadyPage, status = 200): Reply {
  const variant = page.variants[chooseEncoding(header("accept-encoding"))];
  if (status === 200 && isUnchanged(header, variant.etag, page.modified)) {
    return { status: 304, headers: variant.unchanged, body: null };
  }
  return { status, headers: variant.headers, body: method === "HEAD" ? null : variant.body };
}

let placeholder: ReadyPage | undefined;

function notSetUp(): ReadyPage {
  if (placeholder === undefined) {
    const body = Buffer.from(notSetUpPage());
    const nothing = Buffer.alloc(0);
    const page = {
      path: "/",
      contentType: HTML_TYPE,
      body,
      gzip: nothing,
      brotli: nothing,
      etag: '"set-up"',
      renderedAt: new Date(0),
    };
    const { variants, ...rest } = readyPage(page, "no-store");
    const plain = variants.identity;
    placeholder = { ...rest, variants: { br: plain, gzip: plain, identity: plain } };
  }
  return placeholder;
}

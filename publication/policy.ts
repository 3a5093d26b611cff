import { createHash } from "node:crypto";

const nothing = "default-src 'none'; base-uri 'none'";
const unframed = "frame-ancestors 'none'";

/** No script of a page asks for anything; but what audits pages fetches robots.txt from within them. */
const ownSite = "connect-src 'self'";

/** Data is for programs on any site. It holds nothing that depends on who asks. */
const openData = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * Security headers of a finished page. Only a card (`isFramed`) may stand in a frame, on any site.
 * No script runs, and no style but the one that the page brings.
 *
 * The hash is taken from the page itself, not from today's style sheet: a page keeps the styles it was published with.
 * Its style element comes before any word of an author (pages/layout.ts).
 */
export function securityHeaders(
  contentType: string,
  body: Buffer,
  { isFramed = false }: { isFramed?: boolean } = {},
): Record<string, string> {
  const policy = [nothing, `form-action ${formTarget(contentType, body)}`, ...(isFramed ? [] : [unframed])].join("; ");
  const shared = isFramed ? always : { ...always, "x-frame-options": "DENY" };
  if (/^application\/(?:[\w.]+\+)?json\b/.test(contentType)) {
    return { ...shared, ...openData, "content-security-policy": policy };
  }
  if (!contentType.startsWith("text/html")) return { ...shared, "content-security-policy": policy };
  const start = body.indexOf("<style>") + "<style>".length;
  const style = body.subarray(start, body.indexOf("</style>", start));
  const hash = createHash("sha256").update(style).digest("base64");
  return {
    ...shared,
    "content-security-policy": `${policy}; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self'; ${ownSite}`,
  };
}

/**
 * Where the page's form may be sent. What authors typed is escaped, so the first form element is ours
 * (pages/correction-form.ts); it goes to the newsroom's own address also from a copy of the page on another host.
 */
function formTarget(contentType: string, body: Buffer): string {
  const start = contentType.startsWith("text/html") ? body.indexOf('<form method="post" action="') : -1;
  if (start === -1) return "'none'";
  const [, address = ""] = /action="([^"]+)"/.exec(body.toString("utf8", start, start + 600)) ?? [];
  const origin = URL.parse(address)?.origin;
  return origin === undefined || origin === "null" ? "'self'" : `'self' ${origin}`;
}

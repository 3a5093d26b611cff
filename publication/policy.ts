import { createHash } from "node:crypto";

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * Security headers of a finished page. No script runs, and no style but the one that the page brings.
 *
 * The hash is taken from the page itself, not from today's style sheet: a page keeps the styles it was published with.
 * Its style element comes before any word of an author (pages/layout.ts).
 */
export function securityHeaders(contentType: string, body: Buffer): Record<string, string> {
  if (!contentType.startsWith("text/html")) return { ...always, "content-security-policy": nothing };
  const start = body.indexOf("<style>") + "<style>".length;
  const style = body.subarray(start, body.indexOf("</style>", start));
  const hash = createHash("sha256").update(style).digest("base64");
  return {
    ...always,
    "content-security-policy": `${nothing}; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self'`,
  };
}

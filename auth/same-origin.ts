/**
 * Whether the browser says that a request came from one of our own pages. Browsers send `Origin` with every form;
 * a request with neither header is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return site !== null;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.parse(origin)?.host === host;
}

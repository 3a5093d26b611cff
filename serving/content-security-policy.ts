const STORED_COPY = /^\/workspace\/evidence\/[^/]+\/copies\/[^/]+\/?$/;

/**
 * The policy of a stored copy, which a stranger made: it runs nothing, loads nothing and belongs to no origin. Null for
 * every other path.
 */
export function copyPolicyOf(path: string): string | null {
  if (!STORED_COPY.test(path)) return null;
  return "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
}

type Circumstances = {
  development: boolean;
  /** Where the sign-in form may be sent on to: the provider's origin, or null without one. */
  signInOrigin: string | null;
};

/**
 * SHA-256 of `display:none`: React hides a part of an SVG that it streams later with exactly this style attribute. No
 * other one is let through.
 */
const HIDDEN_PART = "'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";

/** The policy of a page rendered for one request, whose scripts and style elements carry this nonce. */
export function contentSecurityPolicy(nonce: string, { development, signInOrigin }: Circumstances): string {
  const own = `'self' 'nonce-${nonce}'`;
  // `next dev` evaluates its hot updates, injects style elements and talks over a socket.
  const directives: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `${own} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development ? "'self' 'unsafe-inline'" : own,
    "style-src-attr": development ? "'unsafe-inline'" : `'unsafe-hashes' ${HIDDEN_PART}`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": signInOrigin === null ? "'self'" : `'self' ${signInOrigin}`,
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

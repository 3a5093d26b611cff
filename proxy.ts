import { type NextRequest, NextResponse } from "next/server";
import { development, env } from "./env.ts";
import { contentSecurityPolicy, copyPolicyOf } from "./serving/content-security-policy.ts";

/** Gives every page of the desk its policy and nonce. Decides nothing: who may see a page is the page's business. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const issuer = env().OIDC_ISSUER;
  // What is set here stands, whatever the route sets itself.
  const policy =
    copyPolicyOf(request.nextUrl.pathname) ??
    contentSecurityPolicy(nonce, {
      development,
      signInOrigin: issuer === undefined ? null : new URL(issuer).origin,
    });

  // The framework finds the nonce for its own scripts in this request header.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** All but static files and the finished public pages, which bring a script-free policy of their own. */
export const config = {
  matcher: [
    "/((?!_next/static/|fonts/|r/|embed/|feeds/|api/v1/|\\.well-known/|ratings$|methodology$|corrections(?:/|$)|correction-request$|feed|robots\\.txt$|sitemap\\.xml$|mark\\.svg$).+)",
  ],
};

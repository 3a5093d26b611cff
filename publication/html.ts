import { raw, html as template } from "hono/html";

/** Markup that is safe to send: built by `html`, which escapes every value that is not itself markup. */
export type Html = ReturnType<typeof raw>;

/** What a template takes. Arrays are joined; null and false leave nothing behind. */
export type Part = Html | string | number | null | false | readonly Part[];

/** The only way to write markup on the public side. No part is ever asynchronous, so neither is the result. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return template(strings, ...parts) as Html;
}

/** Text that is markup already: shapes of the house and serialised JSON-LD, never words that somebody typed. */
export function trusted(markup: string): Html {
  return raw(markup);
}

/**
 * The address as an href, or null: only absolute http(s) addresses without a user name or password become links,
 * whatever the snapshot holds.
 */
export function linkable(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  return url.href;
}

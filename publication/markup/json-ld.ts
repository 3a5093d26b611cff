import { type Html, html, trusted } from "../html.ts";

export type JsonLd = { [property: string]: JsonLdValue };
export type JsonLdValue = string | number | boolean | null | JsonLd | readonly JsonLdValue[] | undefined;

/** JSON with the five characters escaped that could end the element or a line of script. Undefined properties are left out. */
export function serialise(data: JsonLd): string {
  const escapes: Record<string, string> = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
  };
  return JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? "");
}

/** The page's one script element: a block of data, which no browser runs. */
export function jsonLdElement(data: JsonLd): Html {
  return html`<script type="application/ld+json">${trusted(serialise(data))}</script>`;
}

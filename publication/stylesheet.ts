import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The one style sheet, inlined into every page rather than linked.
 *
 * Most readers open one page, from a search or a message: with the styles in it the first paint needs one request, a
 * saved or archived copy is whole, and a page frozen years ago keeps the styles it was published with. It costs about
 * 3 kB a page after compression. Its hash is the only style the page's policy allows.
 */
let sheet: string | undefined;

const files = [
  "design/fonts.css",
  "design/tokens.css",
  ...["base", "claim", "claim-page", "citation", "site-pages", "widths", "print"].map(
    (part) => `publication/styles/${part}.css`,
  ),
];

export function stylesheet(): string {
  sheet ??= files
    .map((file) => minified(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), "utf8")))
    .join("");
  return sheet;
}

/** Without comments and needless space. Keeps the space around + and - that calc() needs. */
function minified(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,]) ?/g, "$1")
    .replaceAll(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
}

import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The one style sheet, inlined into every page rather than linked.
 *
 * Most readers open one page, from a search or a message: with the styles in it the first paint needs one request, a
 * saved or archived copy is whole, and a page frozen years ago keeps the styles it was published with. It costs about
 * 3 kB a page after compression. Its hash is the only style the page's policy allows.
 */
export function stylesheet(): string {
  sheet ??= sheetOf([
    "base",
    "claim",
    "marked-text",
    "claim-page",
    "citation",
    "sourcing",
    "site-pages",
    "correction",
    "form",
    "widths",
    "print",
  ]);
  return sheet;
}

let sheet: string | undefined;

/** The styles of a claim's card in a frame. */
export function cardStylesheet(): string {
  cardSheet ??= sheetOf(["base", "claim", "card"]);
  return cardSheet;
}

let cardSheet: string | undefined;

function sheetOf(parts: readonly string[]): string {
  return ["design/fonts.css", "design/tokens.css", ...parts.map((part) => `publication/styles/${part}.css`)]
    .map((file) => minified(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), "utf8")))
    .join("");
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

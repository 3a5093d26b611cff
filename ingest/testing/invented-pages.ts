import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A page and the text that a person takes for its article, without the headline. */
export type MarkedPage = { name: string; bytes: Uint8Array; wanted: string };

export const inventedPages: string = path.join(import.meta.dirname, "../pages");

/** The pairs NAME.html and NAME.txt of a folder, by name. */
export function markedPages(folder: string): MarkedPage[] {
  const files = new Set(readdirSync(folder));
  return [...files]
    .filter((file) => file.endsWith(".html") && files.has(file.replace(/html$/, "txt")))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".html".length),
      bytes: readFileSync(path.join(folder, file)),
      wanted: readFileSync(path.join(folder, file.replace(/html$/, "txt")), "utf8"),
    }));
}

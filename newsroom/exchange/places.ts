import type { Span } from "../claims/anchor.ts";
import type { FilePlace } from "./format.ts";

/** The stretch that a file means; null where the text does not hold it so often. */
export function spanOf(text: string, { quote, occurrence }: FilePlace): Span | null {
  let start = -1;
  for (let nth = 0; nth < occurrence; nth += 1) {
    start = text.indexOf(quote, start + 1);
    if (start === -1) return null;
  }
  return { start, end: start + quote.length };
}

/** How a file names a stretch of the text. */
export function filePlace(text: string, { start, end }: Span): FilePlace {
  const quote = text.slice(start, end);
  let occurrence = 1;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) occurrence += 1;
  return { quote, occurrence };
}

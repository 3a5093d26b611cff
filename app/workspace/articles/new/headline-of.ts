/** As long as a headline may be, in UTF-16 code units. */
const LONGEST = 300;

/** The first line of a text that says anything, as its headline; empty where that line is too long to be one. */
export function headlineOf(text: string): string {
  const line = /\S[^\r\n\u2028\u2029]*/u.exec(text.slice(0, 10_000))?.[0].trim() ?? "";
  return line.length > LONGEST ? "" : line;
}

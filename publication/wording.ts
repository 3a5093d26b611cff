import { type Html, html } from "./html.ts";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "4 March 2026" with the exact moment in `datetime` and on hover. Takes YYYY-MM-DD or an ISO 8601 moment. */
export function dated(when: string): Html {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return html`${when}`;
  if (!when.includes("T")) return html`<time datetime="${when}">${day.format(date)}</time>`;
  return html`<time datetime="${when}" title="${minute.format(date)} UTC">${day.format(date)}</time>`;
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cy". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "1 claim", "12 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Cut at a word to at most `longest` UTF-16 code units, with an ellipsis where something is missing. */
export function shortened(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1).toWellFormed();
  const space = cut.lastIndexOf(" ");
  const words = space > longest / 2 ? cut.slice(0, space) : cut.replace(/\uFFFD$/u, "");
  return `${words.replace(/[\s,;:]+$/u, "")}…`;
}

const pairs = [
  ["“", "”"],
  ["«", "»"],
  ["„", "“"],
  ["‘", "’"],
  ['"', '"'],
] as const;

/** The words without a pair of quotation marks around the whole of them: the page draws its own. */
export function unquoted(quote: string): string {
  const words = quote.trim();
  const pair = pairs.find(([open, close]) => words.length > 2 && words.startsWith(open) && words.endsWith(close));
  if (pair === undefined) return words;
  const inner = words.slice(1, -1);
  return inner.includes(pair[0]) || inner.includes(pair[1]) ? words : inner;
}

/** Whether the words bring marks of their own at either end, so that another pair would stack. */
export function bringsMarks(words: string): boolean {
  return /^[“«„"]|[”»"]$/u.test(words);
}

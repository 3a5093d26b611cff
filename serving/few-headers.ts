import type { IncomingHttpHeaders } from "node:http";

/** What is looked at before it is known whether a request is for the desk. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  "accept-encoding",
  "content-length",
  "if-modified-since",
  "if-none-match",
  "transfer-encoding",
  "x-forwarded-proto",
] satisfies (keyof IncomingHttpHeaders | "x-forwarded-proto")[]);
const lengths = [...LOOKED_AT].map((name) => name.length);
const [SHORTEST, LONGEST] = [Math.min(...lengths), Math.max(...lengths)];

/**
 * Those headers alone, repeated ones joined with commas. Node makes an object of all headers when it is first asked for
 * one, which costs a finished page more than the page itself does.
 *
 * @param raw `request.rawHeaders`: names and values in turn, as they came
 */
export function fewHeaders(raw: readonly string[]): IncomingHttpHeaders {
  const few: IncomingHttpHeaders = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = "", value] = [raw[at], raw[at + 1]];
    if (name.length < SHORTEST || name.length > LONGEST) continue;
    const known = name.toLowerCase();
    if (LOOKED_AT.has(known)) few[known] = few[known] === undefined ? value : `${few[known]}, ${value}`;
  }
  return few;
}

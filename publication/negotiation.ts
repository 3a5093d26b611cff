import { ENCODINGS, type Encoding } from "./store.ts";

/** Browsers send a handful of wishes, the same with every request. Others are weighed each time, so that they fill no memory. */
const known = new Map<string, Encoding>();
const MOST_KNOWN = 64;
const LONGEST_KNOWN = 100;

/** The encoding the reader likes best of those there are; among equals the smallest. Without a wish, none. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  let encoding = known.get(accepted);
  if (encoding === undefined) {
    encoding = weighed(accepted);
    if (known.size < MOST_KNOWN && accepted.length <= LONGEST_KNOWN) known.set(accepted, encoding);
  }
  return encoding;
}

function weighed(accepted: string): Encoding {
  const wishes = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    if (name !== "") wishes.set(name === "x-gzip" ? "gzip" : name, weightOf(parameters));
  }
  // Identity is welcome unless it is refused by name or by a star, but less than any encoding that is named.
  const weight = (encoding: Encoding): number =>
    wishes.get(encoding) ?? wishes.get("*") ?? (encoding === "identity" ? Number.MIN_VALUE : 0);
  let best: Encoding = "identity";
  let most = 0;
  for (const encoding of ENCODINGS) {
    if (weight(encoding) > most) [best, most] = [encoding, weight(encoding)];
  }
  return best;
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith("q="));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return Number.isNaN(weight) ? 0 : Math.min(1, Math.max(0, weight));
}

/** Whether the reader's copy still holds: by its tag where it sent one, else by its date (`modified` in seconds). */
export function isUnchanged(header: (name: string) => string | undefined, etag: string, modified: number): boolean {
  const tags = header("if-none-match");
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  }
  const since = header("if-modified-since");
  return since !== undefined && Date.parse(since) / 1000 >= modified;
}

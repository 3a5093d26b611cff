import type { LocatorKind } from "#/db/vocabulary.ts";

/** What somebody copied in one go, taken apart for the fields of the evidence form; empty where it holds none. */
export type Pasted = { url: string; quote: string; locatorKind: LocatorKind; locator: string };

const LINK = /https?:\/\/[^\s<>"“”«»]+/u;
/** What ends a sentence or a bracket that a link stands in. */
const AFTER_LINK = /[.,;:!?)\]}]+$/;
/** A place before or after the passage, or on a line of its own; never in the middle of the passage. */
const PLACES: readonly [LocatorKind, string][] = [
  ["page", String.raw`(?:pp?\.|pages?|S\.)\s*(\d+(?:\s*[-–]\s*\d+)?)`],
  ["paragraph", String.raw`(?:¶+|paras?\.?|paragraphs?)\s*(\d+(?:\s*[-–]\s*\d+)?)`],
  ["section", String.raw`(?:§+|sections?)\s*(\d+(?:\.\d+)*)`],
  ["timestamp", String.raw`(\d{1,2}:\d{2}(?::\d{2})?)`],
];
const EDGE = String.raw`[\s,;:()\[\]–—-]*`;
const QUOTE_MARKS = /^["“”„«»‘’']+|["“”„«»‘’']+$/gu;

/**
 * A link with words around it, taken apart: the passage, and the place in the source that stands before or after it.
 * The highlighted words of a link to a highlight are its passage. Null for a link alone, and for what holds none.
 */
export function takenApart(pasted: string): Pasted | null {
  const match = LINK.exec(pasted);
  if (!match) return null;
  const { url, highlighted } = withoutHighlight(match[0].replace(AFTER_LINK, ""));
  const after = pasted.slice(match.index + match[0].length);
  const words = `${pasted.slice(0, match.index)} ${after}`.replaceAll(/\s+/gu, " ").trim();
  const place = placeIn(words);
  const quote = bare(place?.rest ?? words) || highlighted;
  if (quote === "" && !place) return null;
  return { url, quote, locatorKind: place?.kind ?? "page", locator: place?.locator ?? "" };
}

/** Browsers copy a link to highlighted words as `#:~:text=from,to` (https://wicg.github.io/scroll-to-text-fragment/). */
function withoutHighlight(link: string): { url: string; highlighted: string } {
  const [url = "", directive] = link.split(/#?:~:/);
  const text = /(?:^|&)text=([^&]*)/.exec(directive ?? "")?.[1];
  if (text === undefined) return { url: link, highlighted: "" };
  const parts = text.split(",").filter((part) => !part.endsWith("-") && !part.startsWith("-"));
  return { url, highlighted: parts.map(decoded).join(" … ") };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function placeIn(words: string): { kind: LocatorKind; locator: string; rest: string } | null {
  for (const [kind, pattern] of PLACES) {
    const found =
      new RegExp(`^${EDGE}${pattern}(?:${EDGE}$|(?=[\\s,;:)"“„«]))`, "iu").exec(words) ??
      new RegExp(`(?<=^|[\\s,;:(\\[.”"»])${pattern}${EDGE}\\.?$`, "iu").exec(words);
    if (found?.[1] === undefined) continue;
    return { kind, locator: found[1], rest: words.replace(found[0], " ") };
  }
  return null;
}

function bare(words: string): string {
  const edge = new RegExp(`^${EDGE}|${EDGE}$`, "gu");
  return words.replace(edge, "").replace(QUOTE_MARKS, "").trim();
}

import { normaliseText } from "#/extraction/normalise-text.ts";
import { endsSentence } from "./block-draft.ts";
import type { IngestedBlock } from "./ingested-article.ts";

/** A longer first line is no headline. */
const LONGEST_HEADLINE = 200;
/** What the desk takes for a binary file: control characters but tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009F]/gu;

export type PlainText = { text: string; blocks: IngestedBlock[]; headline: string | null; wasUnicode: boolean };

/** The text as it is, with its paragraphs: what stands between empty lines. */
export function readPlainText(bytes: Uint8Array): PlainText {
  const { raw, wasUnicode } = decode(bytes);
  const text = normaliseText(raw.replace(CONTROL, "")).toWellFormed();
  const blocks: IngestedBlock[] = [];
  for (const { index, 0: found } of text.matchAll(/\S(?:.*\n(?=.*\S))*.*/gu)) {
    blocks.push({ kind: "paragraph", start: index, end: index + found.trimEnd().length });
  }
  const [first] = blocks;
  const top = first === undefined ? "" : text.slice(first.start, first.end);
  const isHeadline = blocks.length > 1 && top.length <= LONGEST_HEADLINE && !top.includes("\n") && !endsSentence(top);
  if (first !== undefined && isHeadline) first.kind = "headline";
  return { text, blocks, headline: isHeadline ? top : null, wasUnicode };
}

/** By its mark, as UTF-8, or else in the charset of older Windows programs, in which every file can be read. */
function decode(bytes: Uint8Array): { raw: string; wasUnicode: boolean } {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  try {
    return { raw: new TextDecoder(mark, { fatal: true }).decode(bytes), wasUnicode: true };
  } catch {
    return { raw: new TextDecoder("windows-1252").decode(bytes), wasUnicode: false };
  }
}

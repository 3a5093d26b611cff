import { blocksOf } from "../blocks/blocks.ts";
import type { Span } from "../extraction.ts";
import { isSpace, trimSpan } from "../words/characters.ts";
import { endsSentence } from "./boundaries.ts";
import { itemStarts } from "./inline-lists.ts";
import { endOfStops, isBullet, isClosing, isStop, nextMark, skipOpening, skipSpaces } from "./marks.ts";

const STRAIGHT_QUOTE = 34;

/** A face drawn with marks belongs to the sentence before it. */
const FACE = /[:;=]['’]?-?[)(DPp|/](?=\s|$)/y;

/** The sentences of a whole text, block by block, in order. Together they hold every character that is no space. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const block of blocksOf(text)) cut(text, block, sentences);
  return sentences;
}

/** The sentences of one stretch of text, which is taken as a single block. */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  cut(text, within, sentences);
  return sentences;
}

function cut(text: string, within: Span, sentences: Span[]): void {
  const limit = within.end;
  const items = itemStarts(text, within);
  let item = 0;
  let start = within.start;
  let first = skipOpening(text, start, limit);
  let openStraight = false;
  const endAt = (end: number): void => {
    const span = trimSpan(text, start, end);
    if (span.end > span.start) sentences.push(span);
    start = end;
    first = skipOpening(text, start, limit);
  };
  for (let at = nextMark(text, start, limit); at < limit; at = nextMark(text, at, limit)) {
    while (item < items.length && (items[item] as number) <= at) {
      endAt(items[item] as number);
      item += 1;
    }
    const code = text.charCodeAt(at);
    if (!isStop(code)) {
      if (code === STRAIGHT_QUOTE) openStraight = !openStraight;
      else if (isBullet(code) && at > start && isSpace(text.charCodeAt(at - 1))) endAt(at);
      at += 1;
      continue;
    }
    const runEnd = endOfStops(text, at, limit);
    let end = runEnd;
    for (; end < limit && isClosing(text, end, limit); end += 1) {
      if (text.charCodeAt(end) === STRAIGHT_QUOTE) openStraight = !openStraight;
    }
    let next = skipSpaces(text, end, limit);
    const strayEnd = next > end ? endOfStray(text, next, limit, openStraight) : next;
    if (strayEnd > next) {
      if (text.charCodeAt(next) === STRAIGHT_QUOTE) openStraight = !openStraight;
      end = strayEnd;
      next = skipSpaces(text, end, limit);
    }
    if (next >= limit) break;
    if (endsSentence(text, { start: first, at, runEnd, end, next, limit })) endAt(end);
    at = end;
  }
  for (; item < items.length; item += 1) endAt(items[item] as number);
  endAt(limit);
}

/** The end of a closing mark or a face that white space has parted from its sentence; `at` where there is none. */
function endOfStray(text: string, at: number, limit: number, openStraight: boolean): number {
  const code = text.charCodeAt(at);
  if (code === 0x201d || code === 0xbb || code === 41 || code === 93 || (code === STRAIGHT_QUOTE && openStraight)) {
    return at + 1 >= limit || isSpace(text.charCodeAt(at + 1)) ? at + 1 : at;
  }
  if (code !== 58 && code !== 59 && code !== 61) return at;
  FACE.lastIndex = at;
  return FACE.test(text) && FACE.lastIndex <= limit ? FACE.lastIndex : at;
}

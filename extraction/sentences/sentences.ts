import { blocksOf } from "../blocks/blocks.ts";
import type { Span } from "../extraction.ts";
import { BEFORE_NUMBER, MAY_END, NAMES_WITH_MARK, TITLES_WITH_STOP } from "../lexicon/abbreviations.ts";
import { SENTENCE_STARTERS } from "../lexicon/sentence-starters.ts";
import { isDigit, isLetter, isLower, isSpace, isUpper, trimSpan } from "../words/characters.ts";

/** A name and a reporting verb after `?”` or `!”` belong to the sentence of the quotation. */
const NAMED_CUE =
  /(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:said|says|asked|asks|added|told|wrote|replied|cried|shouted)\b/uy;

/** A longer run of letters, digits and dots before a stop is no abbreviation. */
const LONGEST_ABBREVIATION = 12;

/** A clock time or the like this early in a sentence does not end it ("At 5 a.m. Mrs Hall left"). */
const FEWEST_WORDS_BEFORE_TIME = 4;

/** The sentences of a whole text, block by block, in order. Together they hold every character that is no space. */
export function splitSentences(text: string): Span[] {
  return blocksOf(text).flatMap((block) => sentencesOf(text, block));
}

/** The sentences of one stretch of text, which is taken as a single block. */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  let openStraight = false;
  const push = (end: number): void => {
    const span = trimSpan(text, start, end);
    if (span.end > span.start) sentences.push(span);
    start = end;
  };
  for (let at = within.start; at < within.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) openStraight = !openStraight;
    if (isBullet(text, at, start)) push(at);
    if (!isTerminator(code)) continue;
    const runEnd = endOfRun(text, at, within.end);
    let end = runEnd;
    while (end < within.end && isClosing(text, end)) {
      if (text.charCodeAt(end) === 34) openStraight = !openStraight;
      end += 1;
    }
    let next = skipSpaces(text, end, within.end);
    if (next > end && next < within.end && isStrayClosing(text, next, within.end, openStraight)) {
      if (text.charCodeAt(next) === 34) openStraight = !openStraight;
      end = next + 1;
      next = skipSpaces(text, end, within.end);
    }
    if (next >= within.end) break;
    if (endsSentence(text, { start, at, runEnd, end, next, limit: within.end })) push(end);
    at = end - 1;
  }
  push(within.end);
  return sentences;
}

type Candidate = { start: number; at: number; runEnd: number; end: number; next: number; limit: number };

function endsSentence(text: string, candidate: Candidate): boolean {
  const { start, at, runEnd, end, next, limit } = candidate;
  const code = text.charCodeAt(at);
  if (isWideTerminator(code)) return true;
  if (next === end) return false;
  const first = skipOpening(text, next, limit);
  if (first >= limit) return true;
  const lower = isLower(text, first);
  const run = text.slice(at, runEnd);
  const quoted = end > runEnd && isQuoteMark(text.charCodeAt(end - 1));
  if (/[!?؟]/.test(run)) {
    if (quoted && lower) return false;
    if (lower) return run.includes("?") || run.length > 1;
    if (quoted && isNamedCue(text, next)) return false;
    return !(
      run === "!" &&
      NAMES_WITH_MARK.has(wordBefore(text, at, start).toLowerCase()) &&
      !isStarter(text, first, limit)
    );
  }
  if (lower) return false;
  if (run.length > 1 || code === 0x2026) return isUpper(text, first) || first > next;
  if (end > runEnd && !/^[)\]]$/.test(text.slice(runEnd, end))) return true;
  return !isAbbreviation(text, candidate, first);
}

function isAbbreviation(text: string, candidate: Candidate, first: number): boolean {
  const { start, at, limit } = candidate;
  const word = wordBefore(text, at, start);
  if (word === "") return false;
  const lower = word.toLowerCase();
  const digitNext = isDigit(text.charCodeAt(first));
  if (TITLES_WITH_STOP.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower) && digitNext) return true;
  const wordStart = at - word.length;
  if (/^\d{1,3}$/.test(word) && wordStart === start + leadingSpaces(text, start)) return true;
  const starter = isStarter(text, first, limit);
  if (/^(?:ph\.d|[ap]\.m)$/.test(lower))
    return !starter && (digitNext || wordsBetween(text, start, at) < FEWEST_WORDS_BEFORE_TIME);
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return !starter;
  if (/^\p{Lu}$/u.test(word)) return isUpper(text, first) && !starter;
  if (lower === "st") return !starter;
  return MAY_END.has(lower) && (digitNext || !starter);
}

function wordsBetween(text: string, start: number, end: number): number {
  return (
    text
      .slice(start, Math.min(end, start + 60))
      .trim()
      .split(/\s+/).length + (end - start > 60 ? FEWEST_WORDS_BEFORE_TIME : 0)
  );
}

function leadingSpaces(text: string, start: number): number {
  return skipSpaces(text, start, text.length) - start;
}

/** Letters, digits and inner dots right before `at`; empty where the run is too long to be an abbreviation. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from <= LONGEST_ABBREVIATION) {
    const code = text.charCodeAt(from - 1);
    if (code === 46 || code === 176 || isDigit(code) || isLetter(text, from - 1)) from -= 1;
    else break;
  }
  return at - from > LONGEST_ABBREVIATION ? "" : text.slice(from, at).replace(/^\.+/, "");
}

function isStarter(text: string, first: number, limit: number): boolean {
  if (!isUpper(text, first)) return false;
  let end = first;
  while (end < limit && end - first < 12 && (isLetter(text, end) || text[end] === "'" || text[end] === "’")) end += 1;
  return SENTENCE_STARTERS.has(text.slice(first, end).toLowerCase().replace("’", "'"));
}

function isNamedCue(text: string, at: number): boolean {
  NAMED_CUE.lastIndex = at;
  return NAMED_CUE.test(text);
}

/** The end of a run of terminators; the stops of a spaced ellipsis (". . .") belong to one run. */
function endOfRun(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    if (isTerminator(text.charCodeAt(end))) end += 1;
    else if (
      text[end] === " " &&
      text[end + 1] === "." &&
      text[end - 1] === "." &&
      !isLetter(text, end + 2) &&
      end + 1 < limit
    )
      end += 2;
    else break;
  }
  return end;
}

function isTerminator(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x61f ||
    code === 0x6d4 ||
    isWideTerminator(code)
  );
}

/** Full stops of scripts that put no space after them, or have no capitals to go by. */
function isWideTerminator(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff0e || code === 0x964 || code === 0x965;
}

function isClosing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 41 || code === 93 || code === 125 || isQuoteMark(code);
}

function isQuoteMark(code: number): boolean {
  return code === 34 || code === 39 || code === 0x201d || code === 0x2019 || code === 0xbb || code === 0x203a;
}

/** A closing mark that white space has parted from its sentence. */
function isStrayClosing(text: string, at: number, limit: number, openStraight: boolean): boolean {
  const code = text.charCodeAt(at);
  const alone = at + 1 >= limit || isSpace(text.charCodeAt(at + 1));
  return alone && (code === 0x201d || code === 0xbb || (code === 34 && openStraight));
}

function isBullet(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2022 || code === 0x2043 || code === 0x25aa) && at > start && isSpace(text.charCodeAt(at - 1));
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const OPENING = new Set([34, 39, 40, 91, 123, 0x201c, 0x2018, 0xab, 0x201e, 0x2013, 0x2014, 45, 42]);

function skipOpening(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (OPENING.has(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at += 1;
  return at;
}

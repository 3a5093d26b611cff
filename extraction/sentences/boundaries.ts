import { NAMES_WITH_MARK } from "../lexicon/abbreviations.ts";
import { HOST_ENDINGS } from "../lexicon/host-endings.ts";
import { isDigit, isLetter, isLower, isSpace, isUpper } from "../words/characters.ts";
import { isAbbreviation, isStarter, mayGoOnSmall, wordBefore, wordFrom } from "./abbreviations.ts";
import { isQuoteMark, isStop, isWideStop, skipOpening } from "./marks.ts";

/** A name and a reporting verb after `?”` or `!”` belong to the sentence of the quotation. */
const NAMED_CUE =
  /(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:said|says|asked|asks|added|told|wrote|replied|cried|shouted)\b/uy;

const FIRST_PERSON = /^i(?:'(?:m|d|ll|ve))?$/;

/** "(Smith 55)." behind a quotation: the stop belongs to the quotation's sentence. */
const CITATION = /\([^().!?\n]{1,60}\)\.(?:\s|$)/y;

/** A name behind a dash at the end of a block says whose words those before it are. */
const CREDIT = /^[-—]{1,3} ?\p{Lu}[^.!?]{1,80}$/u;

/** A credit is looked for no further than this from the end of a block. */
const LONGEST_CREDIT = 84;

/** The longest word on either side of a stop without a space behind it. */
const LONGEST_WORD = 24;

/**
 * A stop and what is round it: the stops run from `at` to `runEnd`, closing marks up to `end`, white space up to `next`;
 * the sentence starts at `start` past its opening marks, and `limit` is the end of the block.
 */
export type Candidate = { start: number; at: number; runEnd: number; end: number; next: number; limit: number };

/** True where the sentence ends at `end`. */
export function endsSentence(text: string, candidate: Candidate): boolean {
  const { at, end, next, limit } = candidate;
  if (isWideStop(text.charCodeAt(at))) return true;
  if (next === end) return endsWithoutSpace(text, candidate);
  const first = skipOpening(text, next, limit);
  if (first >= limit) return true;
  if (isComma(text.charCodeAt(next)) || isCredit(text, candidate)) return false;
  return isCall(text, candidate) ? endsAtCall(text, candidate, first) : endsAtFullStop(text, candidate, first);
}

/** No sentence begins with a comma or a semicolon. */
function isComma(code: number): boolean {
  return code === 44 || code === 59;
}

/** True for a question mark, an exclamation mark, or stops that have one among them. */
function isCall(text: string, { at, runEnd }: Candidate): boolean {
  for (let mark = at; mark < runEnd; mark += 1) {
    const code = text.charCodeAt(mark);
    if (code !== 46 && code !== 0x2026 && code !== 32) return true;
  }
  return false;
}

function endsAtFullStop(text: string, { start, at, runEnd, end, next, limit }: Candidate, first: number): boolean {
  const quoted = end > runEnd && isQuoteMark(text.charCodeAt(end - 1));
  const ellipsis = runEnd - at > 1 || text.charCodeAt(at) === 0x2026;
  if (isLower(text, first)) return !quoted && !ellipsis && end === runEnd && !mayGoOnSmall(text, at, start);
  if (quoted && isAt(CITATION, text, next)) return false;
  // "I" always has a capital: behind an ellipsis it does not show that a sentence begins.
  if (ellipsis) return at > start && opensAnew(text, first, next) && !FIRST_PERSON.test(wordFrom(text, first, limit));
  if (end > runEnd && (quoted || end - runEnd > 1)) return true;
  if (text.charCodeAt(next) === 40 && /^[ap]\.m$/i.test(wordBefore(text, at, start))) return false;
  return !isAbbreviation(text, { start, at, first, limit });
}

function opensAnew(text: string, first: number, next: number): boolean {
  return isUpper(text, first) || first > next;
}

function endsAtCall(text: string, { start, at, runEnd, end, next, limit }: Candidate, first: number): boolean {
  const quoted = end > runEnd && isQuoteMark(text.charCodeAt(end - 1));
  if (isLower(text, first)) return !quoted && end === runEnd && (runEnd - at > 1 || !isNameBefore(text, at, start));
  if (quoted) return !isAt(NAMED_CUE, text, next);
  const inName = runEnd - at === 1 && NAMES_WITH_MARK.has(wordBefore(text, at, start).toLowerCase());
  return !inName || isStarter(text, first, limit);
}

/** True where the last word has a capital that the start of a sentence does not explain: the mark is a name's. */
function isNameBefore(text: string, at: number, start: number): boolean {
  const word = wordBefore(text, at, start);
  return word !== "" && at - word.length > start && isUpper(text, at - word.length);
}

/** "It rained.The river rose": two words, of which the second has a capital and neither is part of an address. */
function endsWithoutSpace(text: string, { start, at, runEnd, end, limit }: Candidate): boolean {
  if (!isUpper(text, end) || end + 1 >= limit) return false;
  if (!isLower(text, end + 1) && !(isSpace(text.charCodeAt(end + 1)) && /[AI]/.test(text.charAt(end)))) return false;
  let after = end;
  while (after < limit && after - end < LONGEST_WORD && isInWord(text, after)) after += 1;
  if (after < limit && !isSpace(text.charCodeAt(after)) && !/[,;:.!?”’"')]/.test(text.charAt(after))) return false;
  if (HOST_ENDINGS.has(text.slice(end, after).toLowerCase())) return false;
  let from = at;
  while (from > start && at - from < LONGEST_WORD && isInNumberOrWord(text, from - 1)) from -= 1;
  if (at - from < 2 || (from > start && !/[\s“"‘'(]/.test(text.charAt(from - 1)) && !isStop(text.charCodeAt(from - 1))))
    return false;
  if (!isLower(text, at - 1) && !isDigit(text.charCodeAt(at - 1))) return false;
  return runEnd - at > 1 || text.charCodeAt(at) !== 46 || !isAbbreviation(text, { start, at, first: end, limit });
}

function isCredit(text: string, { runEnd, end, next, limit }: Candidate): boolean {
  const code = text.charCodeAt(next);
  const isDash = code === 0x2014 || (code === 45 && end > runEnd && isQuoteMark(text.charCodeAt(end - 1)));
  return isDash && limit - next <= LONGEST_CREDIT && CREDIT.test(text.slice(next, limit));
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 39 || code === 0x2019 || code === 45 || isLetter(text, at);
}

function isInNumberOrWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 44 || code === 37 || isDigit(code) || isInWord(text, at);
}

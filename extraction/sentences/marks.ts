import { isSpace } from "../words/characters.ts";

/** What a character can do to a sentence. */
const Role = { none: 0, stop: 1, wideStop: 2, straightQuote: 3, bullet: 4 } as const;

/** The role of each UTF-16 code unit: one look-up a character is what makes the scan cheap. */
const ROLES = new Uint8Array(0x10000);
for (const mark of ".!?…؟۔") ROLES[mark.charCodeAt(0)] = Role.stop;
/** Full stops of scripts that put no space behind them, or have no capitals to go by. */
for (const mark of "。！？．।॥") ROLES[mark.charCodeAt(0)] = Role.wideStop;
for (const mark of "•⁃▪") ROLES[mark.charCodeAt(0)] = Role.bullet;
ROLES[34] = Role.straightQuote;

const CLOSING = new Uint8Array(0x10000);
for (const mark of `)]}"'”’»›`) CLOSING[mark.charCodeAt(0)] = 1;
const OPENING = new Uint8Array(0x10000);
for (const mark of `"'([{“‘«„–—-*•⁃▪`) OPENING[mark.charCodeAt(0)] = 1;
const QUOTES = new Uint8Array(0x10000);
for (const mark of `"'”’»›“`) QUOTES[mark.charCodeAt(0)] = 1;

/** The offset of the next character at or behind `from` that can end or begin a sentence; `limit` where there is none. */
export function nextMark(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && ROLES[text.charCodeAt(at)] === Role.none) at += 1;
  return at;
}

export function isStop(code: number): boolean {
  return ROLES[code] === Role.stop || ROLES[code] === Role.wideStop;
}

export function isWideStop(code: number): boolean {
  return ROLES[code] === Role.wideStop;
}

export function isBullet(code: number): boolean {
  return ROLES[code] === Role.bullet;
}

export function isQuoteMark(code: number): boolean {
  return QUOTES[code] === 1;
}

/** True for a mark that closes what is before it; “ does so only at the end of a word, as in German. */
export function isClosing(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x201c) return at + 1 >= limit || isSpace(text.charCodeAt(at + 1));
  return CLOSING[code] === 1;
}

/** The offset of the first character that neither opens a sentence nor is white space. */
export function skipOpening(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (OPENING[text.charCodeAt(at)] === 1 || isSpace(text.charCodeAt(at)))) at += 1;
  return at;
}

export function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Words left out behind a full stop: what is left goes on with a sentence of its own. */
const OMISSION = /(?<=[^\s.])\. (?:\. \. \.|\.\.\.|…) \p{Lu}/uy;

/** The end of a run of stops; those of a spaced ellipsis (". . .") belong to one run, a full stop before one does not. */
export function endOfStops(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at + 1) === 32 && isStop(text.charCodeAt(at + 2))) {
    OMISSION.lastIndex = at;
    if (OMISSION.test(text) && OMISSION.lastIndex <= limit) return at + 1;
  }
  let end = at + 1;
  while (end < limit) {
    if (isStop(text.charCodeAt(end))) end += 1;
    else if (isSpacedStop(text, end, limit)) end += 2;
    else break;
  }
  return end;
}

function isSpacedStop(text: string, at: number, limit: number): boolean {
  return (
    at + 1 < limit &&
    text.charCodeAt(at) === 32 &&
    text.charCodeAt(at + 1) === 46 &&
    text.charCodeAt(at - 1) === 46 &&
    (at + 2 >= limit ||
      isSpace(text.charCodeAt(at + 2)) ||
      CLOSING[text.charCodeAt(at + 2)] === 1 ||
      text.charCodeAt(at + 2) === 46)
  );
}

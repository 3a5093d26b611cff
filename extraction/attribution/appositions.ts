import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isAdverb } from "../words/verbs.ts";
import { findMainVerb, LONGEST_SUBJECT, type Phrase } from "./phrase.ts";
import { OPENERS, phraseUpTo } from "./phrase-starts.ts";

/** "for his part", "on the other hand": an aside between commas has no more words than this. */
const LONGEST_ADVERBIAL = 5;

/** Brackets behind a name hold no more tokens than this. */
const LONGEST_ASIDE = 12;

/** "Ann Example (D-Ohio) said": the brackets tell more of the name before them. */
export function phraseBeforeBrackets(tokens: readonly Token[], closing: number): Phrase | null {
  for (let at = closing - 1; at > 0 && closing - at < LONGEST_ASIDE; at -= 1) {
    if (!/^[([]$/.test((tokens[at] as Token).text)) continue;
    const phrase = phraseUpTo(tokens, at);
    return phrase && { from: phrase.from, to: at, apposition: { from: at, to: closing + 1 } };
  }
  return null;
}

/** "Ann Example, a reporter, said": the name before the first comma that opens no list. */
export function phraseBeforeApposition(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  let nearest: Phrase | null = null;
  for (let at = comma - 1; at > floor && at > comma - LONGEST_SUBJECT; at -= 1) {
    const token = tokens[at] as Token;
    if (token.text !== "," || token.quoted) continue;
    const phrase = phraseUpTo(tokens, at, floor);
    if (phrase === null || !isApposition(tokens, phrase, { from: at + 1, to: comma })) continue;
    const found = { ...phrase, apposition: { from: at + 1, to: (tokens[comma] as Token).quoted ? comma + 1 : comma } };
    if (tokens[phrase.from - 1]?.text !== "," || (tokens[phrase.from] as Token).capital) return found;
    nearest ??= found;
  }
  return nearest;
}

/** "Ann Example, however, said": the comma in front of an adverb between commas; -1 where something else stands there. */
export function startOfAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_ADVERBIAL; at -= 1) {
    if ((tokens[at] as Token).text !== ",") continue;
    const first = tokens[at + 1] as Token;
    const phrase =
      /^(?:for|in|at|on)$/.test(first.lower) &&
      /^(?:his|her|their|its|one|turn|contrast|least|part|hand)$/.test(tokens[comma - 1]?.lower ?? "");
    const example = /^(?:example|instance)$/.test(tokens[comma - 1]?.lower ?? "");
    return phrase || example || isAdverb(first) || OPENERS.has(first.lower) || /^(?:too|though)$/.test(first.lower)
      ? at
      : -1;
  }
  return -1;
}

/** True where the words between the commas tell more of the phrase, which names somebody. */
function isApposition(tokens: readonly Token[], phrase: Phrase, aside: Run): boolean {
  const name = tokens[phrase.from] as Token;
  const first = tokens[aside.from] as Token;
  if (first.quoted) return false;
  const plausible =
    name.capital || /^(?:including|like|such|along)$/.test(first.lower) || !PREPOSITIONS.has(first.lower);
  const named = name.capital || DETERMINERS.has(name.lower) || !/(?:ing|ed|ly)$/.test(name.lower);
  if (!plausible || !named || findMainVerb(tokens, phrase.from, phrase.to) >= 0) return false;
  if (/^(?:when|while|asked|once)$/.test(first.lower)) return true;
  const verb = findMainVerb(tokens, aside.from, aside.to);
  return (
    verb < 0 || tokens.slice(aside.from, verb).some((token) => /^(?:who|whose|which|where|that)$/.test(token.lower))
  );
}

import { INTENSIFIERS, JUDGEMENTS, LOADED_VERBS, STANCE_ADVERBS, VERDICTS } from "../lexicon/author-voice.ts";
import { DUTIES, PAST_AUXILIARIES, SPEAKER_AMONG_OTHERS } from "../lexicon/check-worthy-words.ts";
import { IRREGULAR_PASTS } from "../lexicon/irregular-verbs.ts";
import type { Token } from "../words/tokens.ts";

/**
 * What each word of a kind says for a view of the writer's own, up to `most` of them. Logistic regression on the
 * training part of NewsSD-ENG (Antici et al. 2024), rounded; the bench measures it on the other part.
 */
const SIGNS: readonly { words: ReadonlySet<string>; weight: number; most: number }[] = [
  { words: JUDGEMENTS, weight: 0.65, most: 3 },
  { words: VERDICTS, weight: 0.4, most: 3 },
  { words: LOADED_VERBS, weight: 0.6, most: 3 },
  { words: STANCE_ADVERBS, weight: 0.7, most: 3 },
  { words: INTENSIFIERS, weight: 0.3, most: 3 },
  { words: SPEAKER_AMONG_OTHERS, weight: 0.85, most: 3 },
  { words: DUTIES, weight: 0.8, most: 1 },
  { words: new Set(["!"]), weight: 0.3, most: 1 },
];

const SIGNS_OF_WORD = new Map<string, number[]>();
SIGNS.forEach(({ words }, sign) => {
  for (const word of words) SIGNS_OF_WORD.set(word, [...(SIGNS_OF_WORD.get(word) ?? []), sign]);
});

/** Names and a past tense tell of deeds; what somebody else says is no view of the writer's. */
const NAME_WEIGHT = -0.35;
const MOST_NAMES = 4;
const PAST_WEIGHT = -0.35;
const QUOTED_WEIGHT = -1.5;

/** Quotations of more words than this are speech; shorter ones are words the writer uses. */
const LONGEST_OWN_QUOTE = 4;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["‘", "’"],
  ["“", "”"],
  ['"', '"'],
]);

/** How much the words outside quotation marks sound like the writer judging, urging or dramatising, about -3 to 6. */
export function authorsVoice(tokens: readonly Token[]): number {
  const spoken = spokenTokens(tokens);
  const counts = SIGNS.map(() => 0);
  let names = 0;
  let past = false;
  let quoted = 0;
  tokens.forEach((token, at) => {
    if (token.capital && at > 0) names += 1;
    if (spoken[at]) {
      quoted += 1;
      return;
    }
    for (const sign of SIGNS_OF_WORD.get(token.lower) ?? []) counts[sign] = (counts[sign] as number) + 1;
    past ||= isPast(token.lower);
  });
  const signs = SIGNS.reduce(
    (sum, { weight, most }, sign) => sum + weight * Math.min(counts[sign] as number, most),
    NAME_WEIGHT * Math.min(names, MOST_NAMES) + (past ? PAST_WEIGHT : 0),
  );
  return signs + (QUOTED_WEIGHT * quoted) / Math.max(1, tokens.length);
}

/** For each token whether it is somebody's speech; single quotation marks count, which blocks do not read. */
function spokenTokens(tokens: readonly Token[]): boolean[] {
  const spoken = tokens.map(() => false);
  let opened = 0;
  let closing: string | undefined;
  tokens.forEach(({ text }, at) => {
    if (closing === undefined) {
      closing = CLOSING.get(text);
      opened = at;
    } else if (text === closing) {
      if (at - opened - 1 > LONGEST_OWN_QUOTE) spoken.fill(true, opened, at);
      closing = undefined;
    }
  });
  if (closing !== undefined) spoken.fill(true, opened);
  return spoken;
}

function isPast(word: string): boolean {
  return PAST_AUXILIARIES.has(word) || IRREGULAR_PASTS.has(word) || (word.length > 4 && word.endsWith("ed"));
}

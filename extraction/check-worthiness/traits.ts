import {
  ADDRESSEE,
  CAUSES,
  COMPARATIVES,
  CONDITIONS,
  COUNTS,
  DUTIES,
  EXTREMES,
  FUTURE,
  OTHERS,
  PAST_AUXILIARIES,
  PERFECT_AUXILIARIES,
  POSSIBLE,
  SPEAKER_ALONE,
  SPEAKER_AMONG_OTHERS,
  TENTATIVE,
} from "../lexicon/check-worthy-words.ts";
import { NEGATIONS } from "../lexicon/function-words.ts";
import { IRREGULAR_PASTS } from "../lexicon/irregular-verbs.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isCurrency, isYear } from "./wording.ts";

/** What a sentence shows beside its wording, in the order of the weights. */
export const TRAITS = [
  "figure",
  "figures",
  "count",
  "percentage",
  "money",
  "year",
  "name",
  "comparative",
  "extreme",
  "superlative",
  "negation",
  "past",
  "pasts",
  "perfect",
  "future",
  "possible",
  "duty",
  "tentative",
  "condition",
  "cause",
  "speakerAlone",
  "speakerAmongOthers",
  "addressee",
  "others",
  "quoted",
  "asked",
  "exclaimed",
  "unfinished",
  "commas",
  "length",
  "lengthSquared",
  "short",
  "long",
] as const;

export type Trait = (typeof TRAITS)[number];

const BY_WORD: readonly [Trait, ReadonlySet<string>][] = [
  ["count", COUNTS],
  ["comparative", COMPARATIVES],
  ["extreme", EXTREMES],
  ["negation", NEGATIONS],
  ["past", PAST_AUXILIARIES],
  ["past", IRREGULAR_PASTS],
  ["perfect", PERFECT_AUXILIARIES],
  ["future", FUTURE],
  ["possible", POSSIBLE],
  ["duty", DUTIES],
  ["tentative", TENTATIVE],
  ["condition", CONDITIONS],
  ["cause", CAUSES],
  ["speakerAlone", SPEAKER_ALONE],
  ["speakerAmongOthers", SPEAKER_AMONG_OTHERS],
  ["addressee", ADDRESSEE],
  ["others", OTHERS],
];

const TRAITS_OF_WORD = new Map<string, Trait[]>();
for (const [trait, list] of BY_WORD)
  for (const word of list) TRAITS_OF_WORD.set(word, [...(TRAITS_OF_WORD.get(word) ?? []), trait]);

/** Traits that say more the more often they occur, up to this often; all others are there or not. */
const MOST_COUNTED: Partial<Record<Trait, number>> = {
  figures: 3,
  name: 4,
  pasts: 4,
  commas: 4,
  speakerAlone: 3,
  speakerAmongOthers: 3,
  addressee: 3,
  others: 3,
};

const PLACES = Object.fromEntries(TRAITS.map((trait, place) => [trait, place])) as Record<Trait, number>;
const MOST_BY_PLACE = TRAITS.map((trait) => MOST_COUNTED[trait]);

/** Words up to which a sentence is short, and from which it is long. */
const SHORT = 6;
const LONG = 30;

/** How strongly each trait shows in the run, from 0 to about 4; in the order of `TRAITS`. */
export function traitsOf(tokens: readonly Token[], run: Run): Float64Array {
  const shown = new Float64Array(TRAITS.length);
  const show = (trait: Trait): void => {
    shown[PLACES[trait]] = (shown[PLACES[trait]] as number) + 1;
  };
  let words = 0;
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) show("quoted");
    if (token.shape === "mark") {
      showMark(token, show);
      continue;
    }
    words += 1;
    if (token.shape === "number") {
      show("figures");
      show(isYear(token) ? "year" : "figure");
      continue;
    }
    showWord(token, words === 1, show);
    if (token.lower === "cent" && tokens[at - 1]?.lower === "per") show("percentage");
  }
  const last = tokens[run.to - 1];
  if (last !== undefined && !/^[.!?"”’]$/.test(last.text)) show("unfinished");
  if (words <= SHORT) show("short");
  if (words >= LONG) show("long");
  const length = Math.log1p(words);
  for (let place = 0; place < shown.length; place += 1) {
    const times = shown[place] as number;
    const most = MOST_BY_PLACE[place];
    shown[place] = most === undefined ? Math.min(times, 1) : Math.min(times, most) / 2;
  }
  shown[PLACES.length] = length;
  shown[PLACES.lengthSquared] = (length * length) / 4;
  return shown;
}

function showMark(token: Token, show: (trait: Trait) => void): void {
  if (token.text === ",") show("commas");
  else if (token.text === "%") show("percentage");
  else if (token.text === "?") show("asked");
  else if (token.text === "!") show("exclaimed");
  else if (isCurrency(token)) show("money");
}

function showWord(token: Token, first: boolean, show: (trait: Trait) => void): void {
  const { lower } = token;
  const traits = TRAITS_OF_WORD.get(lower);
  if (traits !== undefined) {
    for (const trait of traits) {
      show(trait);
      if (trait === "past") show("pasts");
    }
  } else if (lower.length > 4 && lower.endsWith("ed")) {
    show("past");
    show("pasts");
  } else if (lower === "percent" || lower === "percentage") show("percentage");
  else if (lower === "dollar" || lower === "dollars") show("money");
  if (lower.length > 5 && lower.endsWith("est")) show("superlative");
  if (token.capital && !first && !SPEAKER_ALONE.has(lower)) show("name");
}

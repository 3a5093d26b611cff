import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { REPORT_NOUNS } from "../lexicon/denials.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import { OFFICES } from "../lexicon/people.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAuxiliary, isFiniteVerb } from "../words/verbs.ts";
import { isNounUse } from "./cue-uses.ts";

/** So many tokens may stand between a cue and its "that", colon or quotation ("said in a statement on Friday that"). */
export const LONGEST_ASIDE = 18;

/** A subject behind a verb that seldom reports without "that" is no longer than this. */
const LONGEST_PLAIN_SUBJECT = 10;

const ADDRESSEES = new Set(
  `me him her us them you it reporters journalists lawmakers mps senators viewers listeners readers police
  investigators officers delegates supporters parliament congress investors staff voters donors colleagues friends
  prosecutors jurors analysts shareholders employees workers customers officials fans students people everyone
  anyone`.split(/\s+/),
);

/** `from` where a clause without "that" begins there, else -1. */
export function clauseStart(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (
    first === undefined ||
    from + 1 >= limit ||
    first.shape === "mark" ||
    first.lower === "to" ||
    PREPOSITIONS.has(first.lower)
  )
    return -1;
  const shortest = first.lower.includes("'") ? 2 : 3;
  if (isSubjectPronoun(first) && from + shortest <= limit && tokens[from + 1]?.text !== ",") return from;
  const verb = findFiniteVerb(tokens, from + 1, limit);
  if (verb < 0) return -1;
  const shared = /^(?:and|but|or)$/.test(tokens[verb - 1]?.lower ?? "");
  if (shared && !isAuxiliary(tokens[verb])) return -1;
  for (let at = from; at < verb; at += 1) {
    if (at > from + 1 && isReportOf(tokens, at - 1)) return from;
    if (/^(?:who|which|that|whose)$/.test((tokens[at] as Token).lower))
      return hasVerbBehind(tokens, at, verb, limit) ? from : -1;
    if (/^(?:after|when|while|because)$/.test((tokens[at] as Token).lower)) return -1;
    if ((tokens[at] as Token).text === "," && /^(?:but|and|or|so|as)$/.test(tokens[at + 1]?.lower ?? "")) return -1;
  }
  return from;
}

/** True where a verb reports and "that" follows ("said bakers fear that"). */
export function isReportOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const form = CUE_FORMS.get(token.lower);
  if (form === undefined || form.participle || token.capital || tokens[at + 1]?.lower !== "that") return false;
  return !isNounUse(tokens, at, form) && !REPORT_NOUNS.has(token.lower);
}

/** "the man, who was hurt, had fled", "people who came were tired": the clause has a verb behind its relative. */
function hasVerbBehind(tokens: readonly Token[], relative: number, verb: number, limit: number): boolean {
  let from = verb + 1;
  if (tokens[relative - 1]?.text === ",") {
    while (from < limit && (tokens[from] as Token).text !== ",") from += 1;
    return isFiniteVerb(tokens, from + 1);
  }
  while (from < limit && from - verb < LONGEST_ASIDE && (tokens[from] as Token).shape !== "mark") {
    if (isFiniteVerb(tokens, from) && !isAuxiliary(tokens[from - 1])) return true;
    from += 1;
  }
  return false;
}

/** The same where only a short subject and its verb make sure that a clause, not an object, follows ("hopes it is over"). */
export function plainClauseStart(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (first === undefined || from + 2 >= limit || first.quoted || first.shape === "mark" || first.lower === "to")
    return -1;
  if (/^(?:he|she|they|we|i|there|it's|he's|she's|they're|we're|i'm|that's|there's|i've)$/.test(first.lower))
    return from;
  for (let at = from + 1; at < limit && at - from < LONGEST_PLAIN_SUBJECT; at += 1) {
    const token = tokens[at] as Token;
    if (isFiniteVerb(tokens, at)) return PREPOSITIONS.has(first.lower) || !isPlainSubject(first) ? -1 : from;
    if (token.quoted || (token.shape === "mark" && !/^[.'’&-]$/.test(token.text))) return -1;
    if (/^(?:who|which|that|what|how|whether|to|if|when|because|after|before|as|and|than)$/.test(token.lower))
      return -1;
  }
  return -1;
}

function isPlainSubject(first: Token): boolean {
  return first.capital || DETERMINERS.has(first.lower) || first.lower === "it" || /[^s]s$/.test(first.lower);
}

function isSubjectPronoun(token: Token): boolean {
  return /^(?:he|she|they|we|i|it|there|you)(?:'\w+)?$/.test(token.lower);
}

/** "said in a statement it would close": the clause begins at a pronoun or determiner that no preposition governs. */
export function clauseAfterAside(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1] as Token;
    if (token.shape === "mark" && token.text !== "," && token.text !== ".") return -1;
    const governed = PREPOSITIONS.has(before.lower) || before.lower === "and";
    const opens =
      PERSONAL_PRONOUNS.has(token.lower) || (/^(?:the|its|there|their|his|a)$/.test(token.lower) && !governed);
    if (opens && !(PREPOSITIONS.has(before.lower) && token.lower === "it")) return clauseStart(tokens, at, limit);
    if (TIME_WORDS.has(before.lower) && token.capital && !TIME_WORDS.has(token.lower))
      return clauseStart(tokens, at, limit);
  }
  return -1;
}

/** Behind the person spoken to; `from` where there is none. */
export function afterAddressee(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from] as Token;
  if (ADDRESSEES.has(first.lower)) return from + 1;
  let at = from;
  if (DETERMINERS.has(first.lower)) {
    at += 1;
    while (at < limit && at - from < 6) {
      const token = tokens[at] as Token;
      if (token.shape === "mark" || PERSONAL_PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower)) break;
      at += 1;
    }
    return at;
  }
  while (at < limit && isNameOfAddressee(tokens[at] as Token)) at += 1;
  return at;
}

function isNameOfAddressee(token: Token): boolean {
  return (
    (token.capital && !PERSONAL_PRONOUNS.has(token.lower) && !DETERMINERS.has(token.lower)) ||
    OFFICES.has(token.lower) ||
    /^[.&]$/.test(token.text) ||
    token.lower === "host"
  );
}

/** Behind "Tuesday", "last week", "earlier this month"; `from` where no time follows. */
export function afterTime(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  let time = false;
  while (at < limit && at - from < 5) {
    const { lower } = tokens[at] as Token;
    if (TIME_WORDS.has(lower)) time = true;
    else if (
      time ? lower !== "ago" : !/^(?:last|earlier|late|early|this|next|that|a|few|two|three|couple|of)$/.test(lower)
    )
      break;
    at += 1;
  }
  return time ? at : from;
}

import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { PLAIN_ORGANISATIONS } from "../lexicon/organisations.ts";
import { KIN, OFFICES } from "../lexicon/people.ts";
import type { Token } from "../words/tokens.ts";
import { isFiniteVerb } from "../words/verbs.ts";
import type { NameMention } from "./names.ts";

/** Longer than this no description between commas is read. */
const LONGEST_DESCRIPTION = 24;

/**
 * What a text says somebody is: nouns in lower case by which it may mean them later, and whether these are a person's or
 * a body's; null where they tell neither.
 */
export type Introduction = { nouns: string[]; kind: "person" | "organisation" | null };

/** "Ann Example, 34, the harbour master, …", "the harbour master, Ann Example", "34-year-old teacher Ann Example". */
export function introductionOf(tokens: readonly Token[], mention: NameMention): Introduction {
  const nouns = [...nounsBefore(tokens, mention.from - mention.titles.length), ...nounsBehind(tokens, mention.to)];
  const [first] = nouns;
  const who = tokens[mention.to]?.text === "," && tokens[mention.to + 1]?.lower === "who";
  const person = who || nouns.some((noun) => isPersonNoun(noun) || noun.endsWith("-year-old"));
  return { nouns: [...new Set(nouns)], kind: person ? "person" : first === undefined ? null : "organisation" };
}

function nounsBehind(tokens: readonly Token[], end: number): string[] {
  const nouns: string[] = [];
  let at = end;
  while (tokens[at]?.text === "," && at - end < LONGEST_DESCRIPTION) {
    const from = at + 1;
    let to = from;
    while (to < tokens.length && to - from < LONGEST_DESCRIPTION && isInside(tokens, to)) to += 1;
    const described = descriptionIn(tokens, from, to);
    if (described === null) break;
    nouns.push(...described);
    at = to;
  }
  return nouns;
}

function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return !token.quoted && !/^[,;:.—–()]$/.test(token.text) && !isFiniteVerb(tokens, at);
}

/** The nouns of one description; null where the words describe nobody. */
function descriptionIn(tokens: readonly Token[], from: number, to: number): string[] | null {
  const first = tokens[from];
  if (first === undefined || to <= from || first.quoted) return null;
  if (to - from === 1 && first.shape === "number" && /^\d{1,3}$/.test(first.text)) return [`${first.text}-year-old`];
  if (/^[rd]-\p{L}/u.test(first.lower)) return [first.lower.startsWith("r") ? "republican" : "democrat"];
  if (/^(?:who|which|whose|and|but|or|to|in|on|at|for|with|from|after|when|where)$/.test(first.lower)) return null;
  const noun = headNoun(tokens, from, to);
  return noun === null ? null : [noun];
}

/** The last word before any preposition, where it can mean a person or a body. */
function headNoun(tokens: readonly Token[], from: number, to: number): string | null {
  let end = from;
  while (end < to && !(end > from && endsNoun((tokens[end] as Token).lower))) end += 1;
  for (let at = end - 1; at >= from; at -= 1) {
    const token = tokens[at] as Token;
    if (isPersonNoun(token.lower) || PLAIN_ORGANISATIONS.has(token.lower)) return token.lower;
    if (token.capital) continue;
    return null;
  }
  return null;
}

function endsNoun(word: string): boolean {
  return PREPOSITIONS.has(word) || /^(?:who|which|that|whose|and)$/.test(word);
}

function nounsBefore(tokens: readonly Token[], start: number): string[] {
  const comma = tokens[start - 1]?.text === "," ? 1 : 0;
  const nouns: string[] = [];
  for (let at = start - 1 - comma; at >= 0 && start - at < 5; at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted || DETERMINERS.has(token.lower)) break;
    if (/^\d{1,3}-year-old$/.test(token.lower)) nouns.push(token.lower);
    else if (token.shape !== "word" || PREPOSITIONS.has(token.lower) || isFiniteVerb(tokens, at)) break;
    else if (nouns.length === 0 && isPersonNoun(token.lower)) nouns.push(token.lower);
    else if (nouns.length === 0) break;
  }
  return nouns;
}

/** Nouns that end like people's trades and are none. */
const NO_TRADES = new Set(
  "consist assist insist resist persist career pioneer checklist playlist shortlist".split(" "),
);

/** Singular nouns for people: offices and trades, kin, and what is made like them ("beekeeper", "pianist"). */
export function isPersonNoun(word: string): boolean {
  if (OFFICES.has(word) || KIN.has(word)) return true;
  const trade =
    /(?:keeper|worker|maker|holder|owner|player|runner|fighter|goer|rider|grower|dealer|ician|ist|woman|sman|person|eer)$/;
  return word.length > 5 && trade.test(word) && !NO_TRADES.has(word);
}

import { ADDRESSING, type CueForm, NAMING, THINKING } from "../lexicon/cue-verbs.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAuxiliary, isFiniteVerb } from "../words/verbs.ts";

/** So many tokens may stand between a cue and its "that", colon or quotation ("said in a statement on Friday that"). */
const LONGEST_ASIDE = 18;

const ADDRESSEES = new Set(
  `me him her us them you it reporters journalists lawmakers mps senators viewers listeners readers police
  investigators officers delegates supporters parliament congress investors staff`.split(/\s+/),
);

/** The token at which what is said begins, to the right of the cue; -1 where nothing is reported. */
export function startOfReportedContent(tokens: readonly Token[], cue: number, form: CueForm, limit: number): number {
  const next = cue + 1;
  if (next >= limit) return -1;
  if (NAMING.has(form.base)) return quoteAfterObject(tokens, next, limit);
  const marked = markedStart(tokens, next, limit);
  if (marked >= 0) return marked;
  if (form.strength === "bound" && !ADDRESSING.has(form.base)) return -1;
  if (form.base === "ask") return -1;
  if (ADDRESSING.has(form.base)) {
    const after = afterAddressee(tokens, next, limit);
    if (after > next) return clauseStart(tokens, after, limit);
    if (form.base !== "warn") return -1;
  }
  const token = tokens[next] as Token;
  if (TIME_WORDS.has(token.lower)) return clauseStart(tokens, next + 1, limit);
  if (PREPOSITIONS.has(token.lower)) return form.base === "say" ? clauseAfterAside(tokens, next, limit) : -1;
  if (THINKING.has(form.base) && token.shape === "word" && /ing$/.test(token.lower)) return -1;
  return clauseStart(tokens, next, limit);
}

/** Where "that", a question word, a colon or a quotation opens the content, straight away or after an aside. */
function markedStart(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    const adjacent = at === from;
    if (token.quoted) return adjacent || /^[,:—–]$/.test(tokens[at - 1]?.text ?? "") ? at : -1;
    if (token.lower === "that" && (adjacent || !isFiniteVerb(tokens, at + 1)))
      return at + 1 < limit ? afterComma(tokens, at + 1) : -1;
    if (token.text === ":") return at + 1 < limit ? at + 1 : -1;
    if (adjacent && /^(?:how|why)$/.test(token.lower)) return findFiniteVerb(tokens, at + 1, limit) > 0 ? at + 1 : -1;
    if (adjacent && /^(?:if|what|when|where)$/.test(token.lower)) return at;
    if (adjacent && (token.lower === "whether" || token.lower === "to")) return -1;
    if (
      isFiniteVerb(tokens, at) ||
      token.text === ";" ||
      /^(?:which|who|because|but|after|when|while)$/.test(token.lower)
    )
      return -1;
    if (
      token.text === "," &&
      !(tokens[at + 1]?.quoted || /^(?:that|on|in|at|a|an|the)$/.test(tokens[at + 1]?.lower ?? ""))
    )
      return -1;
  }
  return -1;
}

/** "called the plan “a gift”": the quotation behind the object. */
function quoteAfterObject(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return at;
    if ((token.shape === "mark" && token.text !== ",") || isFiniteVerb(tokens, at)) return -1;
  }
  return -1;
}

function afterComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "," ? at + 1 : at;
}

function afterAddressee(tokens: readonly Token[], from: number, limit: number): number {
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
  while (at < limit && (tokens[at] as Token).capital && !PERSONAL_PRONOUNS.has((tokens[at] as Token).lower)) at += 1;
  return at;
}

function clauseStart(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (
    first === undefined ||
    from >= limit ||
    first.shape === "mark" ||
    first.lower === "to" ||
    PREPOSITIONS.has(first.lower)
  )
    return -1;
  const verb = findFiniteVerb(tokens, from + 1, limit);
  if (verb < 0) return -1;
  const shared = /^(?:and|but|or)$/.test(tokens[verb - 1]?.lower ?? "");
  if (shared && !isAuxiliary(tokens[verb])) return -1;
  for (let at = from; at < verb; at += 1) {
    if (/^(?:who|which|that|after|when|while|because)$/.test((tokens[at] as Token).lower)) return -1;
    if ((tokens[at] as Token).text === "," && /^(?:but|and|or|so|as)$/.test(tokens[at + 1]?.lower ?? "")) return -1;
  }
  return from;
}

/** "said in a statement it would close": the clause begins at a pronoun or determiner that no preposition governs. */
function clauseAfterAside(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1] as Token;
    if (token.shape === "mark" && token.text !== ",") return -1;
    const opens =
      PERSONAL_PRONOUNS.has(token.lower) ||
      (/^(?:the|its|there|their)$/.test(token.lower) && !PREPOSITIONS.has(before.lower));
    if (opens) return clauseStart(tokens, at, limit);
  }
  return -1;
}

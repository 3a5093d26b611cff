import { ADDRESSING, ASKABLE, CLAUSAL, type CueForm, NAMING, THINKING } from "../lexicon/cue-verbs.ts";
import { DENYING, REJECTING } from "../lexicon/denials.ts";
import { DETERMINERS, PREPOSITIONS, TIME_WORDS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb } from "../words/verbs.ts";
import {
  afterAddressee,
  afterTime,
  clauseAfterAside,
  clauseStart,
  isReportOf,
  LONGEST_ASIDE,
  plainClauseStart,
} from "./clause-starts.ts";
import { endOfQuotation } from "./content-ends.ts";

/** The title of a broadcast ("told the “Week in Review” that") has no more tokens than this, marks included. */
const LONGEST_TITLE = 10;

/** "said while …, it would": behind these a clause comes first that the reported one follows. */
const SUBORDINATE_OPENERS = new Set("while although though because since as once unless despite".split(" "));

/** The token at which what is said begins, to the right of the cue; -1 where nothing is reported. */
export function startOfReportedContent(tokens: readonly Token[], cue: number, form: CueForm, limit: number): number {
  const next = cue + 1;
  if (next >= limit) return -1;
  if (NAMING.has(form.base)) return quoteAfterObject(tokens, next, limit);
  const marked = markedStart(tokens, next, limit, form);
  if (marked >= 0) return marked;
  if (form.strength === "bound" && !ADDRESSING.has(form.base))
    return CLAUSAL.has(form.base) ? plainClauseStart(tokens, next, limit) : -1;
  if (form.base === "ask") return -1;
  if (ADDRESSING.has(form.base)) {
    const after = afterTime(tokens, afterAddressee(tokens, next, limit), limit);
    if (after > next) return clauseStart(tokens, after, limit);
    if (form.base !== "warn") return -1;
  }
  const token = tokens[next] as Token;
  const later = afterTime(tokens, next, limit);
  if (later > next) return clauseStart(tokens, later, limit);
  if (form.base === "say" && SUBORDINATE_OPENERS.has(token.lower)) return subordinateStart(tokens, next, limit);
  if (PREPOSITIONS.has(token.lower)) return form.base === "say" ? clauseAfterAside(tokens, next, limit) : -1;
  if (THINKING.has(form.base) && token.shape === "word" && /ing$/.test(token.lower)) return -1;
  return clauseStart(tokens, next, limit);
}

/** Where "that", a question word, a colon or a quotation opens the content, straight away or after an aside. */
function markedStart(tokens: readonly Token[], from: number, limit: number, form: CueForm): number {
  for (let at = from; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    const adjacent = at === from;
    if (token.quoted) {
      if (adjacent || opensSpeech(tokens, at)) return at;
      const behind = endOfQuotation(tokens, at, limit);
      if (behind - at > LONGEST_TITLE || tokens[behind]?.lower !== "that") return -1;
      at = behind - 1;
      continue;
    }
    if (token.lower === "that" && opensClause(tokens, at, limit, form, adjacent)) return afterComma(tokens, at + 1);
    if (token.text === ":") return at + 1 < limit ? at + 1 : -1;
    if (adjacent && ASKABLE.has(form.base) && /^(?:how|why)$/.test(token.lower))
      return findFiniteVerb(tokens, at + 1, limit) > 0 ? at + 1 : -1;
    if (adjacent && ASKABLE.has(form.base) && /^(?:if|what|when|where)$/.test(token.lower)) return at;
    if (adjacent && (token.lower === "whether" || (token.lower === "to" && !isAddressed(tokens, at + 1)))) return -1;
    if (
      isFiniteVerb(tokens, at) ||
      DENYING.has(token.lower) ||
      REJECTING.has(token.lower) ||
      (!adjacent && isReportOf(tokens, at)) ||
      token.text === ";" ||
      /^(?:which|who|because|but|after|when|while)$/.test(token.lower)
    )
      return -1;
    if (token.text === "," && !goesOn(tokens, at, ADDRESSING.has(form.base))) return -1;
  }
  return -1;
}

/** "that" before a clause, not "that road" or "that hour". */
function opensClause(tokens: readonly Token[], that: number, limit: number, form: CueForm, adjacent: boolean): boolean {
  const next = tokens[that + 1];
  if (next === undefined || that + 2 >= limit || TIME_WORDS.has(next.lower)) return false;
  if (!adjacent && isFiniteVerb(tokens, that + 1)) return false;
  return (
    form.strength === "plain" ||
    (adjacent && CLAUSAL.has(form.base)) ||
    next.quoted ||
    findFiniteVerb(tokens, that + 1, limit) >= 0
  );
}

/** A quotation behind a comma, a colon or a dash, or behind the words that say where it was said. */
function opensSpeech(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || /^[,:—–]$/.test(before.text)) return true;
  if (before.shape !== "word" || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower)) return false;
  return tokens[at + 1]?.capital === true && !/['’]s?$/.test(before.text);
}

/** "stated to the paper that": to somebody, not to do something. */
function isAddressed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.capital || DETERMINERS.has(token.lower) || /s$/.test(token.lower));
}

/** Behind a comma the way to "that" goes on: "told a crowd in Leeds, England, that", "argued, however, that". */
function goesOn(tokens: readonly Token[], comma: number, addressed: boolean): boolean {
  const next = tokens[comma + 1];
  if (next === undefined) return false;
  if (next.quoted || /^(?:that|a|an|the|however|though|too)$/.test(next.lower) || PREPOSITIONS.has(next.lower))
    return true;
  return next.capital && (addressed || tokens[comma - 1]?.capital === true);
}

/** "said while she liked it, the plan was late": the clause runs on behind the comma. */
function subordinateStart(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit && at - from < 2 * LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === "," && !token.quoted) return clauseStart(tokens, at + 1, limit) >= 0 ? from : -1;
  }
  return -1;
}

/** "called the plan “a gift”": the quotation behind the object. */
function quoteAfterObject(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit && at - from < LONGEST_ASIDE; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return at;
    if ((token.shape === "mark" && !/^[,.]$/.test(token.text)) || isFiniteVerb(tokens, at)) return -1;
  }
  return -1;
}

function afterComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "," ? at + 1 : at;
}

import { type CueForm, NAMING, THINKING } from "../lexicon/cue-verbs.ts";
import { REPORT_NOUNS } from "../lexicon/denials.ts";
import { DETERMINERS, PERSONAL_PRONOUNS } from "../lexicon/function-words.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb } from "../words/verbs.ts";
import { isPluralSubject } from "./cue-uses.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { startOfReportedContent } from "./reported-content.ts";
import { type Phrase, phraseAfter, subjectBefore } from "./source-phrases.ts";

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingTo(
  tokens: readonly Token[],
  at: number,
  begin: number,
  limit: number,
): FoundAttribution | null {
  const source = phraseAfter(tokens, at + 2, limit);
  if (source === null) return null;
  let after = source.apposition?.to ?? source.to;
  if (tokens[after]?.text === ",") after += 1;
  const content = [trimRun(tokens, begin, at), trimRun(tokens, after, limit)].filter((run) => run.to - run.from > 1);
  if (content.length === 0) return null;
  return {
    source,
    cue: { from: at, to: at + 2 },
    content,
    verb: "according to",
    vague: false,
    hypothetical: false,
    asserted: true,
  };
}

/** "The mayor reportedly left": the adverb is the cue, the clause round it the content. */
export function hedged(tokens: readonly Token[], at: number, begin: number, limit: number): FoundAttribution | null {
  const content = trimRun(tokens, begin, limit);
  if (findFiniteVerb(tokens, content.from, content.to) < 0) return null;
  return {
    source: null,
    cue: { from: at, to: at + 1 },
    content: [content],
    verb: "reportedly",
    vague: true,
    hypothetical: false,
    asserted: true,
  };
}

/** "…, said the minister". */
export function inverted(
  tokens: readonly Token[],
  at: number,
  form: CueForm,
  begin: number,
  limit: number,
): FoundAttribution | null {
  const next = tokens[at + 1];
  if (at - begin < 2 || next === undefined || form.bare || !endsContent(tokens, at - 1)) return null;
  if (THINKING.has(form.base) && form.base !== "hope") return null;
  if (!next.capital && !DETERMINERS.has(next.lower) && !PERSONAL_PRONOUNS.has(next.lower) && !/s$/.test(next.lower))
    return null;
  const quoted = tokens[at - 1]?.quoted === true || tokens[at - 2]?.quoted === true;
  if (form.base === "tell" || (!quoted && findFiniteVerb(tokens, begin, at - 1) < 0)) return null;
  const source = phraseAfter(tokens, at + 1, limit);
  if (source === null || (next.lower === "that" && !next.capital)) return null;
  if (!quoted && isFiniteVerb(tokens, source.to)) return null;
  return withContentBothSides(tokens, { at, form, begin, limit, source, resume: source.apposition?.to ?? source.to });
}

/** "…, the minister said". */
export function trailing(
  tokens: readonly Token[],
  at: number,
  form: CueForm,
  begin: number,
  limit: number,
): FoundAttribution | null {
  const { phrase, negated, passive, modal } = subjectBefore(tokens, at);
  if (phrase === null || negated || passive || phrase.from <= begin + 1) return null;
  const comma = phrase.from - 1;
  if (!endsContent(tokens, comma)) return null;
  const quotedLeft = (tokens[comma] as Token).quoted || tokens[comma - 1]?.quoted === true;
  const next = tokens[at + 1];
  const speaksOn = next !== undefined && startOfReportedContent(tokens, at, form, limit) >= 0;
  if (speaksOn && !quotedLeft) return null;
  if (!quotedLeft && (findFiniteVerb(tokens, begin, comma) < 0 || form.strength === "bound")) return null;
  if (next !== undefined && !quotedLeft && next.lower === "to") return null;
  return withContentBothSides(tokens, { at, form, begin, limit, source: phrase, resume: at + 1, hypothetical: modal });
}

type BothSides = {
  at: number;
  form: CueForm;
  begin: number;
  limit: number;
  source: Phrase;
  resume: number;
  hypothetical?: boolean;
};

function withContentBothSides(tokens: readonly Token[], parts: BothSides): FoundAttribution | null {
  const { at, form, begin, limit, source, resume } = parts;
  const content = [trimRun(tokens, begin, Math.min(at, source.from))];
  const quote = nextQuote(tokens, resume, limit);
  if (quote >= 0) content.push(trimRun(tokens, quote, limit));
  if ((content[0] as Run).to <= (content[0] as Run).from) return null;
  return {
    source,
    cue: { from: at, to: at + 1 },
    content,
    verb: form.base,
    vague: false,
    hypothetical: parts.hypothetical ?? false,
    asserted: true,
  };
}

/** "The minister said (that) …". */
export function leading(tokens: readonly Token[], at: number, form: CueForm, limit: number): FoundAttribution | null {
  const { phrase, negated, passive, modal } = subjectBefore(tokens, at);
  if (phrase === null || negated || passive || isAuthor(tokens, phrase)) return null;
  if (REPORT_NOUNS.has((tokens[at] as Token).lower) && hasVerbOfItsOwn(tokens, phrase)) return null;
  if (form.bare && !modal && !isPluralSubject(tokens, phrase)) return null;
  const start = startOfReportedContent(tokens, at, form, limit);
  if (start < 0) return null;
  const first = tokens[start] as Token;
  if (NAMING.has(form.base) && (!first.quoted || findFiniteVerb(tokens, phrase.from, phrase.to) >= 0)) return null;
  const content = trimRun(tokens, start, endOfSubordinate(tokens, phrase.from, start, limit));
  if (content.to <= content.from) return null;
  return {
    source: phrase,
    cue: { from: at, to: at + 1 },
    content: [content],
    verb: form.base,
    vague: false,
    hypothetical: modal,
    asserted: true,
  };
}

/** What a "while" or "although" clause reports ends with that clause. */
function endOfSubordinate(tokens: readonly Token[], subject: number, start: number, limit: number): number {
  const opener = tokens[subject - 1];
  if (opener === undefined || !/^(?:while|although|though|whereas|as|when)$/.test(opener.lower)) return limit;
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === "," && !token.quoted) return at;
  }
  return limit;
}

/** "I think" outside quotation marks is the article speaking. */
function isAuthor(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.to - phrase.from === 1 && /^(?:i|we|you)$/.test((tokens[phrase.from] as Token).lower);
}

function endsContent(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.text === "," || (token.quoted && /^["”'’»,]$/.test(token.text)) || token.text === "—" || token.text === "–")
  );
}

function nextQuote(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return /^[,:—–-]$/.test(tokens[at - 1]?.text ?? "") || at === from ? at : -1;
  }
  return -1;
}

/** "The firm rejected claims that …": the cue is the noun; a verb behind "who" is no sign of that. */
function hasVerbOfItsOwn(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (/^(?:who|which|that|whose)$/.test((tokens[at] as Token).lower)) return false;
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

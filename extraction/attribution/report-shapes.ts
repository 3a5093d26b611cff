import { CLAUSAL, type CueForm, NAMING, THINKING } from "../lexicon/cue-verbs.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, TIME_WORDS } from "../lexicon/function-words.ts";
import { trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isFiniteVerb, isPastShape } from "../words/verbs.ts";
import { bothSides, quoteCompletes, resumeAt, withContentBothSides } from "./both-sides.ts";
import { endOfQuotation, endOfReport } from "./content-ends.ts";
import { isPluralSubject } from "./cue-uses.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { findMainVerb, type Phrase } from "./phrase.ts";
import { phraseAfter } from "./phrases-after.ts";
import { startOfReportedContent } from "./reported-content.ts";
import { subjectBefore } from "./source-phrases.ts";

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
  const content = bothSides(tokens, { from: begin, to: at }, { from: after, to: limit });
  if (content === null) return null;
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
  if (TIME_WORDS.has(next.lower) || /^(?:no|yes|so|nothing|little)$/.test(next.lower)) return null;
  if (THINKING.has(form.base) && form.base !== "hope") return null;
  if (!next.capital && !DETERMINERS.has(next.lower) && !PERSONAL_PRONOUNS.has(next.lower) && !/s$/.test(next.lower))
    return null;
  const quoted = tokens[at - 1]?.quoted === true || tokens[at - 2]?.quoted === true;
  if (form.base === "tell" || (!quoted && form.strength === "bound")) return null;
  const source = phraseAfter(tokens, at + 1, limit);
  if (source === null || (next.lower === "that" && !next.capital)) return null;
  const resume = source.apposition?.to ?? source.to;
  if (!quoted && !hasMainVerb(tokens, begin, at - 1) && resumeAt(tokens, resume, limit) < 0) return null;
  if (!quoted && isFiniteVerb(tokens, source.to)) return null;
  return withContentBothSides(tokens, { at, form, begin, limit, source, resume });
}

/** True where the words have a verb of their own, not only one between commas behind "who" or "which". */
function hasMainVerb(tokens: readonly Token[], from: number, to: number): boolean {
  let isAside = false;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.text === ",") isAside = /^(?:who|which|whose|whom)$/.test(tokens[at + 1]?.lower ?? "");
    else if (!isAside && isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

/** "Said the minister: “…”". */
export function opening(tokens: readonly Token[], limit: number): FoundAttribution | null {
  const source = phraseAfter(tokens, 1, limit);
  const mark = source?.apposition?.to ?? source?.to ?? limit;
  if (source === null || !/^[:,]$/.test(tokens[mark]?.text ?? "") || tokens[mark + 1]?.quoted !== true) return null;
  const content = [trimRun(tokens, mark + 1, limit)];
  return { source, cue: { from: 0, to: 1 }, content, verb: "say", vague: false, hypothetical: false, asserted: true };
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
  if (!isSpeaker(tokens, phrase, form, modal)) return null;
  const comma = phrase.from - 1;
  if (!endsContent(tokens, comma)) return null;
  const quotedLeft = (tokens[comma] as Token).quoted || tokens[comma - 1]?.quoted === true;
  if ((tokens[comma] as Token).quoted && !closesSpeech(tokens, comma, phrase)) return null;
  const next = tokens[at + 1];
  const speaksOn = next !== undefined && startOfReportedContent(tokens, at, form, limit) >= 0;
  if (speaksOn && !quotedLeft && !quoteCompletes(tokens, begin, at + 1)) return null;
  if (next?.lower === "that" && !tokens[begin]?.quoted) return null;
  const interrupts = !quotedLeft && (speaksOn || resumeAt(tokens, at + 1, limit) >= 0);
  if (!quotedLeft && !interrupts && findFiniteVerb(tokens, begin, comma) < 0) return null;
  if (!quotedLeft && form.strength === "bound" && !CLAUSAL.has(form.base)) return null;
  if (next !== undefined && !quotedLeft && next.lower === "to") return null;
  return withContentBothSides(tokens, { at, form, begin, limit, source: phrase, resume: at + 1, hypothetical: modal });
}

/** "The minister said (that) …"; the minister stands no further left than `floor`. */
export function leading(
  tokens: readonly Token[],
  at: number,
  form: CueForm,
  limit: number,
  floor = 0,
): FoundAttribution | null {
  const { phrase, negated, passive, modal } = subjectBefore(tokens, at, floor);
  if (phrase === null || negated || passive || !isSpeaker(tokens, phrase, form, modal)) return null;
  const start = startOfReportedContent(tokens, at, form, limit);
  if (start < 0) return null;
  const first = tokens[start] as Token;
  if (NAMING.has(form.base) && (!first.quoted || findFiniteVerb(tokens, phrase.from, phrase.to) >= 0)) return null;
  const end = NAMING.has(form.base)
    ? endOfNaming(tokens, start, limit)
    : endOfReport(tokens, { source: phrase, cue: at, start }, limit);
  const content = trimRun(tokens, start, end);
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

/** "called it “late” and “dear”": quotations in a row are one content. */
function endOfNaming(tokens: readonly Token[], start: number, limit: number): number {
  const end = endOfQuotation(tokens, start, limit);
  const joint = tokens[end];
  const next = joint !== undefined && /^(?:and|or|,)$/.test(joint.lower) ? end + 1 : end;
  return next > end && tokens[next]?.quoted === true && next < limit ? endOfNaming(tokens, next, limit) : end;
}

/** True where the words before the cue can be its subject. */
function isSpeaker(tokens: readonly Token[], phrase: Phrase, form: CueForm, modal: boolean): boolean {
  if (isAuthor(tokens, phrase) || hasVerbOfItsOwn(tokens, phrase)) return false;
  if (form.perfect && !modal) return false;
  return !form.bare || modal || isPluralSubject(tokens, phrase);
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

/** "“Late,” the mayor said", but not "the “Late” section said". */
function closesSpeech(tokens: readonly Token[], mark: number, phrase: Phrase): boolean {
  const first = tokens[phrase.from] as Token;
  const stopped = /^[,.!?…—–-]$/.test(tokens[mark - 1]?.text ?? "");
  return stopped || first.capital || DETERMINERS.has(first.lower) || PERSONAL_PRONOUNS.has(first.lower);
}

/** "The firm rejected claims that …": the cue is the noun; a verb behind "who" is no sign of that. */
function hasVerbOfItsOwn(tokens: readonly Token[], phrase: Phrase): boolean {
  const end = isPastShape(tokens[phrase.to - 1] as Token) ? phrase.to : phrase.to - 1;
  const relative = tokens
    .slice(phrase.from, phrase.to)
    .findIndex((token) => /^(?:who|which|that|whose)$/.test(token.lower));
  return findMainVerb(tokens, phrase.from, relative < 0 ? end : phrase.from + relative) >= 0;
}

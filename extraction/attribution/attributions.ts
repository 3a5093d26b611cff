import { ADDRESSING, CUE_FORMS, NAMING, SPEAKING } from "../lexicon/cue-verbs.ts";
import { HEDGES, MODALS, PERSONAL_PRONOUNS } from "../lexicon/function-words.ts";
import { endOfClause, LONGEST_PARSED_SENTENCE, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { isNounUse, isPluralSubject } from "./cue-uses.ts";
import { isDenial } from "./denials.ts";
import { denialAt, laterDenial, opensContrast } from "./denied-clauses.ts";
import type { FoundAttribution } from "./found-attribution.ts";
import { type Phrase, wholePhrase } from "./phrase.ts";
import { colonBeforeSpeech, participleOfNoun, phraseCue } from "./phrase-cues.ts";
import { accordingTo, hedged, inverted, leading, opening, trailing } from "./report-shapes.ts";
import { startOfReportedContent } from "./reported-content.ts";
import { subjectBefore } from "./source-phrases.ts";
import { labelBeforeClause } from "./speaker-labels.ts";
import { vagueCue } from "./vague-cues.ts";

/**
 * An attribution met inside the one before: that one ends at `cut`, or is itself what the new one reports where that is
 * null, or, where `nested` is true, reports what the new one begins with.
 */
type Later = { found: FoundAttribution; cut: number | null; nested?: boolean };

/** The attributions and denials of one sentence, left to right, with disjoint contents. One that is reported by another knows it as `via`. */
export function attributionsOf(tokens: readonly Token[]): FoundAttribution[] {
  if (tokens.length > LONGEST_PARSED_SENTENCE) return [];
  const limit = endOfClause(tokens);
  const found: FoundAttribution[] = [];
  for (let at = 0; at < limit; at += 1) {
    if ((tokens[at] as Token).quoted) continue;
    const last = found.at(-1);
    if (last?.content.some((run) => at >= run.from && at < run.to)) {
      const later = last.asserted ? insideReport(tokens, at, limit, last) : insideDenial(tokens, at, limit, last);
      if (later === null) continue;
      if (later.nested === true) found.splice(-1, 1, ...outside(tokens, last, later.found));
      else if (later.cut === null) found.pop();
      else shortenBefore(tokens, last, later.cut);
      found.push(later.found);
    } else {
      const attribution = attributionAt(tokens, at, limit, last);
      if (attribution !== null) found.push(attribution);
    }
    at = Math.max(at, endOfCue(found.at(-1)) - 1);
  }
  return found;
}

/** Behind the cue and, where the speaker stands right behind it, behind all that names the speaker. */
function endOfCue(found: FoundAttribution | undefined): number {
  if (found === undefined) return 0;
  const source = found.source;
  return source !== null && source.from >= found.cue.to ? wholePhrase(source).to : found.cue.to;
}

function attributionAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  last: FoundAttribution | undefined,
): FoundAttribution | null {
  const token = tokens[at] as Token;
  const begin = last === undefined ? 0 : Math.max(last.cue.to, ...last.content.map((run) => run.to));
  if (at >= begin && isDenial(tokens, at, limit))
    return (last && laterDenial(tokens, at, limit, last)) ?? denialAt(tokens, at, begin, limit);
  if (isAccordingTo(tokens, at)) return accordingTo(tokens, at, begin, limit);
  const vague = vagueCue(tokens, at, limit);
  if (vague !== null) return vague;
  if (HEDGES.has(token.lower)) return hedged(tokens, at, begin, limit);
  const phrased =
    phraseCue(tokens, at, begin, limit) ?? colonBeforeSpeech(tokens, at, limit) ?? labelBeforeClause(tokens, at, limit);
  if (phrased !== null) return phrased;
  const form = CUE_FORMS.get(token.lower);
  if (at === 0 && form?.base === "say" && token.capital) return opening(tokens, limit);
  if (form === undefined || token.capital || isNounUse(tokens, at, form)) return null;
  if (form.participle) return chained(tokens, at, limit, last) ?? participleOfNoun(tokens, at, limit);
  return (
    inverted(tokens, at, form, begin, limit) ??
    trailing(tokens, at, form, begin, limit) ??
    leading(tokens, at, form, limit)
  );
}

/** Inside what somebody reports: the same speaker goes on, denies something, or another one is set against the first. */
function insideReport(tokens: readonly Token[], at: number, limit: number, last: FoundAttribution): Later | null {
  const next = chained(tokens, at, limit, last);
  if (next !== null) return { found: next, cut: at };
  const inner = nestedAt(tokens, at, limit, last);
  if (inner !== null) return { found: { ...inner, via: last }, cut: null, nested: true };
  const denial = isDenial(tokens, at, limit) ? laterDenial(tokens, at, limit, last) : null;
  return denial === null ? contrasted(tokens, at, limit) : { found: denial, cut: denial.cut };
}

/** "X said (that) Y told Z that …": what X reports is a report itself. What Y thinks is still X's to say. */
function nestedAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  last: FoundAttribution,
): FoundAttribution | null {
  const begin = last.content[0]?.from ?? limit;
  if (last.content.length !== 1 || last.via !== undefined) return null;
  if (isAccordingTo(tokens, at)) return at === begin ? accordingTo(tokens, at, begin, limit) : null;
  const form = CUE_FORMS.get((tokens[at] as Token).lower);
  if (form === undefined || form.participle || !SPEAKING.has(form.base)) return null;
  if (isDenial(tokens, at, limit) || isNounUse(tokens, at, form)) return null;
  const found = leading(tokens, at, form, limit, begin);
  const modal = MODALS.has(tokens[at - 1]?.lower ?? "");
  return found?.source?.from === begin && !modal ? found : null;
}

/** What is left of the outer report beside the one it begins with. */
function outside(tokens: readonly Token[], outer: FoundAttribution, inner: FoundAttribution): FoundAttribution[] {
  const end = Math.max(...inner.content.map((run) => run.to));
  const rest = outer.content
    .map((run) => trimRun(tokens, Math.max(run.from, end), run.to))
    .filter((run) => run.to - run.from > 2);
  return rest.length === 0 ? [] : [{ ...outer, content: rest }];
}

/** Verbs by which a pronoun goes on speaking ("…, but she added that"), not by which another speaks. */
const GOING_ON = new Set(["add", "concede", "caution", "acknowledge", "stress"]);

/** Inside a denial: a speaker who reports the whole of it, or a cue that no longer hangs on it. */
function insideDenial(tokens: readonly Token[], at: number, limit: number, last: FoundAttribution): Later | null {
  const begin = last.content[0]?.from ?? 0;
  const complete = findFiniteVerb(tokens, last.cue.to, at) >= 0;
  if (isAccordingTo(tokens, at) && complete) {
    const whole = accordingTo(tokens, at, begin, limit);
    return whole && { found: whole, cut: null };
  }
  const form = CUE_FORMS.get((tokens[at] as Token).lower);
  if (form === undefined || isDenial(tokens, at, limit) || isNounUse(tokens, at, form)) return null;
  const source = subjectBefore(tokens, at).phrase;
  const reported = complete && findFiniteVerb(tokens, last.cue.to, source?.from ?? at) >= 0;
  const whole =
    (complete ? inverted(tokens, at, form, begin, limit) : null) ??
    (reported ? trailing(tokens, at, form, begin, limit) : null);
  if (whole !== null) return { found: whole, cut: null };
  const next = last.source === null ? null : chained(tokens, at, limit, last);
  return next === null ? contrasted(tokens, at, limit) : { found: next, cut: at };
}

/** "…, but the mayor said …" ends what was reported before; a pronoun may still be part of it. */
function contrasted(tokens: readonly Token[], at: number, limit: number): Later | null {
  const token = tokens[at] as Token;
  const form = CUE_FORMS.get(token.lower);
  if (form === undefined || form.participle || token.capital || isNounUse(tokens, at, form)) return null;
  if (/^(?:and|but)$/.test(tokens[at - 1]?.lower ?? "")) return null;
  const found = leading(tokens, at, form, limit);
  const source = found?.source ?? null;
  if (found === null || source === null || !opensContrast(tokens, source.from)) return null;
  const pronoun = PERSONAL_PRONOUNS.has((tokens[source.from] as Token).lower);
  return pronoun && !GOING_ON.has(form.base) ? null : { found, cut: source.from };
}

/** "…, adding that …", "… and said that …": the speaker of the main clause goes on. */
function chained(
  tokens: readonly Token[],
  at: number,
  limit: number,
  last: FoundAttribution | undefined,
): FoundAttribution | null {
  const form = CUE_FORMS.get((tokens[at] as Token).lower);
  if (form === undefined || isDenial(tokens, at, limit)) return null;
  const before = tokens[at - 1];
  const coordinated =
    /^(?:and|but)$/.test(before?.lower ?? "") &&
    last !== undefined &&
    !last.vague &&
    (!form.bare || isPluralSource(tokens, last)) &&
    (tokens[at + 1]?.lower === "that" || !last.asserted || !ADDRESSING.has(form.base));
  if (!coordinated && !(form.participle && before?.text === "," && !NAMING.has(form.base))) return null;
  const start = startOfReportedContent(tokens, at, form, limit);
  if (start < 0) return null;
  const source = last?.source ?? mainSubject(tokens, at);
  if (source === null) return null;
  return {
    source,
    cue: { from: at, to: at + 1 },
    content: [trimRun(tokens, start, limit)],
    verb: form.base,
    vague: false,
    hypothetical: false,
    asserted: true,
  };
}

function isPluralSource(tokens: readonly Token[], { source }: FoundAttribution): boolean {
  return source !== null && isPluralSubject(tokens, source);
}

function isAccordingTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to";
}

function mainSubject(tokens: readonly Token[], to: number): Phrase | null {
  const verb = findFiniteVerb(tokens, 0, to);
  return verb <= 0 ? null : subjectBefore(tokens, verb).phrase;
}

function shortenBefore(tokens: readonly Token[], attribution: FoundAttribution, cut: number): void {
  const joint = /^(?:and|but|while|whereas|although|though|yet)$/.test(tokens[cut - 1]?.lower ?? "") ? cut - 1 : cut;
  attribution.content = attribution.content
    .map((run) => (cut >= run.from && cut < run.to ? trimRun(tokens, run.from, joint) : run))
    .filter((run) => run.from < cut && run.to > run.from);
}

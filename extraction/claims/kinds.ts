import { sentenceWorth } from "../check-worthiness/check-worthiness.ts";
import type { ClaimKind } from "../extraction.ts";
import { COUNTS } from "../lexicon/check-worthy-words.ts";
import { NAMING, THINKING } from "../lexicon/cue-verbs.ts";
import { MODALS } from "../lexicon/function-words.ts";
import { AUTHOR_VOICE, EVALUATIONS, VIEW_MARKERS } from "../lexicon/opinion-words.ts";
import { DURATION_UNITS, NUMBER_WORDS, SCALE_WORDS } from "../lexicon/quantities.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isFiniteVerb } from "../words/verbs.ts";
import { authorsVoice } from "./author-voice.ts";
import { isSpeech } from "./splitting.ts";

/** A quotation of fewer words than this, behind a verb of naming, matters for its wording. */
const LONGEST_NAMING_QUOTE = 8;

/** One sign alone never suffices. From here up three of four sentences are views, by cross-validation on NewsSD-ENG. */
const LEAST_VOICE = 1;

/** A view that wants checking more than this stays a claim, so that no exclusion hides a fact. */
export const MOST_WORTH_OF_OPINION = 0.4;

/** `verb` is the base of the reporting verb, null in the article's own voice; `vague` where nobody is named as reporting. */
export function kindOf(
  tokens: readonly Token[],
  run: Run,
  reported: { verb: string | null; vague: boolean },
): ClaimKind {
  if (
    reported.verb !== null &&
    NAMING.has(reported.verb) &&
    run.to - run.from < LONGEST_NAMING_QUOTE &&
    isSpeech(tokens, run)
  )
    return "quote";
  if (reported.verb !== null && isSpeech(tokens, run) && isView(tokens, run)) return "opinion";
  if (!reported.vague && isPrediction(tokens, run)) return "prediction";
  if (reported.verb !== null && hasEvaluation(tokens, run)) return "opinion";
  return isStatistic(tokens, run) ? "statistic" : "fact";
}

/**
 * True where the article's own voice gives a view and nothing in it wants checking. The worth lies below one half by a margin:
 * a doubtful sentence stays a claim.
 */
export function isAuthorsOpinion(tokens: readonly Token[]): boolean {
  return isVoiced(tokens) && sentenceWorth(tokens) < MOST_WORTH_OF_OPINION;
}

/** True where the wording is a view of the writer's own and holds no figure; it may want checking all the same. */
export function isVoiced(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => token.shape === "number" || COUNTS.has(token.lower))) return false;
  const wording = wordingOf(tokens, { from: 0, to: tokens.length });
  return AUTHOR_VOICE.some((pattern) => pattern.test(wording)) || authorsVoice(tokens) >= LEAST_VOICE;
}

function isView(tokens: readonly Token[], run: Run): boolean {
  const wording = wordingOf(tokens, run);
  const main = wording.replace(/\b(?:who|which|because) .*$/, "");
  return VIEW_MARKERS.some((pattern) => pattern.test(main));
}

function hasEvaluation(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) if (EVALUATIONS.has((tokens[at] as Token).lower)) return true;
  return false;
}

/** A modal or "likely" in the main clause; one that hangs on a verb of knowing or trusting is somebody's thought. */
function isPrediction(tokens: readonly Token[], run: Run): boolean {
  let verbs = 0;
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (token.lower === "may" && token.capital) continue;
    if (verbs > 0 && /^(?:who|which|whether|what|how|why)$/.test(token.lower)) return false;
    if (isFiniteVerb(tokens, at)) verbs += 1;
    if (
      /^(?:likely|unlikely)$/.test(token.lower) &&
      /^(?:is|are|it's|be|seems|most|very|would|will|was)$/.test(tokens[at - 1]?.lower ?? "")
    )
      return true;
    if (
      /^(?:expected|set|going|due|poised)$/.test(token.lower) &&
      tokens[at + 1]?.lower === "to" &&
      /^(?:is|are)$/.test(tokens[at - 1]?.lower ?? "")
    )
      return true;
    if (/^(?:can|cannot|can't|must|should|shouldn't)$/.test(token.lower)) continue;
    if (MODALS.has(token.lower) || /^(?:\w+'ll)$/.test(token.lower)) return tokens[at + 1]?.lower !== "have";
    if (token.lower === "that" && at > run.from && isMindVerb(tokens, at - 1)) return false;
  }
  return false;
}

function isMindVerb(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return (
    THINKING.has(lower.replace(/(?:s|ed)$/, "")) ||
    /^(?:trust|aware|sure|confident|knew|thought|felt|say|says|said)$/.test(lower) ||
    (isFiniteVerb(tokens, at) && /^(?:trust|know|believe)/.test(lower))
  );
}

/** A count, share or amount; dates, times, ages and durations are facts. */
export function isStatistic(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const after = next?.lower ?? "";
    if (token.text === "%" || /^(?:percent|halved|doubled|tripled|quadrupled)$/.test(token.lower)) return true;
    if (/^[$£€¥]$/.test(token.text) && next?.shape === "number") return true;
    if (NUMBER_WORDS.has(token.lower) && SCALE_WORDS.has(after)) return true;
    if (/^(?:millions|billions|thousands|hundreds|dozens)$/.test(token.lower) && after === "of") return true;
    if (token.shape !== "number" || !/^[\d.,]+(?:m|bn|k|km|kg|pc)?$/i.test(token.text)) continue;
    if (DURATION_UNITS.has(after) || DURATION_UNITS.has(tokens[at - 1]?.lower ?? "") || after === "-") continue;
    if (/^(?:1[5-9]|20)\d\d$/.test(token.text)) continue;
    if (next === undefined || next.shape === "mark" ? tokens[at - 1]?.text === "," : /^(?:st|nd|rd|th)$/.test(after))
      continue;
    return true;
  }
  return false;
}

function wordingOf(tokens: readonly Token[], run: Run): string {
  return tokens
    .slice(run.from, run.to)
    .filter((token) => token.shape !== "mark" || token.text === ",")
    .map((token) => token.lower)
    .join(" ")
    .replaceAll(" ,", ",");
}

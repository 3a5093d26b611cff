import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { MODALS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAuxiliary, isFiniteVerb, isPastShape } from "../words/verbs.ts";
import type { Phrase } from "./phrase.ts";

/** Speech that goes on from a report: "said it was late and urged them to leave" is one speaker. */
const APPEALING = new Set(
  "urge call vow pledge promise demand ask accuse propose criticize criticise praise".split(" "),
);

type Report = { source: Phrase; cue: number; start: number };

/** Where what "SOURCE said …" reports ends: with the clause it stands in, or where the speaker does something else. */
export function endOfReport(tokens: readonly Token[], report: Report, limit: number): number {
  const clause = Math.min(endOfSubordinate(tokens, report, limit), endOfRelative(tokens, report, limit));
  for (let at = report.start + 1; at < clause; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) continue;
    if (token.text === "," && isAdjunct(tokens, at + 1)) return at;
    if (token.lower === "and" && leavesReport(tokens, report, at)) return at;
  }
  return clause;
}

/** What a "while" or "although" clause reports ends with that clause. */
function endOfSubordinate(tokens: readonly Token[], { source, start }: Report, limit: number): number {
  const opener = tokens[source.from - 1];
  if (opener === undefined || !/^(?:while|although|though|whereas|as|when|after|because)$/.test(opener.lower))
    return limit;
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === "," && !token.quoted) return at;
  }
  return limit;
}

/** "Ann Example, who says it is late, left": the relative clause ends where the verb of the main clause comes. */
function endOfRelative(tokens: readonly Token[], { source, cue, start }: Report, limit: number): number {
  const relative = source.apposition;
  if (relative === undefined || relative.to > source.to || tokens[relative.from - 1]?.text !== ",") return limit;
  if (findFiniteVerb(tokens, relative.to, cue) >= 0 && !isAuxiliary(tokens[cue - 1])) return limit;
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === "," && !token.quoted && isMainVerb(tokens, at + 1)) return at;
  }
  return limit;
}

function isMainVerb(tokens: readonly Token[], at: number): boolean {
  const verb = /(?:ly|also|then|now|still)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const token = tokens[verb];
  if (token === undefined || token.quoted) return false;
  return isFiniteVerb(tokens, verb) || (CUE_FORMS.get(token.lower)?.participle === false && !token.capital);
}

/** ", citing two officials", ", according to …": the reporter's words on where it comes from. */
function isAdjunct(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return lower === "citing" || (lower === "according" && tokens[at + 1]?.lower === "to");
}

/** "said it would close and walked away": after a modal or a present only the speaker's own past can follow. */
function leavesReport(tokens: readonly Token[], report: Report, and: number): boolean {
  const next = tokens[and + 1];
  const cue = tokens[report.cue] as Token;
  if (next === undefined || next.quoted || !isPastShape(next) || !isPastShape(cue)) return false;
  if (tokens[and + 2]?.shape !== "word" || tokens[and + 2]?.lower === "by") return false;
  if (APPEALING.has(CUE_FORMS.get(next.lower)?.base ?? "")) return true;
  const verb = findFiniteVerb(tokens, report.start, and);
  if (verb < 0) return false;
  const { lower } = tokens[verb] as Token;
  const later = findFiniteVerb(tokens, verb + 1, and);
  return later < 0 && (MODALS.has(lower) || (!isPastShape(tokens[verb] as Token) && !isAuxiliary(tokens[verb])));
}

/** The end of the quotation that goes on at `from`. */
export function endOfQuotation(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && (tokens[at] as Token).quoted) at += 1;
  return at;
}

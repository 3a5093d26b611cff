import { MODALS } from "../lexicon/function-words.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { pastOfGerund, thirdOfGerund, verbForm } from "../words/verb-forms.ts";
import { isPastShape } from "../words/verbs.ts";
import { isPlural } from "./noun-phrases.ts";

export type Tense = "past" | "present";

/** Participles of lasting states: said of a thing that is, they are true in the present. */
const STATES = new Set("based known called named located situated owned used considered dubbed".split(" "));

/** Participles that compare or time the whole sentence and say nothing of one thing in it. */
export const LOOSE_PARTICIPLES = new Set(
  "compared given followed accompanied combined coupled provided based led driven".split(" "),
);

/** The tense of the finite verb at `verb`; null for modals, which a participle would lose. */
export function tenseOf(tokens: readonly Token[], verb: number): Tense | null {
  const token = tokens[verb];
  if (token === undefined || MODALS.has(token.lower)) return null;
  if (/^(?:was|were|had|did|has|have|wasn't|weren't|hadn't|didn't|hasn't|haven't)$/.test(token.lower)) return "past";
  return isPastShape(token) ? "past" : "present";
}

/** The word in -ing with a tense, to stand behind `subject`: with "be" in front where the lexicon does not have the verb. */
export function tensedGerund(tokens: readonly Token[], at: number, subject: Run, tense: Tense): string {
  const gerund = (tokens[at] as Token).lower;
  const plural = isPlural(tokens, subject);
  if (gerund === "being") return copulaFor(tokens, subject, tense);
  if (gerund === "having") return tense === "past" ? "had" : plural ? "have" : "has";
  const tensed = tense === "past" ? pastOfGerund(gerund) : plural ? verbForm(gerund)?.base : thirdOfGerund(gerund);
  return tensed ?? `${copulaFor(tokens, subject, tense)} ${gerund}`;
}

/** The form of "be" that makes a sentence of `subject` and a past participle. */
export function copulaBefore(tokens: readonly Token[], participle: number, subject: Run, tense: Tense): string {
  const lasting = tense === "present" && STATES.has((tokens[participle] as Token).lower);
  return copulaFor(tokens, subject, lasting ? "present" : "past");
}

export function copulaFor(tokens: readonly Token[], subject: Run, tense: Tense): string {
  const plural = isPlural(tokens, subject);
  if (tense === "past") return plural ? "were" : "was";
  return plural ? "are" : "is";
}

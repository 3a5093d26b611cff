import { type CueForm, NOMINAL } from "../lexicon/cue-verbs.ts";
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { isAuxiliary, isFiniteVerb, wordBefore } from "../words/verbs.ts";
import type { Phrase } from "./phrase.ts";

/** True where the word is the noun ("the claims", "a report of"), not the verb. */
export function isNounUse(tokens: readonly Token[], at: number, form: CueForm): boolean {
  const token = tokens[at] as Token;
  const before = wordBefore(tokens, at);
  const next = tokens[at + 1];
  const nominal = NOMINAL.has(form.base) && (form.bare || token.lower.endsWith("s"));
  if (nominal && ((isAuxiliary(next) && !next?.lower.includes("'")) || next?.lower === "have")) return true;
  if (nominal && next?.lower === "that" && isFiniteVerb(tokens, at + 2)) return true;
  if (next?.lower === "by" || (next?.lower === "of" && nominal)) return true;
  if (before === undefined) return at === 0 || (form.bare && tokens[at - 1]?.text !== ",");
  if (
    DETERMINERS.has(before.lower) &&
    !/^(?:others|some|many|both|all|this|that|these|those|another|one|more|most)$/.test(before.lower)
  )
    return true;
  return (
    PREPOSITIONS.has(before.lower) || (before.lower.endsWith("'s") && !PERSONAL_PRONOUNS.has(before.lower.slice(0, -2)))
  );
}

const PLURALS = new Set(
  `they we i you who people police others some many most all both media staff data public majority faculty`.split(
    /\s+/,
  ),
);

/** True where a bare verb form can agree with the subject ("officials say"). */
export function isPluralSubject(tokens: readonly Token[], phrase: Phrase): boolean {
  const last = tokens[phrase.to - 1] as Token;
  if (/s$/.test(last.lower) || PLURALS.has(last.lower)) return true;
  return tokens
    .slice(phrase.from, phrase.to)
    .some(({ lower }) => PLURALS.has(lower) || (/[^s]s$/.test(lower) && !/^(?:is|was|this|its|his)$/.test(lower)));
}

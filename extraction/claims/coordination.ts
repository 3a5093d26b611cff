import { CONJUNCTIONS, DETERMINERS, MODALS, PERSONAL_PRONOUNS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { verbForm } from "../words/verb-forms.ts";
import { findFiniteVerb, isAuxiliary, isParticipleShape, isPastShape } from "../words/verbs.ts";
import type { Clause, Piece } from "./clause.ts";
import { type Frame, startOfAdverbs, verbGroupAt } from "./clause-frames.ts";
import { hasHedge, hasNegation } from "./governing-words.ts";
import { hasOwnSubject } from "./own-subjects.ts";
import { tensedGerund, tenseOf } from "./tenses.ts";
import { hasObject, hasRelative, isActive, isVerbPhrase, startAfterAdverbs, takesObject } from "./verb-phrases.ts";

/** A joint and what stands before it: `left` starts where its clause does, `frame` is that clause's. */
type Joint = { frame: Frame; at: number; to: number };

const JOINTS = /^(?:and|but|so|yet|while|whereas|although|though|as|when|where)$/;

/** The clause that begins at the joint at `at`: with a subject of its own, or sharing that of the clause before. */
export function clauseBehind(tokens: readonly Token[], joint: Joint): Clause | null {
  const { frame, at, to } = joint;
  const token = tokens[at] as Token;
  if (frame.verb < 0 || frame.verb >= at) return null;
  const next = tokens[at + 1]?.lower ?? "";
  if (token.text === ";") {
    const after = trimRun(tokens, at, to).from;
    return hasOwnSubject(tokens, after, to) ? own(after, to) : null;
  }
  if (token.text === ",") {
    if (next === "despite" && /ing$/.test(tokens[at + 2]?.lower ?? "")) return despite(tokens, joint);
    if (!JOINTS.test(next)) return listed(tokens, joint);
    const start = skipAdverb(tokens, at + 2);
    if (hasOwnSubject(tokens, start, to) && (next !== "when" || isPastClause(tokens, start, to))) return own(start, to);
    return /^(?:and|but)$/.test(next) ? sharing(tokens, joint, at + 2) : null;
  }
  if (token.lower === "so") return consequence(tokens, joint);
  if (token.lower !== "and" && token.lower !== "but") return null;
  const start = skipAdverb(tokens, at + 1);
  if (hasOwnSubject(tokens, start, to) && (token.lower === "but" || isSurelyOwn(tokens, joint, start)))
    return own(start, to);
  return sharing(tokens, joint, at + 1);
}

/** "When" with any other tense says what would be. */
function isPastClause(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = findFiniteVerb(tokens, from, to);
  return verb >= 0 && tenseOf(tokens, verb) === "past";
}

/** "The road was closed so they walked"; with a modal it is a purpose. */
function consequence(tokens: readonly Token[], { at, to }: Joint): Clause | null {
  if (!/^(?:he|she|they|it|we|i)$/.test(tokens[at + 1]?.lower ?? "") || tokens[at + 2]?.finite !== true) return null;
  return MODALS.has((tokens[at + 2] as Token).lower) ? null : own(at + 1, to);
}

function own(from: number, to: number): Clause {
  return { from, to, pieces: [{ from, to }], parent: null };
}

/** Without a comma the noun behind "and" may belong to the clause before; its verb with a tense tells otherwise. */
function isSurelyOwn(tokens: readonly Token[], { frame, at, to }: Joint, start: number): boolean {
  const first = tokens[start] as Token;
  if (/^(?:he|she|they|it|we|i)$/.test(first.lower)) return true;
  if (!first.capital && !DETERMINERS.has(first.lower)) return false;
  const verb = findFiniteVerb(tokens, start, to);
  if (verb < 0 || at - frame.verb < 2 || hasRelative(tokens, frame.verb, at) || awaitsVerb(tokens, frame.verb, at))
    return false;
  for (let inside = start + 1; inside < verb; inside += 1)
    if (PREPOSITIONS.has((tokens[inside] as Token).lower) && (tokens[inside] as Token).lower !== "of") return false;
  return isAuxiliary(tokens[verb]) || !isParticipleShape(tokens[verb] as Token) || first.capital;
}

/** "…, in order that Strauss and the guests could hear": what opens with "that" has no verb yet. */
function awaitsVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at > from; at -= 1) {
    if ((tokens[at] as Token).finite) return false;
    if (CONJUNCTIONS.has((tokens[at] as Token).lower) && !/^(?:and|or|as)$/.test((tokens[at] as Token).lower))
      return true;
  }
  return false;
}

/** "…, despite losing": what the subject did all the same. */
function despite(tokens: readonly Token[], { frame, at, to }: Joint): Clause | null {
  const tense = tenseOf(tokens, frame.verb);
  if (tense === null || hasHedge(tokens, { from: frame.from, to: at })) return null;
  const verb = tensedGerund(tokens, at + 2, frame.subject, tense);
  const pieces: Piece[] = [{ carried: frame.subject, as: "subject" }, { written: verb }, { from: at + 3, to }];
  return { from: at + 2, to, pieces, parent: null };
}

/** "closed the road, arrested two men and …": a verb of a list, behind a comma alone. */
function listed(tokens: readonly Token[], joint: Joint): Clause | null {
  const { frame, at, to } = joint;
  const verb = tokens[at + 1] as Token | undefined;
  if (verb === undefined || verb.quoted || !isPastShape(verb) || !takesObject(tokens, at + 1)) return null;
  if (!isPastShape(tokens[frame.verb] as Token)) return null;
  for (let later = at + 3; later < to; later += 1) {
    const token = tokens[later] as Token;
    if (token.quoted || /^[;:]$/.test(token.text)) return null;
    if (token.lower === "and") {
      const second = tokens[startAfterAdverbs(tokens, later + 1, to)];
      if (second?.finite && isPastShape(second)) return sharedBy(tokens, joint, at + 1, []);
    }
  }
  return null;
}

/** "…, and has left": a verb phrase whose subject, and where needed auxiliary, stands in the clause before. */
function sharing(tokens: readonly Token[], joint: Joint, start: number): Clause | null {
  const { frame, at, to } = joint;
  let from = start;
  while (/^(?:so|also|then|later|now|therefore)$/.test(tokens[from]?.lower ?? "")) from += 1;
  const verb = startAfterAdverbs(tokens, from, to);
  const token = tokens[verb];
  if (token === undefined || verb >= to || token.quoted || token.shape !== "word" || token.capital) return null;
  const behindComma = (tokens[at] as Token).text === ",";
  if (hasRelative(tokens, frame.verb + 1, at, behindComma)) return null;
  if (isAuxiliary(token))
    return token.lower.includes("'") || PERSONAL_PRONOUNS.has(tokens[verb + 1]?.lower ?? "")
      ? null
      : sharedBy(tokens, joint, from, []);
  if (/^(?:know|think|believe|say|fear)s?$/.test(token.lower) && tokens[verb + 1]?.lower === "that")
    return sharedBy(tokens, joint, from, []);
  const group = verbGroupAt(tokens, frame.verb, at);
  if (!hasObject(tokens, group.main, at)) return null;
  const main = tokens[group.main] as Token;
  const auxiliaries = { from: frame.verb, to: group.main };
  if (token.lower === "been" && group.kind === "have") return sharedBy(tokens, joint, from, [auxiliaries]);
  if (!(behindComma && token.finite) && !isVerbPhrase(tokens, verb, to)) return null;
  if (verbForm(token.lower)?.bare === true && !token.finite) {
    if ((group.kind === "modal" || group.kind === "do") && verbForm(main.lower)?.bare === true)
      return takesObject(tokens, verb) ? sharedBy(tokens, joint, from, [auxiliaries]) : null;
    return infinitive(tokens, joint, from, verb);
  }
  if (token.lower.endsWith("ing"))
    return group.kind === "be" && main.lower.endsWith("ing") ? sharedBy(tokens, joint, from, [auxiliaries]) : null;
  if (group.kind === "plain") return token.finite ? sharedBy(tokens, joint, from, []) : null;
  if (!isParticipleShape(main)) return token.finite && group.kind === "be" ? sharedBy(tokens, joint, from, []) : null;
  if (!isParticipleShape(token)) return token.finite ? sharedBy(tokens, joint, from, []) : null;
  const active = group.kind === "be" && isActive(tokens, verb);
  return sharedBy(tokens, joint, from, active ? [] : [auxiliaries]);
}

/** "plans to close the mine and sell its ships": the "to" governs both. */
function infinitive(tokens: readonly Token[], joint: Joint, from: number, verb: number): Clause | null {
  const { frame, at } = joint;
  let governor = -1;
  for (let before = frame.verb + 1; before < at - 1; before += 1) {
    const token = tokens[before] as Token;
    if (token.text === ",") return null;
    if (token.lower !== "to" || verbForm((tokens[before + 1] as Token).lower)?.bare !== true) continue;
    if (governor >= 0) return null;
    governor = before;
  }
  if (governor < 0 || !takesObject(tokens, verb)) return null;
  return sharedBy(tokens, joint, from, [{ from: frame.verb, to: governor + 1 }]);
}

/** The clause with the subject in front and what governs it; null where a negation or a hedge would be lost or doubled. */
function sharedBy(tokens: readonly Token[], { frame, at, to }: Joint, from: number, governors: Run[]): Clause | null {
  if ((tokens[frame.subject.from] as Token).lower === "there") return null;
  const verbs = startOfAdverbs(tokens, frame.verb, frame.subject.to);
  const adverbs = { from: verbs, to: frame.verb };
  const before = frame.verb > frame.subject.from ? [adverbs] : [];
  if ([...before, ...governors].some((run) => hasNegation(tokens, run))) return null;
  if (governors.length === 0 && hasNegation(tokens, { from: frame.verb, to: frame.verb + 1 })) {
    const contrast = (tokens[at] as Token).lower === "but" || tokens[at + 1]?.lower === "but";
    if (!contrast && !isAuxiliary(tokens[startAfterAdverbs(tokens, from, to)])) return null;
  }
  const carried: Run[] = [frame.subject];
  if (before.some((run) => hasHedge(tokens, run))) carried.push(adverbs);
  const kept = [...carried, ...governors];
  for (let hedge = frame.from; hedge < at; hedge += 1) {
    const lost = !kept.some((run) => hedge >= run.from && hedge < run.to);
    if (lost && hasHedge(tokens, { from: hedge, to: hedge + 1 })) return null;
  }
  const pieces: Piece[] = joined(kept).map((run) => ({ carried: run, as: "subject" }));
  return { from, to, pieces: [...pieces, { from, to }], parent: null };
}

/** Runs that touch become one, so that the statement repeats the text as it stands. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && last.to === run.from) whole[whole.length - 1] = { from: last.from, to: run.to };
    else whole.push(run);
  }
  return whole;
}

function skipAdverb(tokens: readonly Token[], at: number): number {
  return /^(?:so|then|now|still|also)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
}

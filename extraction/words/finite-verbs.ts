import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { ADJECTIVES, INTRANSITIVES } from "../lexicon/finite-verbs.ts";
import { AUXILIARIES, BE_FORMS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { NOUN_VERBS, PLURALS } from "../lexicon/noun-verbs.ts";
import type { Token } from "./tokens.ts";
import { type VerbForm, verbForm } from "./verb-forms.ts";
import { isParticipleShape, isPastShape } from "./verbs.ts";
import {
  hangsOnHelp,
  hasLaterVerb,
  isAdjective,
  isNounMarker,
  isPlainCue,
  NOUN_AUXILIARIES,
  neighbourBefore,
  OBJECT_PRONOUNS,
  objectFollows,
  QUANTIFIERS,
  RELATIVES,
  startsNoun,
  takesBareForm,
} from "./word-surroundings.ts";

/** Further back than this no part of a subject is looked for; it also bounds the work per token. */
const LONGEST_SUBJECT = 12;

/** Further back than this no comma is looked for. */
const LONGEST_ASIDE = 60;

const SUBJECT_PRONOUNS = new Set("he she it they we i you who which there".split(" "));
const SUBORDINATORS = new Set(
  "after before when while although though as since because if once despite unless".split(" "),
);
const PLURAL_PRONOUNS = new Set("they we i you".split(" "));
const HAVE_FORMS = new Set("have has had having haven't hasn't hadn't i've we've they've you've who've".split(" "));
/**
 * Marks the verbs with a tense of one sentence, left to right, from the shape of each word and the words round it:
 * what a lexicon of forms leaves open (noun or verb, past or participle) is settled by subject, object and other verbs.
 */
export function markFiniteVerbs(tokens: readonly Token[]): void {
  let verb = -1;
  let fronted = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (endsClause(tokens, at) || (fronted && token.text === ",")) verb = -1;
    if (token.text === ",") fronted = false;
    else if (SUBORDINATORS.has(token.lower) && (verb < 0 || tokens[at - 1]?.text === ",")) fronted = true;
    if (token.shape !== "word" || !isTensed(tokens, at, verb)) continue;
    token.finite = true;
    verb = at;
  }
}

/** `verb` is the last finite verb of the clause so far, -1 for none. */
function isTensed(tokens: readonly Token[], at: number, verb: number): boolean {
  const token = tokens[at] as Token;
  if (AUXILIARIES.has(token.lower)) return isTensedAuxiliary(token, neighbourBefore(tokens, at));
  if (token.capital) return false;
  const form = verbForm(token.lower);
  const past = isPastShape(token);
  if (form === null && !past && !CUE_FORMS.has(token.lower)) return false;
  const left = neighbourBefore(tokens, at);
  if (past) return isTensedPast(tokens, at, { left, verb, form });
  if (form === null) return isReportingVerb(token, left);
  if (form.third) return isTensedThird(tokens, at, { left, verb, form });
  return form.bare && isTensedBare(tokens, at, { left, verb, form });
}

function isTensedAuxiliary(token: Token, left: Token | undefined): boolean {
  if ((token.lower === "may" && token.capital) || token.lower === "let's") return false;
  if (/^(?:have|do)$/.test(token.lower)) return left === undefined || !takesBareForm(left.lower);
  return !NOUN_AUXILIARIES.has(token.lower) || left === undefined || !isNounMarker(left) || left.lower === "that";
}

/** A reporting verb that the lexicon of forms does not have, behind a name. */
function isReportingVerb(token: Token, left: Token | undefined): boolean {
  return CUE_FORMS.get(token.lower)?.participle === false && left !== undefined && left.capital;
}

type Surroundings = { left: Token | undefined; verb: number; form: VerbForm | null };

function isTensedPast(tokens: readonly Token[], at: number, { left, verb, form }: Surroundings): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const ambiguous = form === null || form.participle;
  if (left === undefined) return at > 0 && !ambiguous;
  if (BE_FORMS.has(left.lower) || HAVE_FORMS.has(left.lower)) return false;
  if (SUBJECT_PRONOUNS.has(left.lower) || RELATIVES.has(left.lower)) return true;
  if (left.shape === "mark" && left.text !== "%") return isTensedBehindMark(tokens, at, { verb, ambiguous });
  if (QUANTIFIERS.has(left.lower))
    return next === undefined || !startsNoun(next) || (left.lower === "others" && !hasLaterVerb(tokens, at + 1));
  if (/^(?:this|that|these|those)$/.test(left.lower) && (next === undefined || !startsNoun(next) || verb < 0))
    return !hasLaterVerb(tokens, at + 1);
  if (takesBareForm(left.lower) || isNounMarker(left) || PREPOSITIONS.has(left.lower)) return false;
  if (left.lower === "and" || left.lower === "but" || left.lower === "or") return isCoordinated(tokens, at, verb);
  if (!ambiguous) return true;
  if (CONJUNCTIONS.has(left.lower)) return false;
  if (isPlainCue(token.lower)) return true;
  if (next?.lower === "by") return tokens[at + 2]?.shape === "number" || /^[$£€¥]$/.test(tokens[at + 2]?.text ?? "");
  if (INTRANSITIVES.has(token.lower) && (verb < 0 || left.lower.endsWith("s") || hasJointSubject(tokens, verb, at)))
    return true;
  const transitive = next !== undefined && (DETERMINERS.has(next.lower) || OBJECT_PRONOUNS.has(next.lower));
  const closes = transitive || next === undefined || next.shape === "mark";
  if (verb >= 0) return (closes && isInsideRelative(tokens, verb)) || (transitive && hasJointSubject(tokens, verb, at));
  return transitive || !hasLaterVerb(tokens, at + 1);
}

/** "…, and the roof lost a beam": behind the verb before stand "and" and the words of another subject. */
function hasJointSubject(tokens: readonly Token[], verb: number, at: number): boolean {
  for (let back = at - 2; back > verb && at - back <= LONGEST_SUBJECT; back -= 1) {
    const token = tokens[back] as Token;
    if (PREPOSITIONS.has(token.lower) || token.shape === "mark") return false;
    if (token.lower === "and" || token.lower === "but") return true;
  }
  return false;
}

/** Behind a comma a verb goes on only after an aside: "the mayor, a lawyer, opened"; else it is a participle. */
function isTensedBehindMark(
  tokens: readonly Token[],
  at: number,
  { verb, ambiguous }: { verb: number; ambiguous: boolean },
): boolean {
  if ((tokens[at] as Token).quoted) return verb < 0 || !ambiguous;
  if (!ambiguous) return true;
  const next = tokens[at + 1];
  if (isPlainCue((tokens[at] as Token).lower) && next !== undefined && (next.capital || DETERMINERS.has(next.lower)))
    return true;
  if (verb >= 0 && !isInsideRelative(tokens, verb)) return false;
  let commas = 0;
  for (let back = at - 1; back >= 0 && at - back < LONGEST_ASIDE; back -= 1) {
    const token = tokens[back] as Token;
    if (/^[,)—–-]$/.test(token.text)) commas += 1;
    if (token.text === "(") return true;
    if (/^[;:]$/.test(token.text)) break;
    if (token.finite && !isInsideRelative(tokens, back)) return false;
  }
  return commas >= 2 && !hasLaterVerb(tokens, at + 1);
}

function isInsideRelative(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && verb - at < LONGEST_SUBJECT; at -= 1) {
    const token = tokens[at] as Token;
    if (RELATIVES.has(token.lower)) return true;
    if (token.text === "," || token.finite) return false;
  }
  return false;
}

/** "closed the road and fled": a verb has gone before, and no plain noun follows as in "old and damaged roads". */
function isCoordinated(tokens: readonly Token[], at: number, verb: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 2];
  if (verb < 0 && !tokens.slice(Math.max(0, at - LONGEST_ASIDE), at).some((token) => token.finite)) return false;
  if (next === undefined || next.shape === "mark") return !BE_FORMS.has(tokens[verb]?.lower ?? "");
  if (ADJECTIVES.has((tokens[at] as Token).lower) && startsNoun(next)) return false;
  if (before !== undefined && DETERMINERS.has(before.lower)) return false;
  return !(
    startsNoun(next) &&
    before !== undefined &&
    /(?:ed|al|ive|ous|ful|ic|old|new|young|rich|poor)$/.test(before.lower)
  );
}

function isTensedThird(tokens: readonly Token[], at: number, { left, verb, form }: Surroundings): boolean {
  if (left === undefined || takesBareForm(left.lower)) return false;
  const nounToo = NOUN_VERBS.has(form?.base ?? "");
  if (SUBJECT_PRONOUNS.has(left.lower) || (!nounToo && /^(?:that|this)$/.test(left.lower))) return true;
  if (/^(?:that|this)$/.test(left.lower)) return objectFollows(tokens, at) && !hasLaterVerb(tokens, at + 1);
  if (isNounMarker(left) || PREPOSITIONS.has(left.lower) || AUXILIARIES.has(left.lower)) return false;
  if (left.shape === "number" || QUANTIFIERS.has(left.lower)) return false;
  if (!nounToo) return true;
  if (left.shape === "mark") return verb < 0 && objectFollows(tokens, at) && !hasLaterVerb(tokens, at + 1);
  if (/^(?:and|but|or)$/.test(left.lower)) return objectFollows(tokens, at) && hasThirdBefore(tokens, at);
  if (verb >= 0 || CONJUNCTIONS.has(left.lower) || isAdjective(left) || isParticipleShape(left)) return false;
  const singular = left.capital || PLURALS.has(left.lower) || !left.lower.endsWith("s");
  if (!singular) return false;
  return objectFollows(tokens, at) || !hasLaterVerb(tokens, at + 1);
}

function hasThirdBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= LONGEST_SUBJECT; back -= 1) {
    const token = tokens[back] as Token;
    if (token.finite) return token.lower.endsWith("s") || /^(?:can|will|may)$/.test(token.lower);
  }
  return false;
}

function isTensedBare(tokens: readonly Token[], at: number, { left, verb, form }: Surroundings): boolean {
  if (left === undefined || left.shape !== "word" || takesBareForm(left.lower)) return false;
  if (PLURAL_PRONOUNS.has(left.lower)) return true;
  const noun = NOUN_VERBS.has(form?.base ?? "");
  if (left.lower === "who" || left.lower === "which" || left.lower === "that")
    return (
      tokens[at - 2]?.lower.endsWith("s") === true && ((!noun && left.lower !== "that") || objectFollows(tokens, at))
    );
  if (left.lower === "and")
    return verb >= 0 && !noun && isBarePresent(tokens[verb] as Token) && !hasTo(tokens, verb, at);
  if (PREPOSITIONS.has(left.lower) || AUXILIARIES.has(left.lower) || CONJUNCTIONS.has(left.lower)) return false;
  if (verb >= 0 || hangsOnHelp(tokens, at)) return false;
  if (!isPlural(left) && (!left.capital || !hasPluralHead(tokens, at))) return false;
  if (left.lower === "that" || isAdjective(left)) return false;
  return noun ? objectFollows(tokens, at) && !hasLaterVerb(tokens, at + 1) : true;
}

function isPlural(token: Token): boolean {
  return PLURALS.has(token.lower) || /[^su'i]s$/.test(token.lower);
}

/** "Members of the Order live …": the noun before the first preposition of the subject counts. */
function hasPluralHead(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back > 0 && at - back <= LONGEST_SUBJECT; back -= 1) {
    const token = tokens[back] as Token;
    if (token.shape === "mark" || token.finite) return false;
    if (PREPOSITIONS.has(token.lower) && isPlural(tokens[back - 1] as Token)) return true;
  }
  return false;
}

function isBarePresent(token: Token): boolean {
  return verbForm(token.lower)?.bare === true || /^(?:are|have|do)$/.test(token.lower);
}

function hasTo(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((tokens[at] as Token).lower === "to") return true;
  return false;
}

/** True where the clause before `at` cannot go on: a mark, a conjunction, a relative, or a verb that takes a clause. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.shape === "mark")
    return /^[;:!?—–"“”]$/.test(token.text) || (token.text === "," && isJoint(tokens[at + 1]));
  if (CONJUNCTIONS.has(token.lower) && !/^(?:and|or|nor|as)$/.test(token.lower)) return true;
  if (RELATIVES.has(token.lower)) return true;
  if (SUBJECT_PRONOUNS.has(token.lower) && !/^(?:it|you|there)$/.test(token.lower)) return true;
  const before = tokens[at - 1];
  return before?.finite === true && CUE_FORMS.has(before.lower);
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && CONJUNCTIONS.has(token.lower);
}

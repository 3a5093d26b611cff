import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { OFFICES } from "../lexicon/people.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isParticipleShape } from "../words/verbs.ts";
import { type End, endOfAside, skipAdverbs } from "./aside-ends.ts";
import type { Aside, Clause, Piece } from "./clause.ts";
import type { Frame } from "./clause-frames.ts";
import { hasHedge, hasNegation } from "./governing-words.ts";
import { isName, isPlaced, isTime, nounPhraseBefore, withWhatIsPlaced } from "./noun-phrases.ts";
import { copulaBefore, copulaFor, LOOSE_PARTICIPLES, tensedGerund, tenseOf } from "./tenses.ts";
import { takesObject } from "./verb-phrases.ts";

/** Words in -ing that introduce what is no deed of the subject. */
const NO_DEEDS = new Set(
  `including according regarding concerning following depending owing considering excluding citing assuming barring
  pending notwithstanding meaning involving starting beginning ranging compared saying adding speaking judging`.split(
    /\s+/,
  ),
);

/** What follows from a thing done to somebody is not the deed of that somebody. */
const OUTCOMES = new Set(
  "killing injuring wounding leaving causing making prompting forcing sparking bringing raising".split(" "),
);

/** Participles with a name behind them; behind any other a noun is the object of a verb with a tense. */
const NAMING_PARTICIPLES = new Set("called named dubbed nicknamed titled entitled considered deemed".split(" "));

const PLACE_NOUNS = new Set(
  "city town village capital country state province region district suburb port island county municipality area".split(
    " ",
  ),
);

/** The aside that opens with the comma at `comma`; null where what follows it is none, or who it speaks of is unclear. */
export function asideAt(tokens: readonly Token[], comma: number, frame: Frame): Aside | null {
  const first = tokens[comma + 1];
  if (first === undefined || first.quoted || (tokens[comma] as Token).quoted || comma + 2 >= frame.to) return null;
  const inSubject = comma < frame.verb;
  if (/^(?:who|which)$/.test(first.lower)) return relative(tokens, comma, frame, inSubject);
  if (first.lower === "whose") return possessive(tokens, comma, frame, inSubject);
  if (first.shape === "word" && !first.capital && first.lower.endsWith("ing") && !NO_DEEDS.has(first.lower))
    return deed(tokens, comma, frame, inSubject);
  if (isParticipleShape(first) && !first.finite) return state(tokens, comma, frame, inSubject);
  return apposition(tokens, comma, frame, inSubject);
}

function relative(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const verb = skipAdverbs(tokens, comma + 2, frame.to);
  if (tokens[verb]?.finite !== true) return null;
  const nearest = antecedentOf(tokens, comma, frame, inSubject);
  const person = (tokens[comma + 1] as Token).lower === "who";
  const outer = person && nearest !== null && !inSubject && !isWholeName(tokens, nearest);
  const antecedent = outer ? unplaced(tokens, nearest, frame) : nearest;
  const end = antecedent && endOfAside(tokens, comma, frame, inSubject, "clause");
  if (antecedent === null || end === null) return null;
  const run = { from: comma + 2, to: end.at };
  return asideOf(comma, end, run, [{ carried: antecedent, as: "antecedent" }, run]);
}

/** "Ann Example, whose mill closed, …": the mill is hers. */
function possessive(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const antecedent = antecedentOf(tokens, comma, frame, inSubject);
  const end = antecedent && endOfAside(tokens, comma, frame, inSubject, "clause");
  if (antecedent === null || end === null || !isName(tokens, antecedent)) return null;
  const verb = findFiniteVerb(tokens, comma + 2, end.at);
  if (verb < comma + 3 || isPlaced(tokens, antecedent)) return null;
  const run = { from: comma + 2, to: end.at };
  return asideOf(comma, end, run, [{ carried: antecedent, as: "antecedent", possessive: true }, run]);
}

function deed(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const gerund = comma + 1;
  const lower = (tokens[gerund] as Token).lower;
  const cue = CUE_FORMS.get(lower);
  const tense = tenseOf(tokens, frame.verb);
  if (tense === null || (cue !== undefined && cue.strength === "plain") || frame.verb < 0) return null;
  if (hasHedge(tokens, { from: frame.from, to: comma }) || isThere(tokens, frame)) return null;
  if (OUTCOMES.has(lower) && isPassive(tokens, frame.verb)) return null;
  if (hasNegation(tokens, { from: frame.verb, to: Math.min(frame.verb + 3, comma) })) return null;
  const end = endOfAside(tokens, comma, frame, inSubject, "phrase");
  if (end === null || end.at <= gerund + 1 || isListed(tokens, frame.verb, comma)) return null;
  const verb = tensedGerund(tokens, gerund, frame.subject, tense);
  const pieces: Piece[] = [
    { carried: frame.subject, as: "subject" },
    { written: verb },
    { from: gerund + 1, to: end.at },
  ];
  return asideOf(comma, end, { from: gerund, to: end.at }, pieces);
}

/** "of yanking it down, punching the air out": one of several that hang on the preposition. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 2; at < to; at += 1)
    if ((tokens[at] as Token).lower.endsWith("ing") && PREPOSITIONS.has((tokens[at - 1] as Token).lower)) return true;
  return false;
}

function isThere(tokens: readonly Token[], frame: Frame): boolean {
  return (tokens[frame.subject.from] as Token).lower === "there";
}

function state(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const participle = comma + 1;
  if (takesObject(tokens, participle) && !NAMING_PARTICIPLES.has((tokens[participle] as Token).lower)) return null;
  if (!inSubject && LOOSE_PARTICIPLES.has((tokens[participle] as Token).lower)) return null;
  const nearest = antecedentOf(tokens, comma, frame, inSubject);
  const antecedent = nearest && !inSubject ? unplaced(tokens, nearest, frame) : nearest;
  const end = antecedent && endOfAside(tokens, comma, frame, inSubject, "phrase");
  const tense = tenseOf(tokens, frame.verb) ?? "present";
  if (antecedent === null || end === null || end.at <= participle + 1) return null;
  const run = { from: participle, to: end.at };
  const copula = copulaBefore(tokens, participle, antecedent, tense);
  return asideOf(comma, end, run, [{ carried: antecedent, as: "subject" }, { written: copula }, run]);
}

function apposition(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const first = tokens[comma + 1] as Token;
  if (isNamed(tokens, comma, frame, inSubject)) return named(tokens, comma, frame, inSubject);
  const opens =
    OFFICES.has(first.lower) ||
    /^(?:a|an|the|its|his|her|their|one)$/.test(first.lower) ||
    /[^s]['’]s$/.test(first.lower) ||
    tokens[comma + 2]?.lower === "'s";
  if (!opens) return null;
  const antecedent = antecedentOf(tokens, comma, frame, inSubject);
  const end = antecedent && endOfAside(tokens, comma, frame, inSubject, "noun");
  if (antecedent === null || end === null || end.at - comma < 3) return null;
  const run = { from: comma + 1, to: end.at };
  if (findFiniteVerb(tokens, run.from, run.to) >= 0 && !hasRelative(tokens, run)) return null;
  if (isTime(tokens, { from: run.from, to: Math.min(run.to, run.from + 3) })) return null;
  if (!isName(tokens, antecedent) && !inSubject) return null;
  if (isPlaced(tokens, antecedent) && !namesPlace(tokens, run)) return null;
  return asideOf(comma, end, run, [
    { carried: antecedent, as: "subject" },
    { written: copulaFor(tokens, antecedent, "present") },
    run,
  ]);
}

/** "The mayor, Ann Example, …": the name of what was described. */
function isNamed(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): boolean {
  const antecedent = antecedentOf(tokens, comma, frame, inSubject);
  if (antecedent === null || !(tokens[comma + 1] as Token).capital || (tokens[comma - 1] as Token).capital)
    return false;
  return (
    /^(?:the|its|his|her|their|my|our)$/.test((tokens[antecedent.from] as Token).lower) && !isPlaced(tokens, antecedent)
  );
}

function named(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Aside | null {
  const antecedent = antecedentOf(tokens, comma, frame, inSubject);
  const end = endOfAside(tokens, comma, frame, inSubject, "noun");
  if (antecedent === null || end === null) return null;
  const run = { from: comma + 1, to: end.at };
  if (findFiniteVerb(tokens, run.from, run.to) >= 0 || isTime(tokens, run) || !isName(tokens, run)) return null;
  return asideOf(comma, end, run, [
    { carried: antecedent, as: "subject" },
    { written: copulaFor(tokens, antecedent, "present") },
    run,
  ]);
}

/** The whole subject, or behind the verb the noun phrase before the comma; null where that is no thing or a time. */
function antecedentOf(tokens: readonly Token[], comma: number, frame: Frame, inSubject: boolean): Run | null {
  if (inSubject) return frame.subject.to === comma && !isTime(tokens, frame.subject) ? frame.subject : null;
  const phrase = nounPhraseBefore(tokens, frame.verb + 1, comma);
  if (phrase === null || isTime(tokens, phrase)) return null;
  const first = tokens[phrase.from] as Token;
  const before = tokens[phrase.from - 1];
  if (before?.text === "," || /^(?:and|or)$/.test(before?.lower ?? "")) return null;
  return first.capital || DETERMINERS.has(first.lower) ? phrase : null;
}

function unplaced(tokens: readonly Token[], phrase: Run, frame: Frame): Run | null {
  return isPlaced(tokens, phrase) ? withWhatIsPlaced(tokens, phrase, frame.verb + 1) : phrase;
}

function asideOf(comma: number, end: End, run: Run, pieces: Piece[]): Aside {
  const clause: Clause = { ...run, pieces, parent: null };
  return { from: comma, to: end.closed ? end.at + 1 : end.at, closed: end.closed, clause };
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:is|are|was|were|been)$/.test(tokens[verb]?.lower ?? "")) return false;
  const next = tokens[skipAdverbs(tokens, verb + 1, tokens.length)];
  return next !== undefined && isParticipleShape(next);
}

function hasRelative(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1)
    if (/^(?:who|which|that|where)$/.test((tokens[at] as Token).lower)) return true;
  return false;
}

function isWholeName(tokens: readonly Token[], run: Run): boolean {
  return run.to - run.from >= 2 && (tokens[run.from] as Token).capital && (tokens[run.to - 1] as Token).capital;
}

function namesPlace(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to && !PREPOSITIONS.has((tokens[at] as Token).lower); at += 1)
    if (PLACE_NOUNS.has((tokens[at] as Token).lower)) return true;
  return false;
}

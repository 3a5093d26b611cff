import { AUXILIARIES, BE_FORMS, NEGATIONS, PERSONAL_PRONOUNS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb, isAdverb, isFiniteVerb } from "../words/verbs.ts";
import { phraseBeforeApposition, phraseBeforeBrackets, startOfAside } from "./appositions.ts";
import { BOUNDARIES, isInnerMark, LONGEST_SUBJECT, type Phrase } from "./phrase.ts";
import { phraseUpTo, startOfPhrase, trimmed } from "./phrase-starts.ts";

const SELVES = new Set(["himself", "herself", "itself", "themselves"]);

export type SubjectSearch = { phrase: Phrase | null; negated: boolean; passive: boolean; modal: boolean };

/** The subject of the verb at `cue`, looked for to its left, no further than `floor`. */
export function subjectBefore(tokens: readonly Token[], cue: number, floor = 0): SubjectSearch {
  let at = cue - 1;
  const search: SubjectSearch = { phrase: null, negated: false, passive: false, modal: false };
  while (at >= floor) {
    const token = tokens[at] as Token;
    if (NEGATIONS.has(token.lower) || /^(?:declined|refused|failed|to)$/.test(token.lower)) search.negated = true;
    if (token.quoted) break;
    if (AUXILIARIES.has(token.lower) && !token.lower.includes("'")) {
      if (BE_FORMS.has(token.lower)) search.passive = true;
      else search.modal = true;
    } else if (token.lower === "been") search.passive = true;
    else if (!isAdverb(token) && !/^(?:long|since)$/.test(token.lower) && !NEGATIONS.has(token.lower)) break;
    at -= 1;
  }
  if (at < floor) return search;
  search.phrase = phraseEndingAt(tokens, at, floor);
  if (search.phrase?.to === at + 1 && SELVES.has(tokens[at + 1]?.lower ?? "")) search.phrase.to += 1;
  return search;
}

function phraseEndingAt(tokens: readonly Token[], end: number, floor = 0): Phrase | null {
  const last = tokens[end] as Token;
  if (last.text === "," || closesAside(tokens, end)) {
    const open = startOfAside(tokens, end);
    return open > floor ? phraseEndingAt(tokens, open - 1, floor) : phraseBeforeApposition(tokens, end, floor);
  }
  if (/^[)\]]$/.test(last.text) && !last.quoted) return phraseBeforeBrackets(tokens, end);
  if (/^(?:and|but)$/.test(last.lower) && !last.quoted) return sharedSubject(tokens, end);
  if (last.quoted || (last.shape === "mark" && !isInnerMark(tokens, end))) return null;
  if (last.lower === "who" || last.lower === "which") return relativePhrase(tokens, end);
  if (PERSONAL_PRONOUNS.has(last.lower.replace(/'.*$/, ""))) return { from: end, to: end + 1 };
  return phraseUpTo(tokens, end + 1, floor);
}

/** "…, who called it “late,” said": the comma that closes the clause stands inside the quotation. */
function closesAside(tokens: readonly Token[], end: number): boolean {
  return (tokens[end] as Token).quoted && tokens[end - 1]?.text === "," && tokens[end]?.shape === "mark";
}

/** "The mayor opened the door and said": the subject of the first verb. */
function sharedSubject(tokens: readonly Token[], conjunction: number): Phrase | null {
  const end = tokens[conjunction - 1]?.text === "," ? conjunction - 1 : conjunction;
  const verb = findFiniteVerb(tokens, startOfPhrase(tokens, end), end);
  return verb <= 0 ? null : subjectBefore(tokens, verb).phrase;
}

function relativePhrase(tokens: readonly Token[], relative: number): Phrase | null {
  const comma = tokens[relative - 1]?.text === "," ? 1 : 0;
  const end = relative - 1 - comma;
  if (end < 0 || (tokens[end] as Token).shape === "mark") return null;
  let from = end;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const before = tokens[from - 1] as Token;
    if (before.shape === "mark" && !isInnerMark(tokens, from - 1)) break;
    if (isFiniteVerb(tokens, from - 1) || BOUNDARIES.has(before.lower)) break;
    if (PREPOSITIONS.has(before.lower) && before.lower !== "of" && before.lower !== "for") break;
    if (/ed$/.test(before.lower) && !before.capital) break;
    from -= 1;
  }
  const phrase = trimmed(tokens, from, end + 1);
  return phrase && { from: phrase.from, to: relative + 1, apposition: { from: relative, to: relative + 1 } };
}

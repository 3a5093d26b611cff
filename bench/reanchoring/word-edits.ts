import type { Span } from "#/anchoring/index.ts";
import { type Draft, holdsOriginal, replaceSpan } from "./draft.ts";
import { matches, numbersOf, sentencesOf, wordsOf } from "./passages.ts";
import { PEOPLE, PLACES } from "./phrases.ts";
import type { Random } from "./random.ts";

/** Edits of single words and characters. Each leaves the draft as it is where it finds nothing to edit. */
export type Edit = (draft: Draft, random: Random) => void;

const LETTERS = "aeinorst";

function typo(draft: Draft, random: Random): void {
  const word = pickFrom(
    wordsOf(draft.text).filter(({ start, end }) => end - start > 3),
    random,
  );
  if (word === null) return;
  const at = word.start + 1 + random.below(word.end - word.start - 2);
  const kinds = [
    { span: { start: at, end: at + 1 }, added: "" },
    { span: { start: at, end: at }, added: random.pick([...LETTERS]) },
    { span: { start: at, end: at + 1 }, added: random.pick([...LETTERS]) },
    { span: { start: at, end: at + 2 }, added: `${draft.text[at + 1]}${draft.text[at]}` },
  ];
  const { span, added } = random.pick(kinds);
  if (draft.text.slice(span.start, span.end) !== added) replaceSpan(draft, span, added);
}

function changedNumber(draft: Draft, random: Random): void {
  const number = pickFrom(numbersOf(draft.text), random);
  if (number === null || isOriginal(draft, number)) return;
  const digits = draft.text.slice(number.start, number.end);
  const changed = random.chance(0.5)
    ? digits.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + random.below(8)) % 10))
    : `${1 + random.below(9)}${digits}`;
  replaceSpan(draft, number, changed);
}

function changedName(draft: Draft, random: Random): void {
  const names = [...PEOPLE.flatMap((person) => person.split(" ")), ...PLACES];
  const name = pickFrom(matches(draft.text, new RegExp(`\\b(?:${names.join("|")})\\b`, "gu")), random);
  if (name === null || isOriginal(draft, name)) return;
  const other = random.pick(names);
  if (other !== draft.text.slice(name.start, name.end)) replaceSpan(draft, name, other);
}

function addedNegation(draft: Draft, random: Random): void {
  const verb = pickFrom(
    matches(draft.text, /\b(?:was|were|is|are|will|has|have|had|would|could|can)\b(?! not)/g),
    random,
  );
  if (verb !== null) replaceSpan(draft, { start: verb.end, end: verb.end }, " not");
}

function changedWords(draft: Draft, random: Random): void {
  const words = wordsOf(draft.text);
  if (words.length < 8) return;
  const at = random.below(words.length - 3);
  const first = words[at];
  const last = words[at + random.below(3)];
  if (first === undefined || last === undefined) return;
  if (/[.!?\n]/.test(draft.text.slice(first.start, last.end))) return;
  const added = random.pick(["roughly", "as planned", "the same", "in part", "later"]);
  const isFirst = /(?:^|\n|[.!?]["”]? )["“]?$/.test(draft.text.slice(0, first.start));
  const cased = isFirst ? `${added[0]?.toUpperCase()}${added.slice(1)}` : added;
  replaceSpan(draft, { start: first.start, end: last.end }, cased);
}

function insertedWord(draft: Draft, random: Random): void {
  const gap = pickFrom(matches(draft.text, /(?<=\p{L}) (?=\p{Ll})/gu), random);
  if (gap !== null)
    replaceSpan(draft, { start: gap.end, end: gap.end }, `${random.pick(["only", "also", "reportedly", "then"])} `);
}

function deletedWord(draft: Draft, random: Random): void {
  const word = pickFrom(matches(draft.text, /(?<=\p{L} )\p{Ll}+ /gu), random);
  if (word !== null) replaceSpan(draft, word, "");
}

function otherQuotationMarks(draft: Draft, random: Random): void {
  const marks = matches(draft.text, /[“”]/g);
  const chosen = random.chance(0.5) ? marks : marks.slice(0, 2);
  for (const mark of chosen) replaceSpan(draft, mark, '"');
}

function trimmedQuotation(draft: Draft, random: Random): void {
  const quotation = pickFrom(matches(draft.text, /“[^”\n]{20,}”/g), random);
  if (quotation === null) return;
  const gaps = matches(draft.text.slice(quotation.start, quotation.end), / /g);
  const gap = pickFrom(gaps, random);
  if (gap !== null) replaceSpan(draft, { start: quotation.start + gap.start, end: quotation.end - 1 }, "");
}

function nonBreakingSpace(draft: Draft, random: Random): void {
  const gap = pickFrom(matches(draft.text, / /g), random);
  if (gap !== null) replaceSpan(draft, gap, "\u00a0");
}

function emoji(draft: Draft, random: Random): void {
  const gap = pickFrom(matches(draft.text, / /g), random);
  if (gap !== null)
    replaceSpan(draft, { start: gap.start, end: gap.start }, random.pick([" 👍🏽", " 🇬🇧", " 👩‍🚒", "❗️"]));
}

function combiningMark(draft: Draft, random: Random): void {
  const letter = pickFrom(matches(draft.text, /[aeoun](?=[a-z])/g), random);
  if (letter !== null) replaceSpan(draft, { start: letter.end, end: letter.end }, random.pick(["\u0301", "\u0308"]));
}

function windowsLineEnds(draft: Draft): void {
  for (const end of matches(draft.text, /(?<!\r)\n/g).reverse()) {
    replaceSpan(draft, { start: end.start, end: end.start }, "\r");
  }
}

/** True inside the original of a copy: with other facts it would read like the look-alike, and the copy like itself. */
function isOriginal(draft: Draft, { start }: Span): boolean {
  const sentence = sentencesOf(draft.text).find((each) => each.start <= start && each.end > start);
  return sentence !== undefined && holdsOriginal(draft, sentence);
}

export function pickFrom(spans: readonly Span[], random: Random): Span | null {
  return spans.length === 0 ? null : random.pick(spans);
}

export const wordEdits: readonly Edit[] = [
  typo,
  changedNumber,
  changedName,
  addedNegation,
  changedWords,
  insertedWord,
  deletedWord,
  otherQuotationMarks,
  trimmedQuotation,
  nonBreakingSpace,
  emoji,
  combiningMark,
];
export const rareEdits: readonly Edit[] = [windowsLineEnds];

import type { Span } from "#/anchoring/index.ts";
import { type Draft, holdsOriginal, moveSpan, replaceSpan } from "./draft.ts";
import { inventedParagraph, inventedSentence, sentenceUnlike } from "./invented-article.ts";
import { matches, paragraphsOf, sentencesOf, wordsOf } from "./passages.ts";
import { PEOPLE, PLACES } from "./phrases.ts";
import type { Random } from "./random.ts";
import { type Edit, pickFrom } from "./word-edits.ts";

function insertedSentence(draft: Draft, random: Random): void {
  insertBeside(draft, pickFrom(sentencesOf(draft.text), random), inventedSentence(random), random);
}

function deletedSentence(draft: Draft, random: Random): void {
  const sentence = pickFrom(sentencesOf(draft.text), random);
  if (sentence !== null && !holdsOriginal(draft, sentence)) replaceSpan(draft, withSpace(draft.text, sentence), "");
}

function duplicatedSentence(draft: Draft, random: Random): void {
  const sentences = sentencesOf(draft.text);
  const sentence = pickFrom(sentences, random);
  if (sentence === null) return;
  const text = draft.text.slice(sentence.start, sentence.end);
  draft.copied.add(draft.origins[sentence.start] ?? -1);
  const place = random.chance(0.4) ? sentence : random.pick(sentences);
  // Of two equals side by side the first counts as the original, so a copy never goes right before it.
  if (place === sentence || place.end + 1 >= sentence.start) replaceSpan(draft, emptyAt(sentence.end), ` ${text}`);
  else replaceSpan(draft, emptyAt(place.end), ` ${text}`);
}

function lookAlike(draft: Draft, random: Random): void {
  const sentences = sentencesOf(draft.text);
  const sentence = pickFrom(sentences, random);
  if (sentence === null) return;
  const text = draft.text.slice(sentence.start, sentence.end);
  const names = [...PEOPLE, ...PLACES];
  const name = names.find((each) => text.includes(each));
  const alike =
    name !== undefined && random.chance(0.5)
      ? text.replace(name, random.pick(names.filter((each) => each !== name)))
      : text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
  if (alike === text) return;
  insertBeside(draft, random.chance(0.7) ? sentence : pickFrom(sentences, random), alike, random);
}

function movedSentence(draft: Draft, random: Random): void {
  const sentences = sentencesOf(draft.text);
  const sentence = pickFrom(sentences, random);
  const other = pickFrom(sentences, random);
  if (sentence === null || other === null || sentence === other || holdsOriginal(draft, sentence)) return;
  const span = withSpace(draft.text, sentence);
  if (draft.text[span.end - 1] !== " ") return;
  moveSpan(draft, span, other.start);
}

function swappedSentences(draft: Draft, random: Random): void {
  const sentences = sentencesOf(draft.text);
  const at = random.below(sentences.length - 1);
  const [first, second] = [sentences[at], sentences[at + 1]];
  if (first === undefined || second === undefined || second.start !== first.end + 1) return;
  if (draft.text[first.end] !== " " || holdsOriginal(draft, first) || holdsOriginal(draft, second)) return;
  const length = second.end - second.start;
  if (draft.text.slice(first.start, first.end) === draft.text.slice(second.start, second.end)) return;
  moveSpan(draft, second, first.start);
  moveSpan(draft, { start: second.end - 1, end: second.end }, first.start + length);
}

function mergedSentences(draft: Draft, random: Random): void {
  const stop = pickFrom(matches(draft.text, /(?<=\p{Ll})\. (?=The |In |It |He |She |On )/gu), random);
  if (stop === null) return;
  const letter = draft.text[stop.end] ?? "";
  replaceSpan(draft, { start: stop.start, end: stop.end + 1 }, `, and ${letter.toLowerCase()}`);
}

function splitSentence(draft: Draft, random: Random): void {
  const join = pickFrom(matches(draft.text, /,? (?:and|while) \p{Ll}/gu), random);
  if (join !== null) replaceSpan(draft, join, `. ${(draft.text[join.end - 1] ?? "").toUpperCase()}`);
}

function rewrittenSentence(draft: Draft, random: Random): void {
  const sentence = pickFrom(sentencesOf(draft.text), random);
  if (sentence === null) return;
  const words = wordsOf(draft.text).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  for (const word of words.reverse()) {
    if (random.chance(0.4)) replaceSpan(draft, word, random.pick(["plans", "local", "early", "said", "costs", "near"]));
  }
}

function replacedSentence(draft: Draft, random: Random): void {
  const sentence = pickFrom(sentencesOf(draft.text), random);
  if (sentence !== null && !holdsOriginal(draft, sentence))
    replaceSpan(draft, sentence, sentenceUnlike(draft.text.slice(sentence.start, sentence.end), random));
}

function movedParagraph(draft: Draft, random: Random): void {
  const paragraphs = paragraphsOf(draft.text);
  const at = random.below(paragraphs.length);
  const other = paragraphs[random.below(paragraphs.length)];
  const own = paragraphs[at];
  const following = paragraphs[at + 1];
  if (own === undefined || other === undefined || following === undefined) return;
  if (other.start === own.start || other.start === following.start || holdsOriginal(draft, own)) return;
  moveSpan(draft, { start: own.start, end: following.start }, other.start);
}

function splitParagraph(draft: Draft, random: Random): void {
  const gap = pickFrom(matches(draft.text, /(?<=[.!?]["”]?) (?=\p{Lu})/gu), random);
  if (gap !== null) replaceSpan(draft, gap, "\n\n");
}

function joinedParagraphs(draft: Draft, random: Random): void {
  const gap = pickFrom(matches(draft.text, /(?<=\.)\n\n(?=\p{Lu})/gu), random);
  if (gap !== null) replaceSpan(draft, gap, " ");
}

function rewrittenParagraph(draft: Draft, random: Random): void {
  const paragraph = pickFrom(paragraphsOf(draft.text), random);
  if (paragraph === null || holdsOriginal(draft, paragraph)) return;
  replaceSpan(draft, paragraph, inventedParagraph(random, draft.text.slice(paragraph.start, paragraph.end)));
}

function deletedParagraph(draft: Draft, random: Random): void {
  const paragraphs = paragraphsOf(draft.text);
  const at = random.below(paragraphs.length - 1);
  const [own, following] = [paragraphs[at], paragraphs[at + 1]];
  if (own === undefined || following === undefined || holdsOriginal(draft, own)) return;
  replaceSpan(draft, { start: own.start, end: following.start }, "");
}

function insertedParagraph(draft: Draft, random: Random): void {
  const paragraph = pickFrom(paragraphsOf(draft.text), random);
  if (paragraph !== null) replaceSpan(draft, emptyAt(paragraph.start), `${inventedParagraph(random)}\n\n`);
}

function correctionNote(draft: Draft, random: Random): void {
  const note = `Correction: an earlier version of this article misspelt the name of ${random.pick(PEOPLE)}.\n\n`;
  replaceSpan(draft, emptyAt(0), note);
}

function newHeadline(draft: Draft, random: Random): void {
  const [headline] = paragraphsOf(draft.text);
  if (headline !== undefined && !holdsOriginal(draft, headline)) {
    replaceSpan(
      draft,
      headline,
      sentenceUnlike(draft.text.slice(headline.start, headline.end), random).replace(/\.$/, ""),
    );
  }
}

function shuffledRows(draft: Draft, random: Random): void {
  const list = pickFrom(matches(draft.text, /(?:[^\n]+\n){2,}[^\n]+/g), random);
  if (list === null || holdsOriginal(draft, list)) return;
  const rows = paragraphsOf(draft.text).filter(({ start, end }) => start >= list.start && end < list.end);
  const row = pickFrom(rows, random);
  if (row === null) return;
  const whole = { start: row.start, end: row.end + 1 };
  const other = random.pick(rows);
  if (random.chance(0.3)) replaceSpan(draft, whole, "");
  else if (other !== row) moveSpan(draft, whole, other.start);
}

function insertBeside(draft: Draft, sentence: Span | null, text: string, random: Random): void {
  if (sentence === null) return;
  if (random.chance(0.5)) replaceSpan(draft, emptyAt(sentence.start), `${text} `);
  else replaceSpan(draft, emptyAt(sentence.end), ` ${text}`);
}

/** The sentence with the space behind it, or before it at the end of its paragraph. */
function withSpace(text: string, { start, end }: Span): Span {
  if (text[end] === " ") return { start, end: end + 1 };
  return text[start - 1] === " " ? { start: start - 1, end } : { start, end };
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

export const passageEdits: readonly Edit[] = [
  insertedSentence,
  deletedSentence,
  duplicatedSentence,
  lookAlike,
  movedSentence,
  swappedSentences,
  mergedSentences,
  splitSentence,
  rewrittenSentence,
  replacedSentence,
  movedParagraph,
  splitParagraph,
  joinedParagraphs,
  rewrittenParagraph,
  deletedParagraph,
  insertedParagraph,
  correctionNote,
  newHeadline,
  shuffledRows,
];

import type { ClaimKind } from "#/db/vocabulary.ts";
import type { Span } from "./anchor.ts";

/** What a claim says, with the words that the article does not have. Offsets count UTF-16 code units into `statement`. */
export type Wording<Word extends Span> = { statement: string; inserted: Word[] };

/** The article's words on one line: what a claim says before anyone words it. */
export function wordsOf(exact: string): string {
  return exact.replace(/\s+/gu, " ").trim();
}

/** A statement with a number in it is a statistic, until somebody says otherwise. */
export function kindOf(words: string): ClaimKind {
  return /\p{N}/u.test(words) ? "statistic" : "fact";
}

/** Two wordings in reading order as one. Where one holds the other, it stands for both. */
export function joinedWording<Word extends Span>(first: Wording<Word>, second: Wording<Word>): Wording<Word> {
  if (first.statement.includes(second.statement)) return first;
  if (second.statement.includes(first.statement)) return second;
  const separator = /[.!?…][”’"')\]]*$/u.test(first.statement) ? " " : "; ";
  const shift = first.statement.length + separator.length;
  return {
    statement: first.statement + separator + second.statement,
    inserted: [
      ...first.inserted,
      ...second.inserted.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
    ],
  };
}

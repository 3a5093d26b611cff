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
  const holder = [first, second].find(
    ({ statement }) => statement.includes(first.statement) && statement.includes(second.statement),
  );
  if (holder) return { statement: holder.statement, inserted: holder.inserted };
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

/**
 * A wording after the words it was made of changed: where it holds the old ones once, the new ones stand in their place.
 * Null where it words them otherwise: then only a person can say what it says.
 */
export function followedStatement<Word extends Span>(
  { statement, inserted }: Wording<Word>,
  before: string,
  after: string,
): Wording<Word> | null {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const at = statement.indexOf(from);
  if (from === "" || at === -1 || statement.indexOf(from, at + 1) !== -1) return null;
  const end = at + from.length;
  const shift = to.length - from.length;
  return {
    statement: statement.slice(0, at) + to + statement.slice(end),
    inserted: inserted
      .filter((word) => word.end <= at || word.start >= end)
      .map((word) => (word.start >= end ? { ...word, start: word.start + shift, end: word.end + shift } : word)),
  };
}

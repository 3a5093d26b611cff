import type { Inserted, InsertedFrom, Span } from "../extraction.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { isRun, type Piece } from "./clause.ts";

/** The antecedent of a pronoun: its words, and where in the text it is mentioned. */
export type Antecedent = { words: string; origin: Span };

export type Wording = { statement: string; inserted: Inserted[] };

/** The article and the tokens of one sentence of it. */
type Source = { text: string; tokens: readonly Token[] };

/**
 * The pieces as a sentence of its own, with a list of every stretch that the text does not have at this place.
 * `antecedents` gives, by token index, what stands in place of a pronoun.
 */
export function statementOf(
  { text, tokens }: Source,
  pieces: readonly Piece[],
  antecedents: ReadonlyMap<number, Antecedent>,
): Wording {
  let statement = "";
  const inserted: Inserted[] = [];
  const write = (words: string, from: InsertedFrom | null, origin: Span | null): void => {
    if (words === "") return;
    if (statement !== "" && !/^[’'](?:s\b|$)/.test(words)) statement += " ";
    const start = statement.length;
    statement += start === 0 ? capitalised(words) : words;
    if (from !== null) inserted.push({ start, end: statement.length, from, origin });
  };
  pieces.forEach((piece, index) => {
    if ("written" in piece) {
      write(piece.written, "copula", null);
      return;
    }
    const run = isRun(piece) ? piece : piece.carried;
    const antecedent = index === 0 ? antecedents.get(run.from) : undefined;
    const from = antecedent === undefined ? run.from : run.from + 1;
    const span = from < run.to ? spanOf(tokens, { from, to: run.to }) : null;
    const as = isRun(piece) ? null : piece.as;
    if (antecedent !== undefined) write(antecedent.words, "antecedent", antecedent.origin);
    if (span === null) return;
    const possessive = !isRun(piece) && piece.possessive === true;
    const words = text.slice(span.start, span.end) + (possessive ? "’s" : "");
    write(isRun(piece) ? withoutMarks(words, index === pieces.length - 1) : words, as, as === null ? null : span);
  });
  return { statement, inserted };
}

/** The text from the first to the last token of the run. */
export function spanOf(tokens: readonly Token[], run: Run): Span {
  return { start: (tokens[run.from] as Token).start, end: (tokens[run.to - 1] as Token).end };
}

/**
 * Strips the marks of a stretch that is one quotation, or opens or closes one; marks further inside stay.
 * The comma that leads on to the speaker goes with the closing mark.
 */
function withoutMarks(words: string, last: boolean): string {
  const opens = /^["“„«]/.test(words);
  const closes = /["”»]$/.test(words);
  const inner = words.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const stripped = /["“”„«»]/.test(inner) || inner.trim() === "" ? words : inner;
  return last && stripped.length > 1 ? stripped.replace(/,$/, "") : stripped;
}

function capitalised(wording: string): string {
  const first = String.fromCodePoint(wording.codePointAt(0) ?? 32);
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + wording.slice(first.length) : wording;
}

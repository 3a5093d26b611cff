import type { Run } from "../words/runs.ts";

/** Words of the text that a statement repeats at another place: a shared subject, or what a relative pronoun stands for, with ’s for "whose". */
export type Carried = { carried: Run; as: "subject" | "antecedent"; possessive?: true };

/** Words the text does not have in this form: a copula, or the tense of a participle. */
export type Written = { written: string };

/** What a statement is put together from, in order. */
export type Piece = Run | Carried | Written;

/**
 * A clause that stands as a claim: the run is its `exact` text, the pieces make its statement. `parent` is the clause it
 * was split from, null for the first of a sentence.
 */
export type Clause = Run & { pieces: Piece[]; parent: Clause | null };

/**
 * A stretch that says something of its own inside a clause, from its opening comma to its closing one, both included.
 * `closed` is false where it ends the clause.
 */
export type Aside = Run & { closed: boolean; clause: Clause };

export function isRun(piece: Piece): piece is Run {
  return "from" in piece;
}

import type { Outcome } from "#/db/vocabulary.ts";
import type { BlockerKind } from "../reports/publish-gate.ts";

/** How the newsroom is doing: plain values for a page and for files. */
export type Numbers = {
  /** Most open claims first. `name` is null for what nobody was given. */
  people: { name: string | null; open: number; overdue: number }[];
  /** Verdicts by the week in which they were recorded, the earliest week first. `monday` is YYYY-MM-DD. */
  weeks: { monday: string; counts: Partial<Record<Outcome, number>>; total: number }[];
  /** Claims by who published the article, most claims first. `publisher` is null for our own articles. */
  publishers: { publisher: string | null; claims: number; unsourced: number }[];
  agreement: Agreement;
  /** Claims that were judged, and how many of them were taken up again. */
  reopened: { judged: number; again: number };
  /** From intake to publication or closing. */
  time: { articles: number; medianHours: number | null };
  /** What stands between the articles in work and their sign-off. */
  gate: { kind: BlockerKind; blockers: number; articles: number }[];
  /** Reviews left out of all of this, because their second review is still to come. */
  awaiting: number;
};

/** First and second reviews of the same revision of a claim. Shares and coefficients are null below `FEWEST_PAIRS`. */
export type Agreement = {
  pairs: number;
  observed: number | null;
  kappa: number | null;
  alpha: number | null;
  /** How often which pair of outcomes was given, most often first. */
  table: { first: Outcome; second: Outcome; pairs: number }[];
};

export const blockerKinds: Record<BlockerKind, string> = {
  suggestion: "Suggestions to accept or dismiss",
  coverage: "Sentences nobody decided on",
  unsettled: "Claims without a verdict",
  second_review: "Claims that await a second review",
  contested: "Claims with two verdicts that differ",
  outcome: "Outcomes that block a copy check",
  flag: "Open flags",
  anchor: "Places to confirm",
  copy: "Evidence without a kept copy",
  empty: "No claim accepted",
};

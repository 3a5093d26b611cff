/** A change between two versions; `moved_away` and `moved_here` are the two ends of words that only changed place. */
export type ComparedChange = {
  /** Counts from 1. */
  n: number;
  kind: "replaced" | "removed" | "inserted" | "moved_away" | "moved_here";
  before: string;
  after: string;
};

/** Two versions as one text: words that both have, and between them the changes in reading order. */
export type Comparison = ({ kind: "equal"; words: string } | ComparedChange)[];

export function changesOf(comparison: Comparison): ComparedChange[] {
  return comparison.filter((run) => run.kind !== "equal");
}

export const changeLabels: Record<ComparedChange["kind"], string> = {
  replaced: "Changed",
  removed: "Removed",
  inserted: "Inserted",
  moved_away: "Moved from here",
  moved_here: "Moved here",
};

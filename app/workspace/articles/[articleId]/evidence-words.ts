import type { Stance } from "#/db/vocabulary.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";

/** What evidence says about a claim, in a word and a shape. */
export const stances: Record<Stance, { label: string; mark: Mark }> = {
  supports: { label: "supports", mark: "verified" },
  refutes: { label: "refutes", mark: "disputed" },
  context: { label: "context", mark: "open" },
};

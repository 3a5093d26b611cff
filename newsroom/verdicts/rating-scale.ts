import type { Outcome, OwnCode, Rating } from "#/db/vocabulary.ts";

/** How a state looks everywhere: its word, shape and colour hang on this name (design/marks.ts draws the shapes). */
export type Mark =
  | "suggested"
  | "open"
  | "second_review"
  | "contested"
  | "verified"
  | "change"
  | "disputed"
  | "unsourced"
  | "unverifiable"
  | "not_checkable"
  | "dismissed";

export type Look = { label: string; mark: Mark };

export type Worded = Look & {
  /** 1 (false) to 5 (true) as it comes, or null for a rating that has no place on the scale. */
  value: number | null;
  definition: string;
};

export type StandardLevel = Worded & { code: Rating; countsAs?: undefined };

/** A level that a newsroom added to its scale. What it settles is what the standard rating settles that it counts as. */
export type OwnLevel = Worded & { code: OwnCode; countsAs: Rating };

/** `outcome`: what the rating settles; null: nothing yet. `unproven` depends on the evidence, see `outcomeOf`. */
export type RatingLevel = (StandardLevel | OwnLevel) & { outcome: Outcome | null };

/** What somebody may conclude: an outcome of a copy check, a standard rating, or a level of the newsroom's own. */
export type Conclusion = Outcome | Rating | OwnCode;

export function isOwnCode(word: string): word is OwnCode {
  return /^own:[a-z0-9][a-z0-9_]{0,39}$/.test(word);
}

/** The standard rating that a level stands for. */
export function standardOf(level: StandardLevel | OwnLevel): Rating {
  return level.countsAs ?? level.code;
}

type StandardRating = StandardLevel & { outcome: Outcome | null };

export const WORST_RATING = 1;
export const BEST_RATING = 5;

/** The public scale, from true to false, then what has no number. Labels are the ones search tools document. */
export const ratingScale: readonly StandardRating[] = [
  level("true", "True", 5, "verified", "verified", "Accurate, with nothing significant missing."),
  level(
    "mostly_true",
    "Mostly true",
    4,
    "verified",
    "change",
    "Right in substance; needs a clarification or a small correction.",
  ),
  level(
    "half_true",
    "Half true",
    3,
    "disputed",
    "change",
    "The main point is partly right, but leaves out or distorts something that matters.",
  ),
  level(
    "mostly_false",
    "Mostly false",
    2,
    "disputed",
    "disputed",
    "Contains an element of truth; the main point is contradicted by the evidence.",
  ),
  level("false", "False", 1, "disputed", "disputed", "Reliable evidence contradicts the claim as it was made."),
  level(
    "misleading",
    "Misleading",
    null,
    "disputed",
    "change",
    "The facts are literally right; the impression they give is wrong.",
  ),
  level(
    "unproven",
    "Unproven",
    null,
    "unverifiable",
    "unsourced",
    "We tried, and the evidence is not enough to say either way.",
  ),
  level(
    "conflicting",
    "Conflicting evidence",
    null,
    "disputed",
    "change",
    "Reliable sources disagree, and we cannot settle it.",
  ),
  level("outdated", "Outdated", null, "disputed", "change", "Was right once and no longer is."),
  level("altered", "Altered media", null, "disputed", "disputed", "The picture, sound or video was changed."),
  level(
    "miscaptioned",
    "Miscaptioned",
    null,
    "disputed",
    "disputed",
    "The picture, sound or video is real and shows something else.",
  ),
  level("satire", "Satire", null, "not_checkable", "not_checkable", "Not meant as fact."),
  level(
    "opinion",
    "Opinion",
    null,
    "not_checkable",
    "not_checkable",
    "A view, a forecast or a matter of taste that facts cannot settle.",
  ),
  level("in_progress", "Research in progress", null, null, "open", "We are still looking into it."),
];

function level(
  code: Rating,
  label: string,
  value: number | null,
  outcome: Outcome | null,
  mark: Mark,
  definition: string,
): StandardRating {
  return { code, label, value, outcome, mark, definition };
}

export function ratingLevel(code: Rating): StandardRating {
  const found = ratingScale.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`No rating ${code} on the scale`);
  return found;
}

/** The outcome a rating settles. `unproven` is *unsourced* while no evidence is attached, else *unverifiable*. */
export function outcomeOf(rating: Rating, attachedEvidence: number): Outcome | null {
  if (rating === "unproven") return attachedEvidence === 0 ? "unsourced" : "unverifiable";
  return ratingLevel(rating).outcome;
}

export type OutcomeLevel = { code: Outcome; label: string; mark: Mark; definition: string };

/** The outcomes of a copy check, in the order of the desk's buttons. */
export const outcomeLevels: readonly OutcomeLevel[] = [
  { code: "verified", label: "Verified", mark: "verified", definition: "As worded; the evidence meets the rule." },
  {
    code: "needs_change",
    label: "Needs change",
    mark: "change",
    definition: "Right in substance; the wording, a number or a name must change.",
  },
  {
    code: "disputed",
    label: "Disputed",
    mark: "disputed",
    definition: "Evidence contradicts it, or sources conflict.",
  },
  { code: "unsourced", label: "Unsourced", mark: "unsourced", definition: "Nobody has found a source yet." },
  {
    code: "unverifiable",
    label: "Unverifiable",
    mark: "unverifiable",
    definition: "We tried and could not; soften, attribute or cut.",
  },
  { code: "not_checkable", label: "Not checkable", mark: "not_checkable", definition: "Opinion, forecast or taste." },
];

export function outcomeLevel(code: Outcome): OutcomeLevel {
  const found = outcomeLevels.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`No outcome ${code}`);
  return found;
}

/** What a verdict says: `own` is the look of the newsroom's own level, where one was given. */
export type Concluded = { rating: Rating | null; outcome: Outcome | null; own?: Look | null };

/** The label and mark of a verdict: its own level's, else its rating's where it has one, else its outcome's. */
export function conclusionOf({ rating, outcome, own }: Concluded): Look {
  const level = own ?? (rating ? ratingLevel(rating) : outcome && outcomeLevel(outcome));
  return level ? { label: level.label, mark: level.mark } : { label: "Open", mark: "open" };
}

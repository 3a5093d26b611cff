import type { Rating } from "#/db/vocabulary.ts";

/** A rating that somebody else gave, as it came. */
export type ForeignRating = { label: string; value?: number | null; worst?: number | null; best?: number | null };

export type ConvertedRating = {
  /** The standard rating it stands for; null where none does, or where the text was no claim at all. */
  code: Rating | null;
  /** The label as the other newsroom wrote it: always kept. */
  label: string;
  /** Its place between 1 and 5, for showing prior checks beside each other. Never published as ours. */
  shown: number | null;
  /** True where the other one set the text aside as no claim. */
  isDismissed: boolean;
  /** What came and cannot be used, where its numbers contradict each other. */
  raw: ForeignRating | null;
};

/** Of each scale its labels, folded, and what they stand for; null: a text that is no claim. */
export const foreignScales = {
  politifact: {
    true: "true",
    "mostly true": "mostly_true",
    "half true": "half_true",
    "mostly false": "mostly_false",
    "barely true": "mostly_false",
    false: "false",
    "pants on fire": "false",
  },
  snopes: {
    true: "true",
    "mostly true": "mostly_true",
    mixture: "half_true",
    "mostly false": "mostly_false",
    false: "false",
    unproven: "unproven",
    unfounded: "unproven",
    outdated: "outdated",
    miscaptioned: "miscaptioned",
    "labeled satire": "satire",
    "research in progress": "in_progress",
  },
  /** Full Fact rates in free text. */
  fullfact: {},
  averitec: {
    supported: "true",
    refuted: "false",
    nee: "unproven",
    "not enough evidence": "unproven",
    conflicting: "conflicting",
    "conflicting evidence cherrypicking": "conflicting",
  },
  cofacts: { not_rumor: "true", rumor: "false", opinionated: "opinion", not_article: null },
} as const satisfies Record<string, Record<string, Rating | null>>;

export type ForeignScale = keyof typeof foreignScales;

/** PolitiFact's six levels as a scale of their own, for showing: from 1, pants on fire, to 6, true. */
export const POLITIFACT_LEVELS = [
  "pants on fire",
  "false",
  "mostly false",
  "half true",
  "mostly true",
  "true",
] as const;

/**
 * What a foreign rating stands for on the standard scale. The label decides; numbers only say where it is shown. A scale
 * that runs the wrong way round, and a number outside its bounds, keep the label and lose the numbers.
 */
export function convertRating(scale: ForeignScale, foreign: ForeignRating): ConvertedRating {
  const words: Readonly<Record<string, Rating | null>> = foreignScales[scale];
  const found = words[folded(foreign.label)];
  const { value, worst, best } = foreign;
  const hasNumbers = typeof value === "number" && typeof worst === "number" && typeof best === "number";
  const isSound = hasNumbers && worst < best && value >= worst && value <= best;
  return {
    code: found ?? null,
    label: foreign.label,
    shown: isSound ? 1 + (4 * (value - worst)) / (best - worst) : null,
    isDismissed: found === null,
    raw: hasNumbers && !isSound ? foreign : null,
  };
}

function folded(label: string): string {
  return label.trim().toLowerCase().replaceAll(/[-/]/g, " ").replaceAll(/[!.]/g, "").replaceAll(/\s+/g, " ");
}

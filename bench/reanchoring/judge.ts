import type { Reanchored, Span } from "#/anchoring/index.ts";
import type { Truth } from "./draft.ts";

/** How often each happened, over all anchors. */
export type Tally = {
  anchors: number;
  unchanged: number;
  kept: number;
  silentWrong: number;
  needlessReopened: number;
  missedReopened: number;
  asked: number;
  unchangedAsked: number;
  unchangedOrphaned: number;
  /** A person was asked, and the true place was none of the candidates. */
  askedWithoutTruth: number;
  changedOrphaned: number;
};

export function emptyTally(): Tally {
  return {
    anchors: 0,
    unchanged: 0,
    kept: 0,
    silentWrong: 0,
    needlessReopened: 0,
    missedReopened: 0,
    asked: 0,
    unchangedAsked: 0,
    unchangedOrphaned: 0,
    askedWithoutTruth: 0,
    changedOrphaned: 0,
  };
}

/** Counts the answer, and names the faults in it. A silent wrong anchor is any span that is given for certain and is not the place. */
export function judge(tally: Tally, answer: Reanchored, truth: Truth): string[] {
  const faults: string[] = [];
  const count = (name: keyof Tally) => {
    tally[name] += 1;
    faults.push(name);
  };
  tally.anchors += 1;
  const { status } = answer;
  const span = answer.start === null || answer.end === null ? null : { start: answer.start, end: answer.end };
  const isKept = status === "exact" || status === "moved";
  if (truth.kind === "unchanged") {
    tally.unchanged += 1;
    if (isKept && isSame(span, truth.place)) tally.kept += 1;
    if (isKept && !isSame(span, truth.place)) count("silentWrong");
    if (status === "edited") count("needlessReopened");
    if (status === "needs-confirmation") count("unchangedAsked");
    if (status === "orphaned") count("unchangedOrphaned");
  } else if (truth.kind !== "restored") {
    if (isKept) count("missedReopened");
    if (truth.kind === "changed" && status === "orphaned") count("changedOrphaned");
  }
  if (status === "edited" && !meets(span, truth.place)) count("silentWrong");
  if (isKept && truth.kind !== "unchanged" && !meets(span, truth.place)) count("silentWrong");
  if (status === "needs-confirmation") {
    tally.asked += 1;
    if (truth.kind !== "gone" && !answer.candidates.some((each) => meets(each, truth.place)))
      count("askedWithoutTruth");
  }
  return faults;
}

export function meets(one: Span | null, other: Span): boolean {
  return one !== null && one.start < other.end && other.start < one.end;
}

export function isSame(one: Span | null, other: Span): boolean {
  return one !== null && one.start === other.start && one.end === other.end;
}

import type { Alignment } from "./alignment.ts";
import type { Anchor, Candidate, Reanchored } from "./anchor.ts";
import { rounded, spanned } from "./candidates.ts";
import type { Image } from "./image.ts";

/** The same characters, from `start` on. */
export function kept(anchor: Anchor, start: number): Reanchored {
  return {
    id: anchor.id,
    status: start === anchor.start ? "exact" : "moved",
    start,
    end: start + anchor.end - anchor.start,
    score: 1,
    margin: 1,
    candidates: [],
  };
}

/** Scores by what both wordings share: Dice of what is left of the old and of what carried over in the new one. */
export function edited(alignment: Alignment, anchor: Anchor, image: Image): Reanchored {
  const agreement = (2 * image.share * image.density) / (image.share + image.density);
  const { start, end, score } = spanned(alignment, image.first, image.last, agreement);
  return { id: anchor.id, status: "edited", start, end, score, margin: score, candidates: [] };
}

export function asked(anchor: Anchor, candidates: Candidate[]): Reanchored {
  const score = candidates[0]?.score ?? 0;
  const margin = rounded(score - (candidates[1]?.score ?? 0));
  return { id: anchor.id, status: "needs-confirmation", start: null, end: null, score, margin, candidates };
}

export function orphaned(anchor: Anchor): Reanchored {
  return { id: anchor.id, status: "orphaned", start: null, end: null, score: 0, margin: 0, candidates: [] };
}

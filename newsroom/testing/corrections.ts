import type { DraftCorrection } from "../corrections/input.ts";

/** A correction of a whole report, as an editor sends it; its article is still to be said. */
export const aCorrection: Omit<DraftCorrection, "articleId"> = {
  rowVersion: 0,
  kind: "correction",
  claim: null,
  publicText: "The port grew by 4%, as the article said.",
  whatWasWrong: "An earlier version called the second claim false.",
  internalCause: "The table was read a line too low.",
  requestedBy: "internal",
  requestId: null,
};

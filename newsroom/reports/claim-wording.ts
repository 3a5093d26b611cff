/** Longest `claimReviewed`, in UTF-16 code units. */
const LONGEST_CLAIM_REVIEWED = 75;

/** The claim in a line for markup: as the desk wrote it, else the statement cut to 75 characters. */
export function claimReviewedOf(claim: { claimReviewed: string | null; statement: string }): string {
  return claim.claimReviewed ?? shortened(claim.statement, LONGEST_CLAIM_REVIEWED);
}

/**
 * A stretch of text in at most `max` UTF-16 code units: white space run together, cut after a whole word where there is
 * one, the cut shown by "…". What fits is left as it is.
 */
export function shortened(text: string, max: number): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= max) return line;
  const room = line.slice(0, max);
  const space = room.lastIndexOf(" ");
  const words = (space > 0 ? room.slice(0, space) : room.slice(0, max - 1)).replace(/[\s,;:–—-]+$/u, "");
  return `${words.isWellFormed() ? words : words.slice(0, -1)}…`;
}

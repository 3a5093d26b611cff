import { newsrooms } from "#/db/schema/index.ts";
import type { SecondReview } from "#/db/vocabulary.ts";
import type { VerdictRow } from "../claims/working-claim.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import type { Conclusion } from "../verdicts/rating-scale.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import type { aNewsroom, CastName } from "./newsroom.ts";

type Newsroom = ReturnType<typeof aNewsroom>;

/** Asks for second reviews from here on. */
export function aPolicy(
  { db }: Newsroom,
  secondReview: SecondReview,
  isBlind = true,
  share: number | null = null,
): void {
  db.update(newsrooms).set({ secondReview, isSecondReviewBlind: isBlind, secondReviewShare: share }).run();
}

/** A verdict as its author sends it from a desk that is up to date. */
export function judge(
  { as }: Newsroom,
  name: CastName,
  claimId: string,
  conclusion: Conclusion,
  words: { rationale?: string; suggestedText?: string; seen?: string } = {},
): VerdictRow {
  return recordVerdict(as(name), RecordVerdict.parse({ claimId, conclusion, rationale: "See the table.", ...words }));
}

/** Priya's verdict, where the policy asks for a second one of every claim. */
export function aFirstVerdict(
  newsroom: Newsroom,
  claimId: string,
  conclusion: Conclusion,
  { isBlind = true }: { isBlind?: boolean } = {},
): VerdictRow {
  aPolicy(newsroom, "all", isBlind);
  return judge(newsroom, "priya", claimId, conclusion);
}

/** Ravi's verdict after it. */
export function aSecondVerdict(newsroom: Newsroom, claimId: string, conclusion: Conclusion): VerdictRow {
  return judge(newsroom, "ravi", claimId, conclusion);
}

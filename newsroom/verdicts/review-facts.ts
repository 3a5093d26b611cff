import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { unveilings } from "#/db/schema/index.ts";
import { barredReporter, soloPublishing } from "../articles/working-article.ts";
import type { WorkingClaim } from "../claims/working-claim.ts";

/** All that who may review, open, waive or decide depends on, for one person. */
export type ReviewFacts = {
  barredReporterId: string | null;
  /** Who gave the first verdict on the claim as it is, and who the second; null where nobody has. */
  firstBy: string | null;
  secondBy: string | null;
  /** Whether the person opened the first verdict. */
  hasUnveiled: boolean;
  soloPublishing: boolean;
};

export function reviewFacts(db: Reader, { article, row, rounds }: WorkingClaim, personId: string): ReviewFacts {
  const opened = and(
    eq(unveilings.claimId, row.id),
    eq(unveilings.claimRevision, row.revision),
    eq(unveilings.unveiledBy, personId),
  );
  return {
    barredReporterId: barredReporter(db, article),
    firstBy: rounds.first?.recordedBy ?? null,
    secondBy: rounds.second?.recordedBy ?? null,
    hasUnveiled: db.select({ by: unveilings.unveiledBy }).from(unveilings).where(opened).get() !== undefined,
    soloPublishing: soloPublishing(db),
  };
}

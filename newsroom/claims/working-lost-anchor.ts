import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claimAnchors, lostAnchors } from "#/db/schema/index.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { type AnchorRow, type LostAnchorRow, type WorkingClaim, workingClaim } from "./working-claim.ts";

export type WorkingLostAnchor = {
  row: LostAnchorRow;
  /** The last place it had, in an earlier version. */
  cameFrom: AnchorRow;
  claim: WorkingClaim;
};

/**
 * A place that a claim lost, while it is lost in the latest text of an article that can still be worked on.
 *
 * @throws NotFound, RuleBroken
 */
export function workingLostAnchor(db: Reader, lostAnchorId: string): WorkingLostAnchor {
  const found = db
    .select({ row: lostAnchors, cameFrom: claimAnchors })
    .from(lostAnchors)
    .innerJoin(claimAnchors, eq(claimAnchors.id, lostAnchors.cameFromId))
    .where(eq(lostAnchors.id, lostAnchorId))
    .get();
  if (!found) throw new NotFound("Somebody settled this already. Reload the page.");
  const claim = workingClaim(db, found.row.claimId);
  if (claim.versionId !== found.row.versionId) {
    throw new RuleBroken("The text has changed since you opened it. Reload the page.");
  }
  return { ...found, claim };
}

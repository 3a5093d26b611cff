import { and, asc, eq, isNull } from "drizzle-orm";
import {
  attachments,
  checkSheets,
  claims,
  evidenceItems,
  reports,
  reportVersions,
  withdrawals,
} from "#/db/schema/index.ts";
import { touchClaim } from "../claims/touch-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Change } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";

/** A step of every deed that changes a source's tier or group: verified key claims that rest on it are taken up again. */
export function reopenKeyClaims(change: Change, sourceId: string): void {
  const resting = change.tx
    .selectDistinct({ claimId: claims.id })
    .from(claims)
    .innerJoin(attachments, eq(attachments.claimId, claims.id))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .leftJoin(checkSheets, eq(checkSheets.articleId, claims.articleId))
    .leftJoin(reports, eq(reports.articleId, claims.articleId))
    .leftJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .where(
      and(
        eq(evidenceItems.sourceId, sourceId),
        eq(claims.isKey, true),
        eq(attachments.stance, "supports"),
        isNull(withdrawals.attachmentId),
        isNotUndone(attachments.id),
        isNotUndone(claims.id),
        isNull(checkSheets.id),
        isNull(reportVersions.id),
      ),
    )
    .orderBy(asc(claims.id))
    .all();
  for (const { claimId } of resting) {
    const claim = workingClaim(change.tx, claimId);
    if (claim.settledBy?.outcome !== "verified") continue;
    touchClaim(change, claim, "the standing of one of its sources changed");
  }
}

import { eq } from "drizzle-orm";
import { correctionRequests, corrections } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { waitingPublication } from "../reports/waiting-publication.ts";
import { transact } from "../transact.ts";
import type { DropCorrection } from "./input.ts";
import { correctableReport, openCorrection } from "./working-correction.ts";

/**
 * Gives the open correction up: readers keep what they have, and the desk rests again as it is. Readers' requests that
 * it was to answer wait again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function dropCorrection(ctx: Context, { articleId, because }: DropCorrection): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { report } = correctableReport(tx, articleId);
    const open = openCorrection(tx, report.id);

    authorise("report.correct");

    if (!open) throw new RuleBroken("No correction of this report is open.");
    if (waitingPublication(tx, report.id)) {
      throw new RuleBroken("The next version is set for a time: cancel that first.");
    }

    tx.update(correctionRequests).set({ correctionId: null }).where(eq(correctionRequests.correctionId, open.id)).run();
    tx.update(corrections).set({ droppedBy: actorId, droppedAt: at }).where(eq(corrections.id, open.id)).run();
    record({
      name: "correction.dropped",
      subjectId: open.id,
      articleId,
      detail: { title: report.title, kind: open.kind, because },
    });
  });
}

import { eq } from "drizzle-orm";
import { scheduledPublications } from "#/db/schema/index.ts";
import { articleById } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { CancelPublication } from "./input.ts";
import { reportOf } from "./queries.ts";
import { waitingPublication } from "./waiting-publication.ts";

/**
 * Takes the time off a report: it is published when an editor does so.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function cancelPublication(ctx: Context, { articleId }: CancelPublication): void {
  transact(ctx, ({ tx, at, authorise, record }) => {
    const article = articleById(tx, articleId);
    const report = reportOf(tx, article.id);

    authorise("report.publish");

    const waiting = report && waitingPublication(tx, report.id);
    if (!report || !waiting) throw new RuleBroken("No time is set for this report. Reload the page.");

    tx.update(scheduledPublications)
      .set({ result: "cancelled", endedAt: at })
      .where(eq(scheduledPublications.id, waiting.id))
      .run();
    record({ name: "publication.cancelled", subjectId: waiting.id, articleId, detail: { title: report.title } });
  });
}

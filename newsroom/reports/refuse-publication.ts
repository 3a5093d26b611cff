import { and, eq, isNull } from "drizzle-orm";
import { people, personRoles, reports, scheduledPublications } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { notifyOfRefusal } from "../notifications/notify-of-refusal.ts";
import { transact } from "../transact.ts";

/**
 * Ends a publication whose time has come and that a rule stands against: it is not tried again, and whoever set the
 * time is told, with every other editor.
 *
 * @throws NotFound, RuleBroken where something became of it already; Forbidden before its time
 */
export function refusePublication(
  ctx: Context,
  { scheduleId, refusal }: { scheduleId: string; refusal: string },
): void {
  transact(ctx, (change) => {
    const { tx, at, authorise, record } = change;
    const found = tx
      .select({ row: scheduledPublications, articleId: reports.articleId, title: reports.title })
      .from(scheduledPublications)
      .innerJoin(reports, eq(reports.id, scheduledPublications.reportId))
      .where(eq(scheduledPublications.id, scheduleId))
      .get();
    if (!found) throw new NotFound("There is no such scheduled publication.");
    const { row, articleId, title } = found;

    authorise("publication.refuse", { isDue: row.publishAt <= at });

    if (row.result !== null) throw new RuleBroken("Something became of this publication already.");

    tx.update(scheduledPublications)
      .set({ result: "refused", refusal, endedAt: at })
      .where(eq(scheduledPublications.id, scheduleId))
      .run();
    const editors = tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(personRoles, eq(personRoles.personId, people.id))
      .where(and(eq(personRoles.role, "editor"), isNull(people.disabledAt)))
      .all();
    notifyOfRefusal(change, [row.scheduledBy, ...editors.map(({ id }) => id)], { articleId, by: row.scheduledBy });
    record({ name: "publication.refused", subjectId: scheduleId, articleId, detail: { title, refusal } });
  });
}

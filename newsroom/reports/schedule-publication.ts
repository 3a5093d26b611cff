import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { scheduledPublications } from "#/db/schema/index.ts";
import { articleById } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { openCorrection } from "../corrections/working-correction.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { momentIn, momentWords } from "../zone.ts";
import type { SchedulePublication } from "./input.ts";
import { type ReportOnFile, reportOf } from "./queries.ts";
import { type ScheduledPublication, waitingPublication } from "./waiting-publication.ts";

/** A time further off than this is a slip of the pen. */
const FURTHEST_DAYS = 366;

/**
 * Sets the time at which a report, or its next version, is published, or moves it. Until then nobody publishes it. The
 * gate is asked when the time comes: it may still be shut now.
 *
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export function schedulePublication(ctx: Context, input: SchedulePublication): ScheduledPublication {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const { mode } = articleById(tx, input.articleId);

    authorise("report.publish");

    if (mode !== "published_fact_check") throw new RuleBroken("A copy check is never published.");
    const report = requireSomethingToPublish(tx, input.articleId);
    const publishAt = requireMoment(input, at);
    const waiting = waitingPublication(tx, report.id);
    if ((waiting?.rowVersion ?? 0) !== input.rowVersion) throw met(input, waiting);

    const set = { publishAt, timeZone: input.timeZone, scheduledBy: actorId, scheduledAt: at };
    const saved = waiting
      ? tx
          .update(scheduledPublications)
          .set({ ...set, rowVersion: waiting.rowVersion + 1 })
          .where(eq(scheduledPublications.id, waiting.id))
          .returning()
          .get()
      : tx
          .insert(scheduledPublications)
          .values({ ...set, id: randomUUID(), reportId: report.id })
          .returning()
          .get();
    const when = momentWords(publishAt.getTime(), input.timeZone);
    record({
      name: waiting ? "publication.moved" : "publication.scheduled",
      subjectId: saved.id,
      articleId: input.articleId,
      detail: { title: report.title, when, at: publishAt.toISOString() },
    });
    return saved;
  });
}

function requireSomethingToPublish(db: Reader, articleId: string): ReportOnFile {
  const report = reportOf(db, articleId);
  if (!report) throw new RuleBroken("The report has no title and no summary yet. Write them first.");
  if (report.published && !openCorrection(db, report.id)) {
    throw new RuleBroken("This report is published. Say what is to be corrected, then set a time for it.");
  }
  return report;
}

function requireMoment({ date, time, timeZone }: SchedulePublication, now: Date): Date {
  const moment = momentIn(date, time, timeZone);
  if (moment === null) {
    throw new RuleBroken(`Clocks in ${timeZone} skip ${time} on that day. Choose another time.`);
  }
  if (moment <= now.getTime()) throw new RuleBroken("That time has passed. Choose a later one, or publish now.");
  if (moment > now.getTime() + FURTHEST_DAYS * 86_400_000) {
    throw new RuleBroken("That is more than a year away. Choose an earlier time.");
  }
  return new Date(moment);
}

function met({ date, time, timeZone }: SchedulePublication, waiting: ScheduledPublication | null): Conflict {
  return new Conflict("Somebody else set or cancelled the time meanwhile. Compare both, then save again.", {
    yours: { Time: `${date}, ${time} (${timeZone})` },
    theirs: { Time: waiting ? momentWords(waiting.publishAt.getTime(), waiting.timeZone) : "None" },
    seen: String(waiting?.rowVersion ?? 0),
  });
}

import type { Database } from "#/db/client.ts";
import { ChangedMeanwhile, NewsroomError } from "#/newsroom/errors.ts";
import { actorOf } from "#/newsroom/people/queries.ts";
import { refusePublication } from "#/newsroom/reports/refuse-publication.ts";
import { type DuePublication, duePublications } from "#/newsroom/reports/waiting-publication.ts";
import { publish } from "./publish.ts";
import type { Signer } from "./signing.ts";

/**
 * Publishes every report whose time has come, in the name of whoever set it; where a rule stands against it, it is
 * refused and the editors are told.
 *
 * Once, however many processes look at the same time: the transaction that swaps the pages in also ends the waiting, and
 * only where it still waits. Before that nothing is written, so that whatever breaks down leaves it waiting for the next
 * round.
 *
 * @returns what broke down, to be logged; each of it is tried again in the next round
 */
export async function publishDue(db: Database, signer: Signer, now: () => Date): Promise<unknown[]> {
  const broken: unknown[] = [];
  for (const due of duePublications(db, now())) {
    try {
      await publishOne(db, due, signer, now);
    } catch (error) {
      broken.push(error);
    }
  }
  return broken;
}

async function publishOne(db: Database, due: DuePublication, signer: Signer, now: () => Date): Promise<void> {
  const { id: scheduleId, articleId, scheduledBy } = due;
  // Whoever has left publishes nothing: the table of permissions refuses somebody without a role.
  const actor = actorOf(db, scheduledBy) ?? { id: scheduledBy, name: "", roles: new Set<never>() };
  const ctx = { db, actor, now };
  try {
    await publish(ctx, { articleId, scheduleId }, signer);
  } catch (error) {
    // Another process was faster, or another report came between: the next round knows.
    if (error instanceof ChangedMeanwhile || !(error instanceof NewsroomError)) throw error;
    if (isStillDue(db, scheduleId, now())) refusePublication(ctx, { scheduleId, refusal: error.message });
  }
}

function isStillDue(db: Database, scheduleId: string, now: Date): boolean {
  return duePublications(db, now).some(({ id }) => id === scheduleId);
}

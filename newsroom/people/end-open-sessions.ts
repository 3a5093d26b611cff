import { eq, sql } from "drizzle-orm";
import { people } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";

/** A step of every deed that changes what a session stands for: the person's open sessions end at their next request. */
export function endOpenSessions(change: Change, personId: string): void {
  change.tx
    .update(people)
    .set({ sessionEpoch: sql`${people.sessionEpoch} + 1` })
    .where(eq(people.id, personId))
    .run();
}

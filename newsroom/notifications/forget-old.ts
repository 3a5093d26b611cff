import { and, desc, eq, lt, notInArray, or } from "drizzle-orm";
import { notifications } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";
import { KEPT_DAYS, MOST_KEPT } from "./notification.ts";

const day = 24 * 60 * 60 * 1000;

/** A step of telling a person something: what is old, or more than anybody reads, is forgotten. */
export function forgetOld({ tx, at }: Change, personId: string): void {
  const latest = tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(eq(notifications.personId, personId))
    .orderBy(desc(notifications.causedAt), desc(notifications.id))
    .limit(MOST_KEPT);
  const tooOld = lt(notifications.causedAt, new Date(at.getTime() - KEPT_DAYS * day));
  tx.delete(notifications)
    .where(and(eq(notifications.personId, personId), or(tooOld, notInArray(notifications.id, latest))))
    .run();
}

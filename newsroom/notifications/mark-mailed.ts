import { inArray } from "drizzle-orm";
import { notifications } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { NotificationIds } from "./input.ts";
import { notificationsAmong } from "./queries.ts";

/**
 * Notes that a digest with these notifications went out to the person who acts, so that no other one repeats them.
 *
 * @throws Forbidden, RuleBroken
 */
export function markMailed(ctx: Context, input: NotificationIds): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const rows = notificationsAmong(tx, input.notificationIds);
    for (const row of rows) authorise("notification.mark", row);

    const sent = rows.filter(({ mailedAt }) => mailedAt === null).map(({ id }) => id);
    if (sent.length === 0) throw new RuleBroken("All of this was sent before.");

    tx.update(notifications).set({ mailedAt: at }).where(inArray(notifications.id, sent)).run();
    record({ name: "notifications.mailed", subjectId: actorId, detail: { count: sent.length } });
  });
}

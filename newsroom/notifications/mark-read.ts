import { inArray } from "drizzle-orm";
import { notifications } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { NotificationIds } from "./input.ts";
import { notificationsAmong } from "./queries.ts";

/**
 * Marks what a person was told as read.
 *
 * @throws Forbidden, RuleBroken
 */
export function markRead(ctx: Context, input: NotificationIds): void {
  transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const rows = notificationsAmong(tx, input.notificationIds);
    for (const row of rows) authorise("notification.mark", row);

    const unread = rows.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    if (unread.length === 0) {
      throw new RuleBroken("There is nothing left to mark as read. Reload the page.");
    }

    tx.update(notifications).set({ readAt: at }).where(inArray(notifications.id, unread)).run();
    record({ name: "notifications.read", subjectId: actorId, detail: { count: unread.length } });
  });
}

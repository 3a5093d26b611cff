"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "#/app/workspace/form-action.ts";
import { markRead } from "#/newsroom/notifications/mark-read.ts";
import { unreadIds } from "#/newsroom/notifications/queries.ts";

/** Marks all that the person was told as read; the bell in every bar shows it. */
export const markAllRead = formAction(z.object({}), (ctx) => {
  markRead(ctx, { notificationIds: unreadIds(ctx.db, ctx.actor.id) });
  revalidatePath("/workspace", "layout");
  return "All is marked as read.";
});

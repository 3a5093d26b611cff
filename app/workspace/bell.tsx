import type { ReactNode } from "react";
import { findContext } from "#/auth/session.ts";
import { unreadCount } from "#/newsroom/notifications/queries.ts";
import { UnreadBell } from "./unread-bell.tsx";

/** In the bar: how much the person was told and has not read. */
export async function Bell(): Promise<ReactNode> {
  const ctx = await findContext();
  return ctx && <UnreadBell unread={unreadCount(ctx.db, ctx.actor)} />;
}

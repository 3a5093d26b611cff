import { findContext } from "#/auth/session.ts";
import { unreadCount } from "#/newsroom/notifications/queries.ts";

export const dynamic = "force-dynamic";

/** For the bell: how much the person has not read. */
export async function GET(): Promise<Response> {
  const ctx = await findContext();
  const headers = { "cache-control": "no-store" };
  if (!ctx) return Response.json({ unread: 0 }, { status: 401, headers });
  return Response.json({ unread: unreadCount(ctx.db, ctx.actor) }, { headers });
}

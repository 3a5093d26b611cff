import { z } from "zod";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import { live } from "#/live/process.ts";
import { id } from "#/newsroom/input.ts";
import { markRead } from "#/newsroom/notifications/mark-read.ts";
import { unreadAbout } from "#/newsroom/notifications/queries.ts";
import { can } from "#/newsroom/permissions.ts";

const Here = z.object({ window: id, claimId: id.nullable(), isWriting: z.boolean() });

/** Longer than any window says, in characters. */
const LONGEST = 500;

/**
 * A window says which claim its person has open and whether they write. Others on the article see it, and what the
 * person was told about the claim counts as read. Answers with how much that was.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/workspace/articles/[articleId]/here">,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403);
  const ctx = await findContext();
  if (!ctx || !can(ctx.actor, "article.read")) return answer(401);
  const parsed = Here.safeParse(await bodyOf(request));
  if (!parsed.success) return answer(400);

  const { articleId } = await params;
  const { window, claimId, isWriting } = parsed.data;
  const isOpen = live(ctx.db).windows.say(articleId, { id: window, personId: ctx.actor.id }, { claimId, isWriting });
  if (!isOpen) return answer(404);

  const notificationIds = unreadAbout(ctx.db, ctx.actor.id, { articleId, claimId });
  if (notificationIds.length > 0) markRead(ctx, { notificationIds });
  return answer(200, notificationIds.length);
}

async function bodyOf(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > LONGEST) return null;
  return request.json().catch(() => null);
}

function answer(status: number, read = 0): Response {
  return Response.json({ read }, { status, headers: { "cache-control": "no-store" } });
}

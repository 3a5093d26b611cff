import type { NextRequest } from "next/server";
import { findContext } from "#/auth/session.ts";
import { deskChanges } from "#/newsroom/articles/desk-changes.ts";
import { NotFound } from "#/newsroom/errors.ts";

/** What has changed on the desk since it was read, for a desk that wants to catch up. */
export async function GET(request: NextRequest, { params }: RouteContext<"/workspace/articles/[articleId]/changes">) {
  const ctx = await findContext();
  if (!ctx) return Response.json({}, { status: 401 });
  const since = Number(request.nextUrl.searchParams.get("since") ?? "");
  if (!Number.isSafeInteger(since) || since < 0) return Response.json({}, { status: 400 });
  try {
    const change = deskChanges(ctx.db, (await params).articleId, ctx.actor, since);
    return Response.json(change, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({}, { status: 404 });
    throw error;
  }
}

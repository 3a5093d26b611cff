import { findContext } from "#/auth/session.ts";
import { copiesUnderWay } from "#/newsroom/articles/copies-under-way.ts";
import { NotFound } from "#/newsroom/errors.ts";

/** How far the work on the copies of the article's evidence is, for a desk that heard that it went on. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/articles/[articleId]/copies">,
): Promise<Response> {
  const ctx = await findContext();
  if (!ctx) return Response.json({}, { status: 401 });
  try {
    const under = copiesUnderWay(ctx.db, (await params).articleId, ctx.actor, ctx.now());
    return Response.json(under, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({}, { status: 404 });
    throw error;
  }
}

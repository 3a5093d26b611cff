import { findContext } from "#/auth/session.ts";
import { articleStream } from "#/live/article-stream.ts";
import { lastSeen, STREAM_HEADERS } from "#/live/event-stream.ts";
import { live } from "#/live/process.ts";
import { articleById } from "#/newsroom/articles/working-article.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { personById } from "#/newsroom/people/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { shutdownSignal } from "#/shutdown.ts";

export const dynamic = "force-dynamic";

/** How often a stream shows that it is alive, and its person is read again, in milliseconds. */
const BEAT = 5000;

/** Tells a window when something of the article changed, and who else is there. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/workspace/articles/[articleId]/live">,
): Promise<Response> {
  const ctx = await findContext();
  if (!ctx) return refusal(401, "Sign in first.");
  if (!can(ctx.actor, "article.read")) return refusal(403, refusalOf("article.read"));
  const { articleId } = await params;
  const { db } = ctx;
  try {
    articleById(db, articleId);
  } catch (error) {
    if (error instanceof NotFound) return refusal(404, error.message);
    throw error;
  }
  const stream = articleStream(live(db), {
    db,
    person: personById(db, ctx.actor.id),
    articleId,
    windowId: new URL(request.url).searchParams.get("window")?.slice(0, 64) ?? "",
    since: lastSeen(request),
    signals: [request.signal, shutdownSignal()],
    beat: BEAT,
  });
  return new Response(stream, { headers: STREAM_HEADERS });
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { "cache-control": "no-store" } });
}

import { findContext } from "#/auth/session.ts";
import { STREAM_HEADERS } from "#/live/event-stream.ts";
import { evidenceStream } from "#/live/evidence-stream.ts";
import { live } from "#/live/process.ts";
import { copiesOfEvidence, evidenceToCopy } from "#/newsroom/copies/queries.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { personById } from "#/newsroom/people/queries.ts";
import { shutdownSignal } from "#/shutdown.ts";

export const dynamic = "force-dynamic";

/** How often a stream shows that it is alive, and its person is read again, in milliseconds. */
const BEAT = 5000;

/** Tells a window when work on the copies of its evidence went on, for whoever may know its source. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/workspace/evidence/[evidenceId]/live">,
): Promise<Response> {
  const ctx = await findContext();
  if (!ctx) return refusal(401, "Sign in first.");
  const { evidenceId } = await params;
  const { db } = ctx;
  try {
    copiesOfEvidence(db, evidenceId, ctx.actor);
    const stream = evidenceStream(live(db), {
      db,
      person: personById(db, ctx.actor.id),
      evidenceId,
      articleIds: evidenceToCopy(db, evidenceId).articleIds,
      windowId: new URL(request.url).searchParams.get("window")?.slice(0, 64) ?? "",
      signals: [request.signal, shutdownSignal()],
      beat: BEAT,
    });
    return new Response(stream, { headers: STREAM_HEADERS });
  } catch (error) {
    if (error instanceof NotFound) return refusal(404, error.message);
    throw error;
  }
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { "cache-control": "no-store" } });
}

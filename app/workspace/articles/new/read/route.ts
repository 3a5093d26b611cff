import { readingLines, sourceOf } from "#/app/workspace/articles/intake/read-source.ts";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";

/** Reads the article at an address or in a file, and says what it takes and what it leaves out. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await findContext();
  if (!ctx) return refused(401, "You are signed out. Sign in in another tab, then try again.");
  if (!isSameOrigin(request.headers)) return refused(403, "This came from another site. Open the page here.");
  if (!can(ctx.actor, "article.submit", { ownerId: ctx.actor.id })) return refused(403, refusalOf("article.submit"));

  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  const address = form?.get("address");
  const source = sourceOf(
    typeof address === "string" ? address.trim() : null,
    file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
  );
  if (typeof source === "string") return refused(400, source);
  return new Response(readingLines(ctx, source, request.signal), {
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
  });
}

function refused(status: number, sentence: string): Response {
  return new Response(`${JSON.stringify({ refused: sentence })}\n`, {
    status,
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
  });
}

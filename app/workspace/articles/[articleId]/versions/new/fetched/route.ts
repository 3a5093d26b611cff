import { readingLines } from "#/app/workspace/articles/intake/read-source.ts";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import { workingArticle } from "#/newsroom/articles/working-article.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";

/** Reads the page that the article came from anew, and says what is there. Stores nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  const ctx = await findContext();
  if (!ctx) return refused("You are signed out. Sign in in another tab, then try again.");
  if (!isSameOrigin(request.headers)) return refused("This came from another site. Open the page here.");
  try {
    const article = workingArticle(ctx.db, (await params).articleId);
    if (!can(ctx.actor, "article.post-version", article)) return refused(refusalOf("article.post-version"));
    if (!article.sourceUrl) return refused("This article has no address. Write it into its details first.");
    return answer(readingLines(ctx, { address: article.sourceUrl }, request.signal));
  } catch (error) {
    if (error instanceof NewsroomError) return refused(error.message);
    throw error;
  }
}

function refused(sentence: string): Response {
  return answer(`${JSON.stringify({ refused: sentence })}\n`);
}

function answer(body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, { headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" } });
}

import { requireContext } from "#/auth/session.ts";
import { copiesFolder } from "#/copies/folder.ts";
import { storedBytes } from "#/copies/store.ts";
import { copiesOfEvidence } from "#/newsroom/copies/queries.ts";
import { NotFound } from "#/newsroom/errors.ts";

/** What may be looked at in the browser; everything else is only saved. */
const shown = /^(?:text\/html|text\/plain|image\/(?:png|jpeg|webp))$/;

/** As the proxy sets it too, which has the last word: the stored page runs nothing, loads nothing and belongs to no origin: what a stranger made has no hold on the desk. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

type Place = RouteContext<"/workspace/evidence/[evidenceId]/copies/[copyId]">;

/** The bytes of a copy, for whoever may know its source: as a file to save, or with `?view` in a sandbox. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { evidenceId, copyId } = await params;
  const { db, actor } = await requireContext(`/workspace/evidence/${evidenceId}`);
  try {
    const copy = copiesOfEvidence(db, evidenceId, actor).copies.find(({ id }) => id === copyId);
    if (!copy) throw new NotFound("There is no such copy.");
    const bytes = await storedBytes(copiesFolder(), copy.sha256);
    const isView = new URL(request.url).searchParams.has("view") && shown.test(copy.mediaType);
    const isText = copy.mediaType.startsWith("text/");
    const type = isText ? (copy.contentType ?? `${copy.mediaType}; charset=utf-8`) : copy.mediaType;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": isView ? type : "application/octet-stream",
        "content-disposition": `${isView ? "inline" : "attachment"}; filename="${fileNameOf(copy.mediaType, copy.keptAt)}"`,
        "content-security-policy": sandbox,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(error.message, { status: 404 });
    throw error;
  }
}

const endings: Record<string, string> = { "text/html": "html", "text/plain": "txt", "application/pdf": "pdf" };

function fileNameOf(mediaType: string, keptAt: Date): string {
  const ending = endings[mediaType] ?? (mediaType.startsWith("image/") ? mediaType.slice("image/".length) : "bin");
  return `copy-${keptAt.toISOString().slice(0, 10)}.${ending}`;
}

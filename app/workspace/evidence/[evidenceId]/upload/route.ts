import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import { copiesFolder } from "#/copies/folder.ts";
import { mediaTypeOfFile } from "#/copies/sniff.ts";
import { storeBytes } from "#/copies/store.ts";
import { RefusedDocument } from "#/ingest/ingested-article.ts";
import { UploadCopy } from "#/newsroom/copies/input.ts";
import { copiesOfEvidence } from "#/newsroom/copies/queries.ts";
import { uploadCopy } from "#/newsroom/copies/upload-copy.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import { refusalOf } from "#/newsroom/permissions.ts";

/** A little less than the longest body that the server takes. */
const MOST_BYTES = 15_000_000;

/** Takes a file in the place of a page that cannot be fetched. Answers with what came of it, as a sentence. */
export async function POST(request: Request, { params }: RouteContext<"/workspace/evidence/[evidenceId]/upload">) {
  const ctx = await findContext();
  if (!ctx) return refused(401, "You are signed out. Sign in in another tab, then send this again.");
  if (!isSameOrigin(request.headers)) return refused(403, "This form came from another site. Open it here again.");
  const file = (await request.formData().catch(() => null))?.get("file");
  if (!(file instanceof File) || file.size === 0) return refused(400, "Choose a file that is not empty.");
  if (file.size > MOST_BYTES)
    return refused(413, "The file is larger than 15 MB: save the page as a PDF, or a part of it.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { evidenceId } = await params;
    // Nothing is stored for whoever may not keep it.
    if (!copiesOfEvidence(ctx.db, evidenceId, ctx.actor).mayAsk) return refused(403, refusalOf("copy.ask"));
    const mediaType = mediaTypeOfFile(bytes, file.name);
    const named = { evidenceId, fileName: file.name, bytes: bytes.length, mediaType };
    const input = UploadCopy.safeParse({ ...named, sha256: await storeBytes(copiesFolder(), bytes) });
    if (!input.success) return refused(400, input.error.issues[0]?.message ?? "Give the file another name.");
    uploadCopy(ctx, input.data);
    return Response.json({ message: "The copy is kept, marked as uploaded by you." }, { headers });
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof NewsroomError) return refused(400, error.message);
    throw error;
  }
}

const headers = { "cache-control": "no-store" };

function refused(status: number, message: string): Response {
  return Response.json({ message }, { status, headers });
}

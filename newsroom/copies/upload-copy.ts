import { randomUUID } from "node:crypto";
import { evidenceCopies } from "#/db/schema/index.ts";
import { cancelJob, openJob, queueJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import type { UploadCopy } from "./input.ts";
import { type CopyRow, evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

/**
 * Keeps a file that somebody uploaded in the place of a page that cannot be fetched: it is marked as theirs, and is the
 * copy that counts from then on. Its words are read next.
 *
 * @throws NotFound, Forbidden
 */
export function uploadCopy(ctx: Context, { evidenceId, ...file }: UploadCopy): CopyRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId } = change;
    const { source, isConfidential, ownerIds, articleIds } = evidenceToCopy(tx, evidenceId);
    change.authorise("copy.ask", { ownerIds, isConfidential, addedBy: source.addedBy });

    const copy = tx
      .insert(evidenceCopies)
      .values({ id: randomUUID(), evidenceId, origin: "uploaded", ...file, keptBy: actorId, keptAt: at })
      .returning()
      .get();
    // One that is being read is another copy's.
    const reading = openJob(tx, "read", evidenceId);
    if (reading) cancelJob(tx, reading.id, at);
    queueJob(tx, { kind: "read", subjectId: evidenceId, wantedBy: actorId, isAutomatic: false, at });
    const uploaded = { name: "copy.uploaded" as const, detail: { evidenceId, sha256: file.sha256 } };
    recordOfEvidence(change, uploaded, { id: evidenceId, articleIds });
    return copy;
  });
}

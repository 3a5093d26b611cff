import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { evidenceCopies, visits } from "#/db/schema/index.ts";
import type { VisitResult } from "#/db/vocabulary.ts";
import { type HeldJob, queueJob } from "#/jobs/queue.ts";
import type { Context } from "../context.ts";
import { transact } from "../transact.ts";
import { authoriseHolder, endHeldJob } from "./held-job.ts";
import { keepPassages, type LocatedPassage } from "./keep-passages.ts";
import { copyPolicy, evidenceToCopy } from "./queries.ts";
import { recordOfEvidence } from "./record-of-evidence.ts";

export type Visited = {
  job: HeldJob;
  result: VisitResult;
  status: number;
  address: string;
  /** What has to be kept of it; null where nothing is new, or nothing is there. The files are on the disk already. */
  fresh: {
    sha256: string;
    bytes: number;
    mediaType: string;
    textSha256: string | null;
    unreadable: string | null;
    contentType: string | null;
    lastModified: string | null;
    etag: string | null;
    contentLanguage: string | null;
    passages: readonly LocatedPassage[];
  } | null;
  /** The copy from before that still shows what stands there. */
  sameAs: string | null;
};

/**
 * Keeps what a visit to a page found, and ends its job: once, whatever was interrupted before.
 *
 * @throws Forbidden, JobTaken where the job is somebody else's by now
 */
export function keepCopy(ctx: Context, { job, fresh, sameAs, ...visit }: Visited): void {
  transact(ctx, (change) => {
    const { tx, at } = change;
    authoriseHolder(change, job);
    const evidenceId = job.subjectId;
    const { item, isConfidential, articleIds } = evidenceToCopy(tx, evidenceId);
    const isFirst =
      tx.select().from(evidenceCopies).where(eq(evidenceCopies.evidenceId, evidenceId)).all().length === 0;

    endHeldJob(change, job);
    const copyId = fresh ? randomUUID() : sameAs;
    if (fresh && copyId) {
      const { passages, ...stored } = fresh;
      const seen = { address: visit.address, status: visit.status, keptAt: at, jobId: job.id };
      tx.insert(evidenceCopies)
        .values({ id: copyId, evidenceId, origin: "fetched", ...stored, ...seen })
        .run();
      keepPassages(change, { id: copyId, evidenceId }, passages, fresh.textSha256 !== null);
    }
    tx.insert(visits)
      .values({ id: randomUUID(), evidenceId, ...visit, copyId, visitedAt: at, jobId: job.id })
      .run();
    if (fresh && item.url !== null && !isConfidential && copyPolicy(tx).archiveAddress !== null) {
      queueJob(tx, { kind: "archive", subjectId: evidenceId, wantedBy: job.wantedBy, isAutomatic: true, at });
    }
    const { result } = visit;
    const used = { id: evidenceId, articleIds };
    if (fresh)
      recordOfEvidence(change, { name: "copy.kept", detail: { evidenceId, sha256: fresh.sha256, isFirst } }, used);
    else recordOfEvidence(change, { name: "copy.visited", detail: { evidenceId, result } }, used);
  });
}

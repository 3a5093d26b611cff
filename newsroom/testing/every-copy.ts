import type { Database } from "#/db/client.ts";
import { archivedPages, evidenceCopies, evidenceItems, jobs, passages, visits } from "#/db/schema/index.ts";

const sha256 = "0".repeat(64);

/** A row of each table about the copies of evidence. */
export function insertCopies(db: Database, attachmentId: string, at: Date): void {
  const evidenceId = db.select().from(evidenceItems).get()?.id ?? "";
  db.insert(jobs)
    .values({
      id: "j1",
      kind: "copy",
      subjectId: evidenceId,
      state: "done",
      isAutomatic: true,
      runAfter: at,
      queuedAt: at,
      endedAt: at,
    })
    .run();
  const copy = { evidenceId, sha256, bytes: 12, mediaType: "text/html", keptAt: at, jobId: "j1" };
  db.insert(evidenceCopies)
    .values({ id: "cp1", origin: "fetched", ...copy })
    .run();
  const visited = { status: 200, address: "https://office.example.gov/", visitedAt: at, jobId: "j1" };
  db.insert(visits)
    .values({ id: "vi1", evidenceId, result: "ok", copyId: "cp1", ...visited })
    .run();
  db.insert(passages).values({ attachmentId, copyId: "cp1", state: "found", start: 3, end: 9 }).run();
  const archived = { address: "https://archive.example.org/1", archivedAt: at, jobId: "j2" };
  db.insert(archivedPages)
    .values({ evidenceId, ...archived })
    .run();
}

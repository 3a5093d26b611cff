import { sql } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { newsrooms } from "#/db/schema/index.ts";
import { queueJob } from "#/jobs/queue.ts";
import { withinOpen } from "../articles/within-open.ts";

const day = 86_400_000;

/** So many at a time: a look is polite, and nobody waits for it. */
const AT_ONCE = 50;

/**
 * Queues a look at every page that open articles rest on and that nobody has looked at for the newsroom's number of
 * days. Never at a confidential source's. The looks are recorded; that they were queued is not.
 *
 * @returns how many were queued
 */
export function queueRevisits(db: Database, now: Date): number {
  const days = db.select({ days: newsrooms.revisitDays }).from(newsrooms).get()?.days ?? null;
  if (days === null) return 0;
  const since = now.getTime() - days * day;
  const due = db.all<{ id: string }>(
    withinOpen(sql`select distinct e.id from open o join claims c on c.article_id = o.article_id
      join attachments a on a.claim_id = c.id join evidence_items e on e.id = a.evidence_id
      join sources s on s.id = e.source_id
      where e.url is not null and not s.is_confidential
        and not exists (select 1 from undone_rows u where u.row_id = a.id)
        and not exists (select 1 from withdrawals w where w.attachment_id = a.id)
        and exists (select 1 from evidence_copies k where k.evidence_id = e.id)
        and not exists (select 1 from visits v where v.evidence_id = e.id and v.visited_at > ${since})
        and not exists (select 1 from jobs j where j.subject_id = e.id and j.kind = 'copy' and j.queued_at > ${since})
      order by e.id limit ${AT_ONCE}`),
  );
  if (due.length === 0) return 0;
  db.transaction(
    (tx) => {
      for (const { id } of due)
        queueJob(tx, { kind: "copy", subjectId: id, wantedBy: null, isAutomatic: true, at: now });
    },
    { behavior: "immediate" },
  );
  return due.length;
}

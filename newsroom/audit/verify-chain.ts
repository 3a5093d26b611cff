import { createHash } from "node:crypto";
import type { Database } from "#/db/client.ts";
import { type AuditRow, canonicalRow, GENESIS } from "./event.ts";

/** `head`: the hash of the last event. Kept elsewhere, it shows later whether the end of the log was cut off. */
export type ChainCheck = { ok: true; events: number; head: string } | { ok: false; n: number; why: string };

type StoredRow = Omit<AuditRow, "at"> & { at: number; hash: string };

/**
 * Reads the whole log in order and compares every link. Works beside a running app: it sees the log as it was when
 * the check began.
 *
 * A chain cannot show by itself that its newest links are missing. `head`, a hash written down earlier, does: it has to
 * be in the log.
 */
export function verifyChain(db: Database, head?: string): ChainCheck {
  const rows = db.$client.prepare(
    `select n, name, actor_id as actorId, article_id as articleId, subject_id as subjectId, change_id as changeId,
            detail, at, previous_hash as previousHash, hash
     from audit_events order by n`,
  );
  let events = 0;
  let last = GENESIS;
  let isHeadFound = head === undefined || head === GENESIS;
  for (const row of rows.iterate() as IterableIterator<StoredRow>) {
    const why = faultOf(row, events + 1, last);
    if (why !== null) return { ok: false, n: row.n > events + 1 ? events + 1 : row.n, why };
    events = row.n;
    last = row.hash;
    isHeadFound ||= row.hash === head;
  }
  if (!isHeadFound) {
    const why = "the event with the given hash is not in the log, so events at its end are missing or were replaced";
    return { ok: false, n: events + 1, why };
  }
  return { ok: true, events, head: last };
}

/** What is wrong with a row that should be number `n` and follow the hash `previous`; null where nothing is. */
function faultOf({ hash, at, ...row }: StoredRow, n: number, previous: string): string | null {
  if (row.n > n) return `event ${n} is missing: the next one in the log is ${row.n}`;
  if (row.n < n) return `event ${row.n} has a number that the log does not give`;
  if (row.previousHash !== previous) {
    return n === 1
      ? "the first event does not start the log: events before it are missing"
      : `event ${n} does not follow event ${n - 1}: one of the two was replaced`;
  }
  const found = createHash("sha256")
    .update(canonicalRow({ ...row, at: new Date(at) }))
    .digest("hex");
  return found === hash ? null : `event ${n} was changed after it was written`;
}

import { createHash, randomUUID } from "node:crypto";
import { desc } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { auditEvents } from "#/db/schema/index.ts";
import { type AuditEvent, type AuditRow, canonicalRow, GENESIS } from "./audit/event.ts";
import type { Context } from "./context.ts";
import { Forbidden } from "./errors.ts";
import { can, type Permission, refusalOf, type SubjectOf } from "./permissions.ts";

/** A change in progress. Holding one is the right to write. */
export type Change = {
  tx: Tx;
  /** Who changes it. */
  actorId: string;
  /** One moment for every row and event of the change. */
  at: Date;
  /** @throws Forbidden */
  authorise<P extends Permission>(permission: P, ...subject: SubjectOf<P>): void;
  record(event: AuditEvent): void;
};

/**
 * Runs `work` in one SQLite transaction: all of it commits, or none. This is the only door to a write.
 *
 * `work` is synchronous: hash passwords, render pages and call networks before the change or after it. The write lock
 * is taken at the start, so what `work` reads cannot change before it writes.
 *
 * @throws Error, and rolls back, if `work` never authorised its actor, never recorded an event, or returned a promise.
 */
export function transact<T>({ db, actor, now }: Context, work: (change: Change) => T): T {
  return db.transaction(
    (tx) => {
      const at = now();
      const changeId = randomUUID();
      let authorised = false;
      let last: ChainEnd | null = null;

      const result = work({
        tx,
        actorId: actor.id,
        at,
        authorise(permission, ...subject) {
          if (!can(actor, permission, ...subject)) throw new Forbidden(refusalOf(permission));
          authorised = true;
        },
        record(event) {
          last = appendEvent(tx, last ?? chainEnd(tx), {
            name: event.name,
            actorId: actor.id,
            articleId: event.articleId ?? null,
            subjectId: event.subjectId,
            changeId,
            detail: JSON.stringify(event.detail),
            at,
          });
        },
      });

      if (result instanceof Promise) {
        result.catch(() => undefined);
        throw new Error("A change must be synchronous");
      }
      if (!authorised) throw new Error("A change must authorise its actor before it can commit");
      if (!last) throw new Error("A change must record an audit event before it can commit");
      return result;
    },
    { behavior: "immediate" },
  );
}

/** The last link of the audit log's chain. */
type ChainEnd = { n: number; hash: string };

function chainEnd(tx: Tx): ChainEnd {
  const last = tx
    .select({ n: auditEvents.n, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.n))
    .limit(1)
    .get();
  return last ?? { n: 0, hash: GENESIS };
}

function appendEvent(tx: Tx, last: ChainEnd, event: Omit<AuditRow, "n" | "previousHash">): ChainEnd {
  const row: AuditRow = { ...event, n: last.n + 1, previousHash: last.hash };
  const hash = createHash("sha256").update(canonicalRow(row)).digest("hex");
  tx.insert(auditEvents)
    .values({ ...row, hash })
    .run();
  return { n: row.n, hash };
}

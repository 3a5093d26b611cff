import { createHash, randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { auditEvents, openChanges } from "#/db/schema/index.ts";
import { type AuditEvent, type AuditRow, canonicalRow, GENESIS } from "./audit/event.ts";
import type { Context } from "./context.ts";
import { Forbidden } from "./errors.ts";
import { can, type Permission, refusalOf, type SubjectOf } from "./permissions.ts";

/** What a command works with. Only `transact` makes one, so whoever holds it may write. */
export type Change = {
  tx: Tx;
  /** Who changes it. */
  actorId: string;
  /** The same for all rows and events of a change. */
  at: Date;
  /** @throws Forbidden */
  authorise<P extends Permission>(permission: P, ...subject: SubjectOf<P>): void;
  record(event: AuditEvent): void;
  /** What follows is never taken back, so that what it does to each row need not be noted. */
  keepForGood(): void;
};

/**
 * The one door to every write: a transaction that either keeps everything `work` did or nothing.
 *
 * `work` has to be synchronous. Whatever is slow (hashing, rendering, compressing) is done outside of it. The database
 * is locked for writing from the first line on, so a rule that was checked still holds when its rows are written. What
 * it does to rows of the desk is noted beside it, so that it can be taken back.
 *
 * @throws Error, with nothing written, for a `work` without a permission check, without an event, or with a promise.
 */
export function transact<T>({ db, actor, now }: Context, work: (change: Change) => T): T {
  return db.transaction(
    (tx) => {
      const at = now();
      const changeId = randomUUID();
      let authorised = false;
      let last: ChainEnd | null = null;
      tx.insert(openChanges).values({ changeId }).run();

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
        keepForGood() {
          tx.delete(openChanges).where(eq(openChanges.changeId, changeId)).run();
        },
      });

      if (result instanceof Promise) {
        result.catch(() => undefined);
        throw new Error("A change must be synchronous");
      }
      if (!authorised) throw new Error("A change has to authorise its actor before it commits");
      if (!last) throw new Error("A change has to record an event before it commits");
      tx.delete(openChanges).where(eq(openChanges.changeId, changeId)).run();
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

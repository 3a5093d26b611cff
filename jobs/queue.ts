import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, inArray, lte, or } from "drizzle-orm";
import type { Database, Reader, Tx } from "#/db/client.ts";
import { jobs } from "#/db/schema/index.ts";
import type { JobKind, JobState } from "#/db/vocabulary.ts";
import { MOST_INTERRUPTIONS, nextTry } from "./retry.ts";

export type JobRow = typeof jobs.$inferSelect;
/** A job that a runner holds. */
export type HeldJob = JobRow & { leaseToken: string };

const OPEN: JobState[] = ["queued", "running"];

type Wanted = { kind: JobKind; subjectId: string; wantedBy: string | null; isAutomatic: boolean; at: Date };

/** Queues a job, in the transaction of the deed it follows from. One that is open already is kept, and is what is given back. */
export function queueJob(tx: Tx, { kind, subjectId, wantedBy, isAutomatic, at }: Wanted): JobRow {
  const open = openJob(tx, kind, subjectId);
  if (open) return isAutomatic ? open : wantedByPerson(tx, open, wantedBy);
  const row = { id: randomUUID(), kind, subjectId, wantedBy, isAutomatic, runAfter: at, queuedAt: at };
  return tx.insert(jobs).values(row).returning().get();
}

/** Somebody asked for what was queued by itself: from here on it is theirs, and it waits no longer. */
function wantedByPerson(tx: Tx, open: JobRow, wantedBy: string | null): JobRow {
  const asked = { isAutomatic: false, wantedBy, ...(open.state === "queued" ? { runAfter: open.queuedAt } : {}) };
  return tx.update(jobs).set(asked).where(eq(jobs.id, open.id)).returning().get();
}

export function openJob(db: Reader, kind: JobKind, subjectId: string): JobRow | undefined {
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.subjectId, subjectId), inArray(jobs.state, OPEN)))
    .get();
}

/** The latest jobs on these subjects, latest first. */
export function jobsOn(db: Reader, subjectIds: readonly string[]): JobRow[] {
  return db
    .select()
    .from(jobs)
    .where(inArray(jobs.subjectId, [...subjectIds]))
    .orderBy(desc(jobs.queuedAt), desc(jobs.id))
    .all();
}

export function jobById(db: Reader, id: string): JobRow | undefined {
  return db.select().from(jobs).where(eq(jobs.id, id)).get();
}

/** Takes the job that has been due for longest, with a lease on it; null where none is due. */
export function takeJob(db: Database, kinds: readonly JobKind[], now: Date, leaseMs: number): HeldJob | null {
  const isDue = and(
    inArray(jobs.kind, [...kinds]),
    or(
      and(eq(jobs.state, "queued"), lte(jobs.runAfter, now)),
      and(eq(jobs.state, "running"), lte(jobs.leaseUntil, now)),
    ),
  );
  const due = (reader: Reader): JobRow | undefined =>
    reader
      .select()
      .from(jobs)
      .where(isDue)
      .orderBy(asc(jobs.runAfter), asc(jobs.queuedAt), asc(jobs.id))
      .limit(1)
      .get();
  // Mostly nothing is due, and a look needs no lock.
  if (!due(db)) return null;
  return db.transaction(
    (tx) => {
      const job = due(tx);
      if (!job) return null;
      const leaseToken = randomUUID();
      const lease = { state: "running" as const, leaseToken, leaseUntil: new Date(now.getTime() + leaseMs) };
      const interruptions = job.interruptions + (job.state === "running" ? 1 : 0);
      tx.update(jobs)
        .set({ ...lease, interruptions, step: null })
        .where(eq(jobs.id, job.id))
        .run();
      return { ...job, ...lease, interruptions, step: null };
    },
    { behavior: "immediate" },
  );
}

/** Holds on to the job; false where it is not the runner's any more. */
export function renewLease(db: Database, { id, leaseToken }: HeldJob, now: Date, leaseMs: number): boolean {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  return db.update(jobs).set({ leaseUntil }).where(heldBy(id, leaseToken)).run().changes === 1;
}

/** Notes how far the job is, and what a later try has to know; false where it is not the runner's any more. */
export function noteProgress(db: Database, job: HeldJob, noted: { step?: string; memo?: string }): boolean {
  return db.update(jobs).set(noted).where(heldBy(job.id, job.leaseToken)).run().changes === 1;
}

/** Ends the job in the transaction that keeps what it did; false, and nothing must be kept, where it is not the runner's any more. */
export function endJob(
  tx: Tx,
  job: Pick<HeldJob, "id" | "leaseToken">,
  at: Date,
  failure: string | null = null,
): boolean {
  const state = failure === null ? ("done" as const) : ("failed" as const);
  const ended = { state, failure, endedAt: at, leaseToken: null, leaseUntil: null, step: null };
  return tx.update(jobs).set(ended).where(heldBy(job.id, job.leaseToken)).run().changes === 1;
}

/** Gives the job back to be tried again; false where it may not be tried any more and has to be ended. */
export function putOff(db: Database, job: HeldJob, failure: string, now: Date, askedUntil: number | null): boolean {
  const tries = job.tries + 1;
  const runAfter = nextTry(tries, now, askedUntil);
  if (runAfter === null) return false;
  const back = { state: "queued" as const, tries, runAfter, failure, leaseToken: null, leaseUntil: null, step: null };
  db.update(jobs).set(back).where(heldBy(job.id, job.leaseToken)).run();
  return true;
}

/** Gives the job back as if it had not been taken: the server stops. */
export function giveBack(db: Database, job: HeldJob): void {
  const back = { state: "queued" as const, leaseToken: null, leaseUntil: null, step: null };
  db.update(jobs).set(back).where(heldBy(job.id, job.leaseToken)).run();
}

/** Ends a job that nobody wants any more; whoever works on it finds out. False where it has ended already. */
export function cancelJob(tx: Tx, jobId: string, at: Date): boolean {
  const ended = { state: "cancelled" as const, endedAt: at, leaseToken: null, leaseUntil: null, step: null };
  const isOpen = and(eq(jobs.id, jobId), inArray(jobs.state, OPEN));
  return tx.update(jobs).set(ended).where(isOpen).run().changes === 1;
}

/**
 * Queues again what the process that died was working on, behind what waits: one that kills every process must not keep
 * the others from their turn. Only for whoever is alone on the database: the server, which
 * holds its run lock.
 */
export function takeUpInterrupted(db: Database, now: Date): number {
  const left = db.select().from(jobs).where(eq(jobs.state, "running")).all();
  for (const job of left) {
    const back = { state: "queued" as const, leaseToken: null, leaseUntil: null, step: null };
    db.update(jobs)
      .set({ ...back, runAfter: now, interruptions: job.interruptions + 1 })
      .where(eq(jobs.id, job.id))
      .run();
  }
  return left.length;
}

export function isInterruptedTooOften({ interruptions }: JobRow): boolean {
  return interruptions >= MOST_INTERRUPTIONS;
}

function heldBy(id: string, leaseToken: string): ReturnType<typeof and> {
  return and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.leaseToken, leaseToken));
}

import { eq, inArray } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { attachments, claims, jobs } from "#/db/schema/index.ts";

export type JobWatch = {
  /**
   * Calls `listener` whenever work on a piece of evidence, or on one that an article uses, begins, takes a step or ends.
   *
   * @param subjectId of the evidence or the article
   * @returns what ends it
   */
  listen: (subjectId: string, listener: () => void) => () => void;
  /** How many listen. Nothing is asked while nobody does. */
  size: () => number;
  /** Asks at once. */
  look: () => void;
};

/**
 * Watches the jobs that run, since their steps are in no log. There are never more of them than are worked on at once,
 * so that the question takes the beginning of one index, whatever waits.
 */
export function jobWatch(db: Database, everyMilliseconds: number): JobWatch {
  const listeners = new Map<string, Set<() => void>>();
  let timer: NodeJS.Timeout | undefined;
  let last = new Map<string, { subjectId: string; step: string | null }>();
  const running = db
    .select({ id: jobs.id, subjectId: jobs.subjectId, step: jobs.step })
    .from(jobs)
    .where(eq(jobs.state, "running"))
    .prepare();

  function read(): typeof last {
    return new Map(running.all().map(({ id, ...job }) => [id, job]));
  }

  function look(): void {
    const now = read();
    const moved = new Set<string>();
    for (const [id, { subjectId, step }] of now) {
      const before = last.get(id);
      if (!before || before.step !== step) moved.add(subjectId);
    }
    for (const [id, { subjectId }] of last) if (!now.has(id)) moved.add(subjectId);
    last = now;
    if (moved.size === 0) return;
    for (const subjectId of [...moved, ...articlesWith(db, [...moved])]) {
      for (const listener of [...(listeners.get(subjectId) ?? [])]) listener();
    }
  }

  function listen(subjectId: string, listener: () => void): () => void {
    if (listeners.size === 0) {
      last = read();
      timer = setInterval(look, everyMilliseconds);
      timer.unref();
    }
    const ofSubject = listeners.get(subjectId) ?? new Set();
    listeners.set(subjectId, ofSubject.add(listener));
    return () => {
      ofSubject.delete(listener);
      if (ofSubject.size === 0 && listeners.get(subjectId) === ofSubject) listeners.delete(subjectId);
      if (listeners.size === 0) clearInterval(timer);
    };
  }

  return { listen, look, size: () => [...listeners.values()].reduce((total, { size }) => total + size, 0) };
}

function articlesWith(db: Database, evidenceIds: string[]): string[] {
  return db
    .selectDistinct({ articleId: claims.articleId })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .where(inArray(attachments.evidenceId, evidenceIds))
    .all()
    .map(({ articleId }) => articleId);
}

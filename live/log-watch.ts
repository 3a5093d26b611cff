import { gt, max, sql } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { auditEvents } from "#/db/schema/index.ts";

export type LogWatch = {
  /**
   * Calls `listener` with the number of an article's latest event whenever there is a later one.
   *
   * @returns what ends it
   */
  listen: (articleId: string, listener: (n: number) => void) => () => void;
  /** How many listen. Nothing is asked while nobody does. */
  size: () => number;
  /** Asks at once. */
  look: () => void;
};

/**
 * Watches the audit log. Every change of the newsroom records an event, so whatever writes is heard, another process
 * (a restore, a script) as well: nothing has to remember to say so. The question takes the end of one index.
 */
export function logWatch(db: Database, everyMilliseconds: number): LogWatch {
  const listeners = new Map<string, Set<(n: number) => void>>();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  const latest = db
    .select({ n: max(auditEvents.n) })
    .from(auditEvents)
    .prepare();
  const later = db
    .select({ articleId: auditEvents.articleId, n: max(auditEvents.n) })
    .from(auditEvents)
    .where(gt(auditEvents.n, sql.placeholder("last")))
    .groupBy(auditEvents.articleId)
    .prepare();

  function look(): void {
    if ((latest.get()?.n ?? 0) <= last) return;
    for (const { articleId, n } of later.all({ last })) {
      if (n === null) continue;
      last = Math.max(last, n);
      for (const listener of [...(listeners.get(articleId ?? "") ?? [])]) listener(n);
    }
  }

  function listen(articleId: string, listener: (n: number) => void): () => void {
    if (listeners.size === 0) {
      last = latest.get()?.n ?? 0;
      timer = setInterval(look, everyMilliseconds);
      timer.unref();
    }
    const ofArticle = listeners.get(articleId) ?? new Set();
    listeners.set(articleId, ofArticle.add(listener));
    return () => {
      ofArticle.delete(listener);
      if (ofArticle.size === 0 && listeners.get(articleId) === ofArticle) listeners.delete(articleId);
      if (listeners.size === 0) clearInterval(timer);
    };
  }

  return { listen, look, size: () => [...listeners.values()].reduce((total, { size }) => total + size, 0) };
}

import { and, desc, eq, gte, lt, max, type SQL } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, auditEvents, people } from "#/db/schema/index.ts";
import type { EventKind, LoggedEvent } from "./describe-event.ts";

/** A row of the log with the names that belong to it: of the actor, and of the article where there is one. */
export type LogEntry = LoggedEvent & {
  n: number;
  actorId: string;
  articleId: string | null;
  subjectId: string;
  changeId: string;
  at: Date;
};

export type LogFilter = {
  personId?: string;
  articleId?: string;
  kind?: EventKind;
  /** Only events before this number: the last one of the page before. */
  before?: number;
  limit: number;
};

/** The log, newest first, at most `limit` entries. */
export function listEvents(db: Reader, { personId, articleId, kind, before, limit }: LogFilter): LogEntry[] {
  const wanted: (SQL | undefined)[] = [
    personId === undefined ? undefined : eq(auditEvents.actorId, personId),
    articleId === undefined ? undefined : eq(auditEvents.articleId, articleId),
    // "/" follows "." in Unicode: every name that begins with `kind.`, by the index.
    kind === undefined ? undefined : and(gte(auditEvents.name, `${kind}.`), lt(auditEvents.name, `${kind}/`)),
    before === undefined ? undefined : lt(auditEvents.n, before),
  ];
  return db
    .select({ event: auditEvents, actor: people.name, headline: articles.headline })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .leftJoin(articles, eq(articles.id, auditEvents.articleId))
    .where(and(...wanted))
    .orderBy(desc(auditEvents.n))
    .limit(limit)
    .all()
    .map(({ event: { hash: _, previousHash: __, ...event }, actor, headline }) => {
      // Only `record` writes rows, and it takes an AuditEvent: name and detail belong together.
      const { name, detail } = { name: event.name, detail: JSON.parse(event.detail) } as LoggedEvent;
      return { ...event, name, detail, actor: actor ?? "Somebody", headline } as LogEntry;
    });
}

/** The number of the latest event of an article; 0 where nothing is recorded of it. */
export function latestEvent(db: Reader, articleId: string): number {
  const row = db
    .select({ n: max(auditEvents.n) })
    .from(auditEvents)
    .where(eq(auditEvents.articleId, articleId))
    .get();
  return row?.n ?? 0;
}

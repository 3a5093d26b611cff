import { and, desc, eq, gte, lt, max, type SQL } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, auditEvents, people } from "#/db/schema/index.ts";
import { claimLabel } from "../claims/claim.ts";
import { KEEPER } from "../copies/copy.ts";
import { READER } from "../corrections/request.ts";
import type { Actor } from "../permissions.ts";
import { veilsOver } from "../verdicts/queries.ts";
import { isHidden, type Veil } from "../verdicts/veil.ts";
import type { LoggedEvent } from "./describe-event.ts";
import type { EventKind } from "./kinds.ts";

/** A row of the log with the names that belong to it: of the actor, and of the article where there is one. */
export type LogEntry = LoggedEvent & {
  n: number;
  actorId: string;
  articleId: string | null;
  subjectId: string;
  changeId: string;
  at: Date;
};

/** Who acts without being on staff. */
const nobodys = new Map<string, string>([READER, KEEPER].map(({ id, name }) => [id, name]));

export type LogFilter = {
  personId?: string;
  articleId?: string;
  kind?: EventKind;
  /** Only events before this number: the last one of the page before. */
  before?: number;
  limit: number;
};

/** The log as `reader` may know it, newest first, at most `limit` entries. */
export function listEvents(
  db: Reader,
  { personId, articleId, kind, before, limit }: LogFilter,
  reader: Actor,
): LogEntry[] {
  const veils = new Map(
    veilsOver(db, reader).map((claim) => [`${claim.articleId} ${claimLabel(claim.n)}`, claim.veil]),
  );
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
      const by = actor ?? nobodys.get(event.actorId) ?? "Somebody";
      const entry = { ...event, name, detail, actor: by, headline } as LogEntry;
      const label = "label" in entry.detail ? entry.detail.label : null;
      return label === null ? entry : veiled(entry, label, veils.get(`${entry.articleId} ${label}`) ?? null, reader);
    });
}

/** The number of the latest event; 0 before the first one. */
export function lastEvent(db: Reader): number {
  return (
    db
      .select({ n: max(auditEvents.n) })
      .from(auditEvents)
      .get()?.n ?? 0
  );
}

/** Nothing of what others concluded or said of the claim since the veil fell, and no stance of theirs at any time. */
function veiled(entry: LogEntry, label: string, veil: Veil | null, reader: Actor): LogEntry {
  const isStance = veil !== null && entry.name === "evidence.attached" && entry.actorId !== reader.id;
  if (!isStance && !isHidden(veil, reader.id, { by: entry.actorId, at: entry.at })) return entry;
  return { ...entry, detail: {}, veiledLabel: label } as LogEntry;
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

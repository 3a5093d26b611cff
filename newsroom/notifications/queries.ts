import { and, asc, count, desc, eq, inArray, isNull, lt, type SQL } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, assignments, claims, notifications, people } from "#/db/schema/index.ts";
import type { Duty, NotificationKind } from "#/db/vocabulary.ts";
import { claimLabel } from "../claims/claim.ts";
import { type Actor, can } from "../permissions.ts";
import type { Told } from "./notification.ts";

type NotificationRow = typeof notifications.$inferSelect;

/** What a person was told, newest first. Nothing for somebody who may not read articles. */
export function listNotifications(db: Reader, actor: Actor): Told[] {
  return told(db, actor);
}

/** How much of it they have not read. */
export function unreadCount(db: Reader, actor: Actor): number {
  if (!can(actor, "article.read")) return 0;
  const row = db.select({ unread: count() }).from(notifications).where(unreadOf(actor.id)).get();
  return row?.unread ?? 0;
}

/** Ids of all that the person has not read. */
export function unreadIds(db: Reader, personId: string): string[] {
  return idsOf(db, unreadOf(personId));
}

/** Ids of what the person has not read about the article, and about the claim where there is one. */
export function unreadAbout(
  db: Reader,
  personId: string,
  { articleId, claimId }: { articleId: string; claimId: string | null },
): string[] {
  const ofArticle = and(unreadOf(personId), eq(notifications.articleId, articleId));
  return [
    ...idsOf(db, and(ofArticle, isNull(notifications.claimId))),
    ...(claimId === null ? [] : idsOf(db, and(ofArticle, eq(notifications.claimId, claimId)))),
  ];
}

/** What a digest tells: from before `before`, neither read nor sent by e-mail yet; newest first. */
export function undigested(db: Reader, actor: Actor, before: Date): Told[] {
  return told(
    db,
    actor,
    and(isNull(notifications.readAt), isNull(notifications.mailedAt), lt(notifications.causedAt, before)),
  );
}

/** Everybody who wants a digest, as they are on staff today; nobody whose account is disabled. */
export function digestReaders(db: Reader): { id: string; name: string; email: string }[] {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.wantsDigest, true), isNull(people.disabledAt)))
    .orderBy(asc(people.id))
    .all();
}

/** Those of them that were not forgotten meanwhile. */
export function notificationsAmong(db: Reader, ids: readonly string[]): NotificationRow[] {
  return db
    .select()
    .from(notifications)
    .where(inArray(notifications.id, [...ids]))
    .orderBy(asc(notifications.id))
    .all();
}

function told(db: Reader, actor: Actor, which?: SQL): Told[] {
  if (!can(actor, "article.read")) return [];
  return db
    .select({ row: notifications, by: people.name, headline: articles.headline, n: claims.n })
    .from(notifications)
    .innerJoin(people, eq(people.id, notifications.causedBy))
    .innerJoin(articles, eq(articles.id, notifications.articleId))
    .leftJoin(claims, eq(claims.id, notifications.claimId))
    .where(and(eq(notifications.personId, actor.id), which))
    .orderBy(desc(notifications.causedAt), desc(notifications.id))
    .all()
    .map(({ row, by, headline, n }) => ({
      id: row.id,
      kind: row.kind,
      by,
      articleId: row.articleId,
      headline,
      claimId: row.claimId,
      label: n === null ? null : claimLabel(n),
      dueOn: dueOn(db, row),
      causedAt: row.causedAt,
      isRead: row.readAt !== null,
    }));
}

const duties: Partial<Record<NotificationKind, Duty>> = { assigned: "check", second_review: "second_review" };

/** By when the person is to do what they were asked, as it stands today: null once somebody else is to do it. */
function dueOn(db: Reader, { kind, personId, articleId, claimId }: NotificationRow): string | null {
  const duty = duties[kind];
  if (!duty) return null;
  const assignment = db
    .select({ dueOn: assignments.dueOn })
    .from(assignments)
    .where(
      and(
        eq(assignments.personId, personId),
        eq(assignments.articleId, articleId),
        eq(assignments.duty, duty),
        claimId === null ? isNull(assignments.claimId) : eq(assignments.claimId, claimId),
      ),
    )
    .get();
  return assignment?.dueOn ?? null;
}

function unreadOf(personId: string): SQL | undefined {
  return and(eq(notifications.personId, personId), isNull(notifications.readAt));
}

function idsOf(db: Reader, which: SQL | undefined): string[] {
  const rows = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(which)
    .orderBy(asc(notifications.id))
    .all();
  return rows.map(({ id }) => id);
}

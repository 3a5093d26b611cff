import { and, asc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, auditEvents, claims, evidenceItems, rowChanges } from "#/db/schema/index.ts";
import type { EventName } from "../audit/event.ts";
import { lastEvent } from "../audit/queries.ts";
import type { Actor } from "../permissions.ts";
import type { DeskChange } from "./desk-change.ts";
import { leanRows } from "./lean-desk.ts";
import { articleDesk, type DeskPart } from "./queries.ts";

/** After more events than this, the whole desk is shorter to say. */
const MOST_EVENTS = 4000;

/** Facts that change more of a desk than its claims and sentences. */
const elsewhere: readonly EventName[] = ["version.posted", "newsroom.configured", "copy-policy.set"];
const turned: readonly EventName[] = ["change.undone", "change.redone"];

/**
 * What has changed on the article's desk since it was read at event `since`, as `actor` sees it. Claims are made by
 * `articleDesk` itself, so that what somebody may not see there is not in here either.
 *
 * Which claims that are, the events say: by their subject, by the labels in their details, or by a source.
 *
 * @throws NotFound
 */
export function deskChanges(db: Reader, articleId: string, actor: Actor, since: number): DeskChange {
  const last = lastEvent(db);
  const events = eventsSince(db, articleId, since);
  // A number from the future was read from another database: one that was put back since.
  if (since > last || events.length > MOST_EVENTS || events.some(isOneOf(elsewhere)))
    return { kind: "reload", n: last };
  const turns = rowsTurned(db, events);
  if (turns.some(comesOrGoes)) return { kind: "reload", n: last };

  const part = touchedBy(db, articleId, events, turns);
  const desk = articleDesk(db, articleId, actor, part);
  const { n, text, claims, sentences, links: _l, blocks: _bl, coverage: _c, blockers: _b, stage: _s, ...head } = desk;
  return {
    kind: "changed",
    since,
    n,
    head,
    ...leanRows({ claims, sentences, text }),
  };
}

type Touch = { name: string; subjectId: string; detail: string };

/** Events of the article, and those of no article that may bear on it. */
function eventsSince(db: Reader, articleId: string, since: number): Touch[] {
  const { name, subjectId, detail, n } = auditEvents;
  const ofNoArticle = and(
    isNull(auditEvents.articleId),
    inArray(name, ["source.revised", "newsroom.configured", "copy-policy.set"]),
  );
  return db
    .select({ name, subjectId, detail })
    .from(auditEvents)
    .where(and(gt(n, since), or(eq(auditEvents.articleId, articleId), ofNoArticle)))
    .orderBy(asc(n))
    .limit(MOST_EVENTS + 1)
    .all();
}

function isOneOf(names: readonly EventName[]): (event: Touch) => boolean {
  return ({ name }) => names.some((other) => other === name);
}

type Turn = Pick<typeof rowChanges.$inferSelect, "tableName" | "deed" | "subjectId">;

/** The rows that were turned back, or forth again; those of a sign-off are told with the head of the desk. */
function rowsTurned(db: Reader, events: readonly Touch[]): Turn[] {
  const changeIds = events.filter(isOneOf(turned)).map(({ detail }) => JSON.parse(detail).changeId as string);
  if (changeIds.length === 0) return [];
  const { tableName, deed, subjectId, changeId } = rowChanges;
  return db
    .select({ tableName, deed, subjectId })
    .from(rowChanges)
    .where(and(inArray(changeId, changeIds), ne(tableName, "sign_offs")))
    .all();
}

/** A claim that was not there, or is no longer, cannot be said in claims; what is on file of a claimant, not of which. */
function comesOrGoes({ tableName, deed }: Turn): boolean {
  return (tableName === "claims" && deed !== "update") || tableName === "claimants";
}

/** The claims and sentences that the events are about. A claim is named by its id, its label or a source of its evidence. */
function touchedBy(db: Reader, articleId: string, events: readonly Touch[], turns: readonly Turn[]): DeskPart {
  const ids = [...new Set([...events, ...turns].map(({ subjectId }) => subjectId))];
  const numbers = [...new Set(events.flatMap(numbersIn))];
  const { id } = claims;
  const named = db
    .select({ id })
    .from(claims)
    .where(and(eq(claims.articleId, articleId), or(inArray(id, ids), inArray(claims.n, numbers))))
    .all();
  const resting = db
    .select({ id })
    .from(claims)
    .innerJoin(attachments, eq(attachments.claimId, id))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .where(
      and(
        eq(claims.articleId, articleId),
        or(inArray(evidenceItems.sourceId, sourcesIn(events)), inArray(evidenceItems.id, ids)),
      ),
    )
    .all();
  return { claimIds: [...named, ...resting].map((row) => row.id), sentenceIds: ids };
}

/** C07 is the seventh claim of its article. */
function numbersIn({ detail }: Touch): number[] {
  const { label, into } = JSON.parse(detail) as { label?: unknown; into?: unknown };
  return [label, into]
    .flat()
    .flatMap((name) => (typeof name === "string" ? Number(/^C(\d+)$/.exec(name)?.[1]) || [] : []));
}

function sourcesIn(events: readonly Touch[]): string[] {
  return events.filter(({ name }) => name === "source.revised").map(({ subjectId }) => subjectId);
}

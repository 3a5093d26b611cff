import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { auditEvents } from "#/db/schema/index.ts";
import type { EventName } from "../audit/event.ts";
import { lastEvent } from "../audit/queries.ts";
import type { Actor } from "../permissions.ts";
import type { DeskClaim } from "./desk.ts";
import type { DeskChange } from "./desk-change.ts";
import { leanClaim, leanSentence } from "./lean-desk.ts";
import { articleDesk } from "./queries.ts";

/** After more events than this, the whole desk is shorter to say. */
const MOST_EVENTS = 4000;

/** Facts that change more of a desk than its claims and sentences. */
const elsewhere: readonly EventName[] = ["version.posted", "newsroom.configured"];

/**
 * What has changed on the article's desk since it was read at event `since`, as `actor` sees it. Claims are made by
 * `articleDesk` itself, so that what somebody may not see there is not in here either.
 *
 * Which claims that are, the events say: by their subject, or by the labels in their details.
 *
 * @throws NotFound
 */
export function deskChanges(db: Reader, articleId: string, actor: Actor, since: number): DeskChange {
  const last = lastEvent(db);
  const events = eventsSince(db, articleId, since);
  // A number from the future was read from another database: one that was put back since.
  if (since > last || events.length > MOST_EVENTS || events.some(({ name }) => isElsewhere(name)))
    return { kind: "reload", n: last };

  const desk = articleDesk(db, articleId, actor);
  const { n, text, claims, sentences, blocks: _bl, coverage: _c, blockers: _b, stage: _s, ...head } = desk;
  const touched = touchedBy(events);
  return {
    kind: "changed",
    since,
    n,
    head,
    claims: claims
      .filter((claim) => touched.has(claim.id) || isNamed(claim, touched))
      .map((claim) => leanClaim(claim, text)),
    sentences: sentences.filter(({ id }) => touched.has(id)).map(leanSentence),
  };
}

type Touch = { name: string; subjectId: string; detail: string };

/** Events of the article, and those of no article that may bear on it. */
function eventsSince(db: Reader, articleId: string, since: number): Touch[] {
  const { name, subjectId, detail, n } = auditEvents;
  const ofNoArticle = and(isNull(auditEvents.articleId), inArray(name, ["source.revised", "newsroom.configured"]));
  return db
    .select({ name, subjectId, detail })
    .from(auditEvents)
    .where(and(gt(n, since), or(eq(auditEvents.articleId, articleId), ofNoArticle)))
    .orderBy(asc(n))
    .limit(MOST_EVENTS + 1)
    .all();
}

function isElsewhere(name: string): boolean {
  return elsewhere.some((other) => other === name);
}

/** Ids and labels of what the events are about: C07 of a claim, ids of sentences, claims and sources. */
function touchedBy(events: readonly Touch[]): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { subjectId, detail } of events) {
    touched.add(subjectId);
    const { label, into } = JSON.parse(detail) as { label?: unknown; into?: unknown };
    for (const name of [label, into].flat()) if (typeof name === "string") touched.add(name);
  }
  return touched;
}

/** Named by its label, or through a source of its evidence, or through the claim that it was split from or merged into. */
function isNamed(claim: DeskClaim, touched: ReadonlySet<string>): boolean {
  const names = [claim.label, claim.parentLabel, claim.mergedIntoLabel];
  return (
    names.some((name) => name !== null && touched.has(name)) ||
    claim.evidence.some(({ source }) => touched.has(source.id))
  );
}

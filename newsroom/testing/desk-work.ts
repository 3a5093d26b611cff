import { randomUUID } from "node:crypto";
import { asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import {
  articleVersions,
  auditEvents,
  blocks,
  checkSheets,
  claimAnchors,
  claims,
  flags,
  lostAnchors,
  reports,
  reportVersions,
  sentences,
  signOffs,
  verdicts,
} from "#/db/schema/index.ts";
import type { FlagKind, Origin, Outcome } from "#/db/vocabulary.ts";

/** What has happened to an article before the deed under test: rows as the deeds before it leave them. */

const noon = new Date("2026-03-02T12:00:00Z");

type Article = { id: string; versionId: string };

/** Tomás signed the article off. */
export function aSignOff(db: Database, article: Article): string {
  const id = randomUUID();
  db.insert(signOffs)
    .values({ id, articleId: article.id, versionId: article.versionId, signedBy: "tomas", signedAt: noon })
    .run();
  return id;
}

export function standingSignOffs(db: Database): number {
  return db.select().from(signOffs).where(isNull(signOffs.voidedAt)).all().length;
}

/** The copy check is closed. */
export function aClosedArticle(db: Database, article: Article): void {
  const signOffId = aSignOff(db, article);
  db.insert(checkSheets)
    .values({
      id: randomUUID(),
      articleId: article.id,
      signOffId,
      snapshot: "{}",
      sha256: "0".repeat(64),
      closedBy: "tomas",
      closedAt: noon,
    })
    .run();
}

/** The report on the article is published. */
export function aPublishedArticle(db: Database, article: Article): void {
  const reportId = randomUUID();
  db.insert(reports)
    .values({
      id: reportId,
      articleId: article.id,
      slug: `report-${reportId}`,
      title: "Harbour traffic",
      dek: "What holds.",
      draftedBy: "tomas",
      draftedAt: noon,
    })
    .run();
  db.insert(reportVersions)
    .values({
      id: randomUUID(),
      reportId,
      n: 1,
      signOffId: aSignOff(db, article),
      changeKind: "first",
      snapshot: "{}",
      sha256: "0".repeat(64),
      publishedBy: "tomas",
      publishedAt: noon,
    })
    .run();
}

/** A verdict of Ravi's on the claim's first revision. */
export function aVerdict(db: Database, claimId: string, outcome: Outcome = "verified"): void {
  db.insert(verdicts)
    .values({
      id: randomUUID(),
      claimId,
      n: 1,
      claimRevision: 1,
      outcome,
      rationale: "The port's own table gives the figure.",
      recordedBy: "ravi",
      recordedAt: noon,
    })
    .run();
}

/** A flag of the engine's, or one that Priya raised. */
export function aFlag(db: Database, claimId: string, origin: Origin, kind: FlagKind = "citation_needed"): string {
  const id = randomUUID();
  db.insert(flags)
    .values({ id, claimId, kind, origin, raisedBy: origin === "person" ? "priya" : null, raisedAt: noon })
    .run();
  return id;
}

/**
 * The claim's words are in no place of the article's latest version any more: version 2 is posted with the same text, as
 * if they were not certain to be there.
 */
export function aLostAnchor(
  db: Database,
  article: Article & { text: string; claimId: string },
  candidates: { start: number; end: number; score: number }[] = [],
): string {
  const versionId = randomUUID();
  const blockId = randomUUID();
  const { text } = article;
  db.insert(articleVersions)
    .values({
      id: versionId,
      articleId: article.id,
      n: 2,
      text,
      sha256: "0".repeat(64),
      createdBy: "noor",
      createdAt: noon,
    })
    .run();
  db.insert(blocks).values({ id: blockId, versionId, n: 1, kind: "paragraph", start: 0, end: text.length }).run();
  db.insert(sentences).values({ id: randomUUID(), versionId, blockId, n: 1, start: 0, end: text.length }).run();
  const anchor = db.select().from(claimAnchors).where(eq(claimAnchors.claimId, article.claimId)).get();
  const id = randomUUID();
  const status = candidates.length > 0 ? "needs_confirmation" : "orphaned";
  db.insert(lostAnchors)
    .values({ id, claimId: article.claimId, versionId, cameFromId: anchor?.id ?? "", status, at: 0, candidates })
    .run();
  return id;
}

/** Every event in order, without its time and actor. */
export function eventsOf(db: Database): { name: string; subjectId: string; detail: unknown }[] {
  return db
    .select()
    .from(auditEvents)
    .orderBy(asc(auditEvents.n))
    .all()
    .map(({ name, subjectId, detail }) => ({ name, subjectId, detail: JSON.parse(detail) as unknown }));
}

/** Names of the events in order. */
export function eventNames(db: Database): string[] {
  return eventsOf(db).map(({ name }) => name);
}

/** What the claim is made of, to see that a refusal left it alone. */
export function claimRows(db: Database): unknown {
  return [db.select().from(claims).all(), db.select().from(claimAnchors).all()];
}

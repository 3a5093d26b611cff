import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  archivedPages,
  articles,
  attachments,
  claims,
  evidenceCopies,
  evidenceItems,
  newsrooms,
  passages,
  people,
  sources,
  visits,
  withdrawals,
} from "#/db/schema/index.ts";
import { jobsOn } from "#/jobs/queue.ts";
import { NotFound } from "../errors.ts";
import { type Actor, can } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { Keeping, KeptPassage } from "./copy.ts";
import { pageOf } from "./passage.ts";

export type CopyRow = typeof evidenceCopies.$inferSelect;
export type VisitRow = typeof visits.$inferSelect;
type EvidenceRow = typeof evidenceItems.$inferSelect;

/** What is known of the copies of these pieces of evidence; none of those of which nothing is. */
export function keepingOf(db: Reader, evidenceIds: readonly string[]): Map<string, Keeping> {
  const ids = [...new Set(evidenceIds)];
  const copiesOf = Map.groupBy(copiesAmong(db, ids), ({ copy }) => copy.evidenceId);
  const visitsOf = Map.groupBy(visitsAmong(db, ids), ({ evidenceId }) => evidenceId);
  const jobsOf = Map.groupBy(jobsOn(db, ids), ({ subjectId }) => subjectId);
  const archived = db.select().from(archivedPages).where(inArray(archivedPages.evidenceId, ids)).all();
  const archivedAs = new Map(archived.map((row) => [row.evidenceId, row]));

  return new Map(
    ids.flatMap((id) => {
      const copies = copiesOf.get(id) ?? [];
      const [visit] = visitsOf.get(id) ?? [];
      const job = shownJob(jobsOf.get(id) ?? []);
      const page = archivedAs.get(id);
      if (copies.length === 0 && !visit && !job && !page) return [];
      const keeping: Keeping = {
        copy: shownCopy(copies),
        copies: copies.length,
        visit: visit
          ? { result: visit.result, at: visit.visitedAt.getTime(), status: visit.status, address: visit.address }
          : null,
        job,
        archived: page ? { address: page.address, at: page.archivedAt.getTime() } : null,
      };
      return [[id, keeping] as const];
    }),
  );
}

/** Where the passages of attachments stand, by attachment and copy. */
export function passagesIn(db: Reader, copyIds: readonly string[]): Map<string, KeptPassage> {
  return new Map(
    db
      .select()
      .from(passages)
      .where(inArray(passages.copyId, [...copyIds]))
      .all()
      .map(({ attachmentId, copyId, state, page, isBeside }) => [
        `${attachmentId} ${copyId}`,
        { state, page, isBeside },
      ]),
  );
}

type NamedCopy = { copy: CopyRow; by: string | null };

/** Uploads first, then what was fetched; the latest first. */
function copiesAmong(db: Reader, evidenceIds: readonly string[]): NamedCopy[] {
  return db
    .select({ copy: evidenceCopies, by: people.name })
    .from(evidenceCopies)
    .leftJoin(people, eq(people.id, evidenceCopies.keptBy))
    .where(inArray(evidenceCopies.evidenceId, [...evidenceIds]))
    .orderBy(desc(evidenceCopies.origin), desc(evidenceCopies.keptAt), desc(evidenceCopies.id))
    .all();
}

function shownCopy([first]: readonly NamedCopy[]): Keeping["copy"] {
  if (!first) return null;
  const { id, origin, keptAt, fileName, unreadable } = first.copy;
  return { id, origin, at: keptAt.getTime(), by: first.by, fileName, unreadable };
}

/** The open job, else the last one where it came to nothing. */
function shownJob(jobs: ReturnType<typeof jobsOn>): Keeping["job"] {
  const isOpen = (job: (typeof jobs)[number]): boolean => job.state === "running" || job.state === "queued";
  const job = jobs.find(isOpen) ?? jobs.find(({ kind }) => kind === "copy");
  if (!job || job.state === "done") return null;
  const { id, kind, state, step, failure, tries, runAfter } = job;
  return { id, kind, state, step, failure, again: state === "queued" && tries > 0 ? runAfter.getTime() : null };
}

function visitsAmong(db: Reader, evidenceIds: readonly string[]): VisitRow[] {
  return db
    .select()
    .from(visits)
    .where(inArray(visits.evidenceId, [...evidenceIds]))
    .orderBy(desc(visits.visitedAt), desc(visits.id))
    .all();
}

export type EvidenceToCopy = {
  item: EvidenceRow;
  isConfidential: boolean;
  source: typeof sources.$inferSelect;
  /** Reporters of the articles that it is used in. */
  ownerIds: string[];
  articleIds: string[];
};

/** @throws NotFound */
export function evidenceToCopy(db: Reader, evidenceId: string): EvidenceToCopy {
  const row = db
    .select({ item: evidenceItems, source: sources })
    .from(evidenceItems)
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(eq(evidenceItems.id, evidenceId))
    .get();
  if (!row) throw new NotFound("This evidence is not on file. Reload the page.");
  const uses = db
    .selectDistinct({ articleId: articles.id, ownerId: articles.ownerId })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(attachments.evidenceId, evidenceId), isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(asc(articles.id))
    .all();
  return {
    ...row,
    isConfidential: row.source.isConfidential,
    ownerIds: uses.map(({ ownerId }) => ownerId),
    articleIds: uses.map(({ articleId }) => articleId),
  };
}

export type QuotedPassage = { attachmentId: string; quote: string; page: number | null };

/** The passages that are quoted of a piece of evidence, withdrawn ones too: they may come back. */
export function quotedPassages(db: Reader, evidenceId: string): QuotedPassage[] {
  return db
    .select({
      attachmentId: attachments.id,
      quote: attachments.quote,
      locatorKind: attachments.locatorKind,
      locator: attachments.locator,
    })
    .from(attachments)
    .where(and(eq(attachments.evidenceId, evidenceId), isNotNull(attachments.quote), isNotUndone(attachments.id)))
    .orderBy(asc(attachments.attachedAt), asc(attachments.id))
    .all()
    .map(({ attachmentId, quote, locatorKind, locator }) => ({
      attachmentId,
      quote: quote ?? "",
      page: pageOf(locatorKind, locator),
    }));
}

/** The copy that counts, and the latest one that was fetched: what the next visit is compared with. */
export function latestCopies(db: Reader, evidenceId: string): { shown: CopyRow | null; fetched: CopyRow | null } {
  const copies = copiesAmong(db, [evidenceId]).map(({ copy }) => copy);
  return { shown: copies[0] ?? null, fetched: copies.find(({ origin }) => origin === "fetched") ?? null };
}

/** Every hash that a row names: what the folder of copies has to hold. */
export function namedFiles(db: Reader): Set<string> {
  const rows = db.select({ sha256: evidenceCopies.sha256, text: evidenceCopies.textSha256 }).from(evidenceCopies).all();
  return new Set(rows.flatMap(({ sha256, text }) => (text === null ? [sha256] : [sha256, text])));
}

/** How the newsroom is named to the hosts that are asked, and the archive that keeps its pages; null for none. */
export function copyPolicy(db: Reader): { publicAddress: string | null; archiveAddress: string | null } {
  const newsroom = db.select().from(newsrooms).get();
  return { publicAddress: newsroom?.publicAddress ?? null, archiveAddress: newsroom?.archiveAddress ?? null };
}

export type CopiesPage = {
  item: EvidenceRow;
  source: typeof sources.$inferSelect;
  mayAsk: boolean;
  keeping: Keeping | null;
  /** The one that counts first. */
  copies: (CopyRow & { by: string | null })[];
  visits: VisitRow[];
  quoted: (QuotedPassage & { found: (typeof passages.$inferSelect)[] })[];
};

/**
 * A piece of evidence with all its copies, for whoever may know its source.
 *
 * @throws NotFound
 */
export function copiesOfEvidence(db: Reader, evidenceId: string, actor: Actor): CopiesPage {
  const { item, source, ownerIds } = evidenceToCopy(db, evidenceId);
  const hidden = { addedBy: source.addedBy, ownerIds };
  if (source.isConfidential && !can(actor, "source.identify", hidden)) {
    throw new NotFound("This evidence is not on file for you. Ask an editor.");
  }
  const copies = copiesAmong(db, [evidenceId]).map(({ copy, by }) => ({ ...copy, by }));
  const ids = copies.map(({ id }) => id);
  const places = db.select().from(passages).where(inArray(passages.copyId, ids)).all();
  return {
    item,
    source,
    mayAsk: can(actor, "copy.ask", { ...hidden, isConfidential: source.isConfidential }),
    keeping: keepingOf(db, [evidenceId]).get(evidenceId) ?? null,
    copies,
    visits: visitsAmong(db, [evidenceId]),
    quoted: quotedPassages(db, evidenceId).map((passage) => ({
      ...passage,
      found: places.filter(({ attachmentId }) => attachmentId === passage.attachmentId),
    })),
  };
}

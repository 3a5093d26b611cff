import { and, asc, count, countDistinct, desc, eq, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "#/db/client.ts";
import { articles, attachments, claims, evidenceItems, sources, withdrawals } from "#/db/schema/index.ts";
import type { Stance } from "#/db/vocabulary.ts";
import type { DeskSource } from "../articles/desk.ts";
import { claimLabel } from "../claims/claim.ts";
import { NotFound } from "../errors.ts";
import { type Actor, can } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { veilsOver } from "../verdicts/queries.ts";
import { sourceAsSeen } from "./evidence.ts";

export type SourceRow = typeof sources.$inferSelect;
export type EvidenceRow = typeof evidenceItems.$inferSelect;

/** How many rows a type-ahead shows. */
const SUGGESTIONS = 20;

/** Whether the person may know who this source is; everybody may know a source that is not confidential. */
export function mayIdentify(db: Reader, actor: Actor, source: SourceRow): boolean {
  return (
    !source.isConfidential ||
    can(actor, "source.identify", { addedBy: source.addedBy, ownerIds: ownersUsing(db, source.id) })
  );
}

/** The reporters of the articles whose claims the source bears on. */
export function ownersUsing(db: Reader, sourceId: string): string[] {
  return db
    .selectDistinct({ ownerId: articles.ownerId })
    .from(attachments)
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(evidenceItems.sourceId, sourceId), isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(asc(articles.ownerId))
    .all()
    .map((row) => row.ownerId);
}

/** Sources whose visible name holds all the words, for type-ahead: at most 20. A hidden name finds nothing. */
export function searchSources(db: Reader, words: string, actor: Actor): DeskSource[] {
  const visible = holdsWords(words, sources.name);
  const described = holdsWords(words, sources.publicDescription);
  const wanted = split(words);
  return db
    .select()
    .from(sources)
    .where(or(visible, and(eq(sources.isConfidential, true), described)))
    .orderBy(asc(sources.id))
    .all()
    .map((source) => sourceAsSeen(source, mayIdentify(db, actor, source)))
    .filter((source) => wanted.every((word) => source.name.toLowerCase().includes(word.toLowerCase())))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || a.id.localeCompare(b.id, "en"))
    .slice(0, SUGGESTIONS);
}

export type EvidenceSuggestion = {
  id: string;
  title: string;
  url: string | null;
  publisher: string | null;
  publishedOn: string | null;
  source: DeskSource;
};

/** Evidence on file whose title or link holds all the words, latest first: at most 20. What would identify a confidential source is left out. */
export function searchEvidence(db: Reader, words: string, actor: Actor): EvidenceSuggestion[] {
  return db
    .select({ item: evidenceItems, source: sources })
    .from(evidenceItems)
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(or(holdsWords(words, evidenceItems.title), holdsWords(words, evidenceItems.url)))
    .orderBy(desc(evidenceItems.addedAt), asc(evidenceItems.id))
    .all()
    .filter(({ source }) => mayIdentify(db, actor, source))
    .slice(0, SUGGESTIONS)
    .map(({ item: { id, title, url, publisher, publishedOn }, source }) => ({
      id,
      title,
      url,
      publisher,
      publishedOn,
      source: sourceAsSeen(source, true),
    }));
}

/** The source the person attached evidence from last, so that the next form begins with it; a confidential one only if they brought it. */
export function lastUsedSource(db: Reader, actorId: string): DeskSource | null {
  const last = db
    .select({ source: sources })
    .from(attachments)
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(and(eq(attachments.attachedBy, actorId), isNotUndone(attachments.id)))
    .orderBy(desc(attachments.attachedAt), desc(attachments.id))
    .limit(1)
    .get();
  return last ? sourceAsSeen(last.source, last.source.addedBy === actorId) : null;
}

export type ListedSource = DeskSource & {
  mayIdentify: boolean;
  evidence: number;
  claims: number;
  articles: number;
};

/** Every source by name, with how many evidence items are its own and how many claims and articles rest on it. */
export function listSources(db: Reader, actor: Actor): ListedSource[] {
  return db
    .select({
      source: sources,
      evidence: countDistinct(evidenceItems.id),
      claims: sql<number>`count(distinct case when ${withdrawals.attachmentId} is null then ${claims.id} end)`,
      articles: sql<number>`count(distinct case when ${withdrawals.attachmentId} is null then ${claims.articleId} end)`,
    })
    .from(sources)
    .leftJoin(evidenceItems, eq(evidenceItems.sourceId, sources.id))
    .leftJoin(attachments, and(eq(attachments.evidenceId, evidenceItems.id), isNotUndone(attachments.id)))
    .leftJoin(claims, eq(claims.id, attachments.claimId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .groupBy(sources.id)
    .all()
    .map(({ source, ...counts }) => {
      const identified = mayIdentify(db, actor, source);
      return { ...sourceAsSeen(source, identified), mayIdentify: identified, ...counts };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || a.id.localeCompare(b.id, "en"));
}

export type SourceUse = {
  attachmentId: string;
  evidenceId: string;
  title: string;
  url: string | null;
  /** Null where the person reviews the claim blind and somebody else attached it. */
  stance: Stance | null;
  quote: string | null;
  claimId: string;
  label: string;
  articleId: string;
  headline: string;
};

/**
 * A source with what was drawn from it, latest first; nothing of that for whoever may not identify a confidential one.
 *
 * @throws NotFound
 */
export function sourceById(
  db: Reader,
  id: string,
  actor: Actor,
): { source: DeskSource; mayIdentify: boolean; evidence: number; uses: SourceUse[] } {
  const source = db.select().from(sources).where(eq(sources.id, id)).get();
  if (!source) throw new NotFound("This source is not on file. Go back to the list of sources.");
  const identified = mayIdentify(db, actor, source);
  const items = db.select({ total: count() }).from(evidenceItems).where(eq(evidenceItems.sourceId, id)).get();
  return {
    source: sourceAsSeen(source, identified),
    mayIdentify: identified,
    evidence: items?.total ?? 0,
    uses: identified ? usesOf(db, id, actor) : [],
  };
}

function usesOf(db: Reader, sourceId: string, actor: Actor): SourceUse[] {
  const veiled = new Set(veilsOver(db, actor).map(({ claimId }) => claimId));
  return db
    .select({
      attachmentId: attachments.id,
      evidenceId: evidenceItems.id,
      title: evidenceItems.title,
      url: evidenceItems.url,
      stance: attachments.stance,
      attachedBy: attachments.attachedBy,
      quote: attachments.quote,
      claimId: claims.id,
      n: claims.n,
      articleId: articles.id,
      headline: articles.headline,
    })
    .from(attachments)
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(evidenceItems.sourceId, sourceId), isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(desc(attachments.attachedAt), asc(attachments.id))
    .all()
    .map(({ n, stance, attachedBy, ...use }) => ({
      ...use,
      stance: veiled.has(use.claimId) && attachedBy !== actor.id ? null : stance,
      label: claimLabel(n),
    }));
}

function split(words: string): string[] {
  return words.trim().split(/\s+/u).filter(Boolean).slice(0, 10);
}

/** All words somewhere in the column; no words: every row. */
function holdsWords(words: string, column: AnySQLiteColumn): SQL | undefined {
  return and(sql`1`, ...split(words).map((word) => like(column, `%${word.replaceAll("%", "_")}%`)));
}

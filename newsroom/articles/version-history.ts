import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { acceptances, articleVersions, claimAnchors, dismissals, lostAnchors, people } from "#/db/schema/index.ts";
import { articleById } from "./working-article.ts";

export type VersionOnFile = {
  id: string;
  n: number;
  note: string | null;
  by: string;
  at: Date;
  sha256: string;
  words: number;
  /** Places of the claims that are worked on: how they came to this version. In the first one all are untouched. */
  anchors: { untouched: number; edited: number; lost: number };
};

/**
 * The versions of an article, latest first.
 *
 * @throws NotFound
 */
export function versionHistory(db: Reader, articleId: string): VersionOnFile[] {
  articleById(db, articleId);
  const anchors = db
    .select({ versionId: claimAnchors.versionId, status: claimAnchors.status, anchors: count() })
    .from(claimAnchors)
    .innerJoin(articleVersions, eq(articleVersions.id, claimAnchors.versionId))
    .innerJoin(acceptances, eq(acceptances.claimId, claimAnchors.claimId))
    .leftJoin(dismissals, eq(dismissals.claimId, claimAnchors.claimId))
    .where(and(eq(articleVersions.articleId, articleId), isNull(dismissals.claimId)))
    .groupBy(claimAnchors.versionId, claimAnchors.status)
    .all();
  const lost = db
    .select({ versionId: lostAnchors.versionId, anchors: count() })
    .from(lostAnchors)
    .innerJoin(articleVersions, eq(articleVersions.id, lostAnchors.versionId))
    .innerJoin(acceptances, eq(acceptances.claimId, lostAnchors.claimId))
    .leftJoin(dismissals, eq(dismissals.claimId, lostAnchors.claimId))
    .where(and(eq(articleVersions.articleId, articleId), isNull(dismissals.claimId)))
    .groupBy(lostAnchors.versionId)
    .all();
  const sum = (rows: readonly { versionId: string; anchors: number }[], versionId: string): number =>
    rows.reduce((total, row) => total + (row.versionId === versionId ? row.anchors : 0), 0);

  return db
    .select({ version: articleVersions, by: people.name })
    .from(articleVersions)
    .innerJoin(people, eq(people.id, articleVersions.createdBy))
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.n), asc(articleVersions.id))
    .all()
    .map(({ version: { id, n, note, createdAt, sha256, text }, by }) => ({
      id,
      n,
      note,
      by,
      at: createdAt,
      sha256,
      words: text.split(/\s+/u).filter(Boolean).length,
      anchors: {
        untouched: sum(
          anchors.filter(({ status }) => status !== "edited"),
          id,
        ),
        edited: sum(
          anchors.filter(({ status }) => status === "edited"),
          id,
        ),
        lost: sum(lost, id),
      },
    }));
}

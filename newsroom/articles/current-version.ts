import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articleVersions } from "#/db/schema/index.ts";
import { NotFound, RuleBroken } from "../errors.ts";

export type VersionRow = typeof articleVersions.$inferSelect;

/**
 * The latest version of the article's text. This file alone knows which one that is.
 *
 * @throws NotFound
 */
export function currentVersion(db: Reader, articleId: string): VersionRow {
  const latest = db
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.n))
    .get();
  if (!latest) throw new NotFound("This article has no text. Submit it again.");
  return latest;
}

/**
 * The id of the article's latest version, without reading its text.
 *
 * @throws NotFound
 */
export function currentVersionId(db: Reader, articleId: string): string {
  const latest = db
    .select({ id: articleVersions.id })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.n))
    .get();
  if (!latest) throw new NotFound("This article has no text. Submit it again.");
  return latest.id;
}

/** @throws NotFound */
export function versionNumbered(db: Reader, articleId: string, n: number): VersionRow {
  const version = db
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.n, n)))
    .get();
  if (!version) throw new NotFound(`This article has no version ${n}. Go back to its versions.`);
  return version;
}

/** @throws RuleBroken where the page that was worked on shows an older version */
export function requireCurrent(db: Reader, articleId: string, versionId: string): void {
  if (currentVersionId(db, articleId) === versionId) return;
  throw new RuleBroken("The text has changed since you opened it. Reload the page.");
}

import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  claims,
  housePageVersions,
  people,
  reports,
  reportVersions,
  scaleVersions,
  verdicts,
} from "#/db/schema/index.ts";
import { HOUSE_PAGES, type HousePage, type OwnCode, type Rating } from "#/db/vocabulary.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { OwnLevel, RatingLevel } from "../verdicts/rating-scale.ts";
import { type HouseLevel, scaleOf } from "./scale.ts";
import { standardWords } from "./standard.ts";

export type HousePageVersion = { n: number; words: string; by: string; at: Date };

/** Every version of a page, newest first. */
export function housePageHistory(db: Reader, page: HousePage): HousePageVersion[] {
  return db
    .select({
      n: housePageVersions.n,
      words: housePageVersions.words,
      by: people.name,
      at: housePageVersions.savedAt,
    })
    .from(housePageVersions)
    .innerJoin(people, eq(people.id, housePageVersions.savedBy))
    .where(eq(housePageVersions.page, page))
    .orderBy(desc(housePageVersions.n))
    .all();
}

/** What each page says: the last words that were saved, or those that it begins with. */
export function houseWords(db: Reader): Record<HousePage, string> {
  const words = HOUSE_PAGES.map((page) => [page, housePageHistory(db, page)[0]?.words || standardWords[page]]);
  return Object.fromEntries(words) as Record<HousePage, string>;
}

export type ScaleVersion = { n: number; levels: HouseLevel[]; by: string; at: Date };

/** Every version of the newsroom's own scale, newest first. */
export function scaleHistory(db: Reader): ScaleVersion[] {
  return db
    .select({ n: scaleVersions.n, levels: scaleVersions.levels, by: people.name, at: scaleVersions.savedAt })
    .from(scaleVersions)
    .innerJoin(people, eq(people.id, scaleVersions.savedBy))
    .orderBy(desc(scaleVersions.n))
    .all()
    .map((row) => ({ ...row, levels: row.levels as HouseLevel[] }));
}

/** The scale that is published with from now on. */
export function houseScale(db: Reader): RatingLevel[] {
  return scaleOf(scaleHistory(db)[0]?.levels ?? null);
}

/** Every own level that is or was on the scale, by its code, as it was last. */
export function ownLevels(db: Reader): Map<OwnCode, OwnLevel> {
  const ever = scaleHistory(db).toReversed();
  const own = ever.flatMap(({ levels }) => levels.flatMap((level) => (level.countsAs === undefined ? [] : [level])));
  return new Map(own.map((level) => [level.code, level]));
}

/** Ratings and own levels that somebody gave in an article that is not published yet. */
export function levelsInUse(db: Reader): Set<Rating | OwnCode> {
  const rows = db
    .selectDistinct({ rating: verdicts.rating, ownLevel: verdicts.ownLevel })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .leftJoin(reports, eq(reports.articleId, claims.articleId))
    .leftJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .where(and(isNotNull(verdicts.rating), isNull(reportVersions.id), isNotUndone(verdicts.id), isNotUndone(claims.id)))
    .all();
  return new Set(rows.flatMap(({ rating, ownLevel }) => ownLevel ?? rating ?? []));
}

/** How often anything that the newsroom's own pages are made from was published or saved. It never goes down. */
export function timesPrinted(db: Reader): number {
  const total = (table: typeof reportVersions | typeof housePageVersions | typeof scaleVersions): number =>
    db.select({ total: count() }).from(table).get()?.total ?? 0;
  return total(reportVersions) + total(housePageVersions) + total(scaleVersions);
}

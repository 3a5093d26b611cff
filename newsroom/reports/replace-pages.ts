import { eq, ne } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { newsrooms, publicPages } from "#/db/schema/index.ts";
import type { HousePage } from "#/db/vocabulary.ts";
import { houseScale, houseWords, timesPrinted } from "../house/queries.ts";
import type { RatingLevel } from "../verdicts/rating-scale.ts";
import type { FinishedPage } from "./publish-report.ts";
import { publishedSnapshots } from "./published.ts";
import type { ReportSnapshot } from "./snapshot.ts";

/** What the newsroom itself says on its pages: Markdown by page, and the scale it rates on. */
export type House = { words: Record<HousePage, string>; scale: readonly RatingLevel[] };

export function houseOnFile(db: Database): House {
  return { words: houseWords(db), scale: houseScale(db) };
}

export type SiteOnFile = {
  newsroom: ReportSnapshot["newsroom"];
  /** The latest version of each, newest first. */
  reports: ReportSnapshot[];
  house: House;
  versionsOnFile: number;
};

/** What the newsroom's own pages are made from, or null before it is set up. */
export function siteOnFile(db: Database): SiteOnFile | null {
  const row = db.select().from(newsrooms).where(eq(newsrooms.id, 1)).get();
  if (!row) return null;
  const { name, publicAddress, correctionsPolicyUrl } = row;
  const newsroom = { name, publicAddress, correctionsPolicyUrl };
  return { newsroom, reports: publishedSnapshots(db), house: houseOnFile(db), versionsOnFile: timesPrinted(db) };
}

/**
 * Swaps in pages that were made again from what is on file. Finished bytes are a copy of what people decided, never a
 * decision: so this passes no permission and writes no event. A page whose bytes are the same keeps its date.
 *
 * @returns false, with nothing written, where something was published or written since `site` was read
 */
export function replacePages(
  db: Database,
  { versionsOnFile: seen }: Pick<SiteOnFile, "versionsOnFile">,
  pages: readonly FinishedPage[],
  at: Date,
): boolean {
  return db.transaction(
    (tx) => {
      if (timesPrinted(tx) !== seen) return false;
      for (const { path, ...finished } of pages) {
        const bytes = { ...finished, renderedAt: at };
        tx.insert(publicPages)
          .values({ path, ...bytes })
          .onConflictDoUpdate({ target: publicPages.path, set: bytes, setWhere: ne(publicPages.etag, bytes.etag) })
          .run();
      }
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Puts pages where none are: one that is there stays. Like `replacePages`, this is no decision. */
export function addPages(db: Database, pages: readonly FinishedPage[], at: Date): void {
  db.transaction(
    (tx) => {
      for (const page of pages) {
        tx.insert(publicPages)
          .values({ ...page, renderedAt: at })
          .onConflictDoNothing()
          .run();
      }
    },
    { behavior: "immediate" },
  );
}

import { count, eq, ne } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { newsrooms, publicPages, reportVersions } from "#/db/schema/index.ts";
import type { FinishedPage } from "./publish-report.ts";
import { publishedSnapshots } from "./published.ts";
import type { ReportSnapshot } from "./snapshot.ts";

export type SiteOnFile = {
  newsroom: ReportSnapshot["newsroom"];
  /** The latest version of each, newest first. */
  reports: ReportSnapshot[];
  versionsOnFile: number;
};

/** What the newsroom's own pages are made from, or null before it is set up. */
export function siteOnFile(db: Database): SiteOnFile | null {
  const row = db.select().from(newsrooms).where(eq(newsrooms.id, 1)).get();
  if (!row) return null;
  const { name, publicAddress, correctionsPolicyUrl } = row;
  const newsroom = { name, publicAddress, correctionsPolicyUrl };
  return { newsroom, reports: publishedSnapshots(db), versionsOnFile: versionsOnFile(db) };
}

/**
 * Swaps in pages that were made again from what is on file. Finished bytes are a copy of what people decided, never a
 * decision: so this passes no permission and writes no event. A page whose bytes are the same keeps its date.
 *
 * @returns false, with nothing written, where a report was published since `site` was read
 */
export function replacePages(
  db: Database,
  { versionsOnFile: seen }: Pick<SiteOnFile, "versionsOnFile">,
  pages: readonly FinishedPage[],
  at: Date,
): boolean {
  return db.transaction(
    (tx) => {
      if (versionsOnFile(tx) !== seen) return false;
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

function versionsOnFile(db: Pick<Database, "select">): number {
  return db.select({ total: count() }).from(reportVersions).get()?.total ?? 0;
}

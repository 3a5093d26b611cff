import type { Database } from "#/db/client.ts";
import { newsroomOnFile } from "#/newsroom/people/queries.ts";
import { publicPage } from "#/newsroom/reports/published.ts";
import type { Source } from "./print-page.ts";

/**
 * A published page out of the newsroom's database, at the address that readers know, so that the links in it lead there.
 *
 * @param asked a report's slug, or a path such as /r/harbour/claims/c01
 * @throws Error where nothing is published under it
 */
export function publishedHere(db: Database, asked: string): Source {
  const path = asked.startsWith("/") ? asked : `/r/${asked}`;
  const page = publicPage(db, path);
  if (page === null || !page.contentType.startsWith("text/html")) {
    throw new Error(`Nothing is published at ${path}. Give a report's slug, or the address of its page.`);
  }
  return { address: `${newsroomOnFile(db).publicAddress}${path}`, body: page.body };
}

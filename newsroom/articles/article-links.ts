import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#/db/client.ts";
import { articleLinks, leftOutBlocks } from "#/db/schema/index.ts";
import type { Extraction, ExtractOptions } from "#/extraction/index.ts";
import { extract } from "#/extraction/index.ts";
import { insertRows } from "./insert-rows.ts";
import type { ArticleLink } from "./links.ts";

/** Where a version links to, in the order of its text. */
export function linksOf(db: Reader, versionId: string): ArticleLink[] {
  const { start, end, url, n } = articleLinks;
  return db
    .select({ start, end, url })
    .from(articleLinks)
    .where(eq(articleLinks.versionId, versionId))
    .orderBy(asc(n))
    .all();
}

/** What a person left out of the page or the file that the article was read from. */
export function leftOutOf(db: Reader, articleId: string): string[] {
  return db
    .select({ text: leftOutBlocks.text })
    .from(leftOutBlocks)
    .where(eq(leftOutBlocks.articleId, articleId))
    .orderBy(asc(leftOutBlocks.id))
    .all()
    .map((block) => block.text);
}

/** A step of taking a text in. */
export function keepLinks(tx: Tx, versionId: string, links: readonly ArticleLink[]): void {
  insertRows(
    tx,
    articleLinks,
    links.map(({ start, end, url }, index) => ({ id: randomUUID(), versionId, n: index + 1, start, end, url })),
  );
}

/** What the engine finds in a text with its links. */
export function extractLinked(text: string, links: readonly ArticleLink[]): Extraction {
  const options: ExtractOptions = { links: links.map(({ start, end, url }) => ({ start, end, href: url })) };
  return extract(text, options);
}

import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, claims, evidenceItems, sources } from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";

/**
 * A guard around what people write freely: no text may hold the name or a link of a confidential source that the article
 * was checked with. A name that the article itself prints is no secret.
 *
 * @param texts what is about to be frozen, by what it belongs to ("C07")
 * @throws RuleBroken saying where the name stands, not what it is
 */
export function requireNoConfidentialNames(
  db: Reader,
  articleId: string,
  articleText: string,
  texts: Record<string, readonly string[]>,
): void {
  const secrets = confidentialWords(db, articleId).filter((secret) => !holds(articleText, secret));
  for (const [place, written] of Object.entries(texts)) {
    if (!written.some((text) => secrets.some((secret) => holds(text, secret)))) continue;
    throw new RuleBroken(`${place} names a confidential source. Take the name or the link out, then try again.`);
  }
}

function confidentialWords(db: Reader, articleId: string): string[] {
  const rows = db
    .selectDistinct({ name: sources.name, url: evidenceItems.url })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(and(eq(claims.articleId, articleId), eq(sources.isConfidential, true)))
    .all();
  const words = rows.flatMap(({ name, url }) => [name, url ?? ""]).map(folded);
  return [...new Set(words)].filter((word) => word !== "");
}

/** Whether the words stand in the text, as whole words. */
function holds(text: string, words: string): boolean {
  const pattern = `(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, "u").test(folded(text));
}

function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

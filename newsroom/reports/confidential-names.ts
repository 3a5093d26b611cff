import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, claims, contacts, evidenceItems, sources } from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";

/**
 * A guard around what people write freely: no text may hold the name or a link of a confidential source that the article
 * was checked with, or the name of a confidential contact. A name that the article itself prints is no secret.
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
  const isRevealing = revealingTest(db, articleId, articleText);
  for (const [place, written] of Object.entries(texts)) {
    if (!written.some(isRevealing)) continue;
    throw new RuleBroken(
      `${place} names a confidential source or contact. Take the name or the link out, then try again.`,
    );
  }
}

/** Tells of a text whether it holds the name of a confidential source or contact of the article, or a link of such a source, as whole words. */
export function revealingTest(db: Reader, articleId: string, articleText: string): (text: string) => boolean {
  const secrets = confidentialWords(db, articleId)
    .map((secret) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(secret)}(?![\\p{L}\\p{N}])`, "u"))
    .filter((secret) => !secret.test(folded(articleText)));
  return (text) => {
    if (secrets.length === 0) return false;
    const words = folded(text);
    return secrets.some((secret) => secret.test(words));
  };
}

/** Of evidence that was withdrawn or undone too: whoever saw the name may have written it down. */
function confidentialWords(db: Reader, articleId: string): string[] {
  const rows = db
    .selectDistinct({ name: sources.name, url: evidenceItems.url })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(and(eq(claims.articleId, articleId), eq(sources.isConfidential, true)))
    .all();
  const asked = db
    .selectDistinct({ who: contacts.who })
    .from(contacts)
    .innerJoin(claims, eq(claims.id, contacts.claimId))
    .where(and(eq(claims.articleId, articleId), eq(contacts.isConfidential, true)))
    .all();
  const words = [...rows.flatMap(({ name, url }) => [name, url ?? ""]), ...asked.map(({ who }) => who)].map(folded);
  return [...new Set(words)].filter((word) => word !== "");
}

function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

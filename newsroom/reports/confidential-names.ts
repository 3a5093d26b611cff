import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, claims, contacts, evidenceItems, reports, reportVersions, sources } from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";
import { type Discretion, UNDESCRIBED } from "./discreet.ts";

/** Stands for a name or a link that was readable once and is confidential now. */
const WITHHELD = "[withheld]";

type Secret = { words: string; description: string | null };

/** @param articleText a name that the article itself prints is no secret, nor is one in the address of its published report */
export function discretionOf(db: Reader, articleId: string, articleText: string): Discretion {
  const printed = folded(`${articleText}\n${publishedAddress(db, articleId)}`);
  const secrets = confidentialWords(db, articleId)
    .map(({ words, description }) => ({ description, word: wordOf(words, "u"), anywhere: wordOf(words, "giu") }))
    .filter(({ word }) => !word.test(printed));
  const revealed = (text: string) => {
    if (secrets.length === 0) return undefined;
    const words = folded(text);
    return secrets.find(({ word }) => word.test(words));
  };
  return {
    isRevealing: (text) => revealed(text) !== undefined,
    withheld: (text) => {
      const said = text.normalize("NFC");
      const told = secrets.reduce((words, { anywhere }) => words.replaceAll(anywhere, WITHHELD), said);
      return told === said ? text : told;
    },
    described: (text) => revealed(text)?.description ?? UNDESCRIBED,
  };
}

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
  const { isRevealing } = discretionOf(db, articleId, articleText);
  for (const [place, written] of Object.entries(texts)) {
    if (!written.some(isRevealing)) continue;
    throw new RuleBroken(
      `${place} names a confidential source or contact. Take the name or the link out, then try again.`,
    );
  }
}

/** An address never changes once it is published: whatever it says is known. */
function publishedAddress(db: Reader, articleId: string): string {
  const published = db
    .select({ slug: reports.slug })
    .from(reports)
    .innerJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .where(eq(reports.articleId, articleId))
    .get();
  return published?.slug ?? "";
}

/** Of evidence that was withdrawn or undone too: whoever saw the name may have written it down. */
function confidentialWords(db: Reader, articleId: string): Secret[] {
  const rows = db
    .selectDistinct({ name: sources.name, url: evidenceItems.url, description: sources.publicDescription })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .where(and(eq(claims.articleId, articleId), eq(sources.isConfidential, true)))
    .all();
  const asked = db
    .selectDistinct({ name: contacts.who, description: contacts.publicDescription })
    .from(contacts)
    .innerJoin(claims, eq(claims.id, contacts.claimId))
    .where(and(eq(claims.articleId, articleId), eq(contacts.isConfidential, true)))
    .all();
  const secrets = new Map<string, Secret>();
  for (const { name, description } of [
    ...rows,
    ...rows.map(({ url, ...row }) => ({ ...row, name: url ?? "" })),
    ...asked,
  ]) {
    const words = folded(name);
    if (words !== "" && !secrets.has(words)) secrets.set(words, { words, description });
  }
  return [...secrets.values()];
}

function wordOf(words: string, flags: string): RegExp {
  const pattern = words
    .split(" ")
    .map((word) => RegExp.escape(word))
    .join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags);
}

function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claims, contacts, people } from "#/db/schema/index.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import { type Actor, can } from "../permissions.ts";
import { contactAsSeen, type SeenContact } from "./contact.ts";

export type ContactRow = typeof contacts.$inferSelect;
export type ContactRecord = ContactRow & { byName: string };

/** Everybody who was got in touch with about a claim of the article, oldest first. */
export function contactRecords(db: Reader, articleId: string): ContactRecord[] {
  return db
    .select({ row: contacts, byName: people.name })
    .from(contacts)
    .innerJoin(claims, eq(claims.id, contacts.claimId))
    .innerJoin(people, eq(people.id, contacts.loggedBy))
    .where(eq(claims.articleId, articleId))
    .orderBy(asc(contacts.contactedOn), asc(contacts.loggedAt), asc(contacts.id))
    .all()
    .map(({ row, byName }) => ({ ...row, byName }));
}

/** Whether the person may know who a confidential contact is. */
export function mayIdentifyContact(actor: Actor, contact: ContactRow, article: ArticleRow): boolean {
  return (
    !contact.isConfidential ||
    can(actor, "contact.identify", { addedBy: contact.loggedBy, ownerIds: [article.ownerId] })
  );
}

/** The contact as the person may see it, with who logged it. */
export function seenContact(record: ContactRecord, actor: Actor, article: ArticleRow): SeenContact & { by: string } {
  const { claimId: _, loggedBy: __, loggedAt: ___, byName, ...facts } = record;
  return { ...contactAsSeen(facts, mayIdentifyContact(actor, record, article)), by: byName };
}

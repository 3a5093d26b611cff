import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { signOffs } from "#/db/schema/index.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import type { Change } from "../transact.ts";

export type SignOffRow = typeof signOffs.$inferSelect;

/** The sign-off that stands, or null. */
export function standingSignOff(db: Reader, articleId: string): SignOffRow | null {
  const standing = and(eq(signOffs.articleId, articleId), isNull(signOffs.voidedAt));
  return db.select().from(signOffs).where(standing).get() ?? null;
}

/** A step of every deed that changes what was signed: the standing sign-off, if there is one, is void and the log says why. */
export function voidSignOff(change: Change, article: ArticleRow, because: string): void {
  const standing = standingSignOff(change.tx, article.id);
  if (!standing) return;
  change.tx
    .update(signOffs)
    .set({ voidedAt: change.at, voidedBy: change.actorId, voidedBecause: because })
    .where(eq(signOffs.id, standing.id))
    .run();
  change.record({
    name: "sign-off.voided",
    subjectId: standing.id,
    articleId: article.id,
    detail: { headline: article.headline, because },
  });
}

import { and, eq } from "drizzle-orm";
import { notifications } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";
import { notifyPeople } from "./notify-people.ts";

/**
 * A step of whatever reopens a claim: the author of the verdict that stood hears of it, once for a change.
 *
 * A change may reopen many claims of theirs in one article. Then what they hear is about the article.
 */
export function notifyOfReopening(change: Change, authorId: string, claim: { id: string; articleId: string }): void {
  const { tx, at, actorId } = change;
  const told = tx
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, authorId),
        eq(notifications.kind, "reopened"),
        eq(notifications.causedBy, actorId),
        eq(notifications.causedAt, at),
      ),
    )
    .get();
  if (!told) {
    notifyPeople(change, [authorId], { kind: "reopened", articleId: claim.articleId, claimId: claim.id });
  } else if (told.articleId === claim.articleId && told.claimId !== claim.id) {
    tx.update(notifications).set({ claimId: null }).where(eq(notifications.id, told.id)).run();
  }
}

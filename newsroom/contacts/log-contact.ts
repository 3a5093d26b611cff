import { randomUUID } from "node:crypto";
import { contacts } from "#/db/schema/index.ts";
import { requireAccepted, workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { dateContact } from "./date-contact.ts";
import type { LogContact } from "./input.ts";
import type { ContactRow } from "./queries.ts";

/**
 * Keeps that somebody was got in touch with about a claim. The log never says who it was. A right of reply is printed in
 * the report, so it voids a sign-off.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function logContact(ctx: Context, input: LogContact): ContactRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);

    authorise("contact.log", claim.article);

    requireAccepted(claim);
    const fields = dateContact(input, at);

    const contact = tx
      .insert(contacts)
      .values({ id: randomUUID(), claimId: claim.row.id, ...fields, loggedBy: actorId, loggedAt: at })
      .returning()
      .get();
    const { channel, isRightOfReply } = contact;
    record({
      name: "contact.logged",
      subjectId: contact.id,
      articleId: claim.article.id,
      detail: { label: claim.label, channel, isRightOfReply },
    });
    if (isRightOfReply) voidSignOff(change, claim.article, `${claim.label}: a right of reply was offered`);
    return contact;
  });
}

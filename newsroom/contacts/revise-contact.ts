import { eq } from "drizzle-orm";
import { contacts } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import { workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { channelLabels, resultLabels } from "./contact.ts";
import { dateContact } from "./date-contact.ts";
import type { ReviseContact } from "./input.ts";
import type { ContactRow } from "./queries.ts";

const labels: Record<string, string> = {
  who: "Whom",
  isConfidential: "Confidential",
  publicDescription: "How others may know them",
  channel: "By",
  isRightOfReply: "Right of reply",
  contactedOn: "On",
  asked: "What was asked",
  replyBy: "Reply asked for by",
  result: "Result",
  answer: "Answer",
};

type Written = ReturnType<typeof dateContact>;

/**
 * Changes what is on file of a contact: most often the answer, which comes later. The log names the fields and never what
 * they say.
 *
 * @throws NotFound, Forbidden, RuleBroken, Conflict
 */
export function reviseContact(ctx: Context, input: ReviseContact): ContactRow {
  return transact(ctx, (change) => {
    const { tx, at, authorise, record } = change;
    const contact = tx.select().from(contacts).where(eq(contacts.id, input.contactId)).get();
    if (!contact) throw new NotFound("This contact is not on file. Reload the article.");
    const claim = workingClaim(tx, contact.claimId);
    const { article, label } = claim;

    authorise("contact.log", article);
    if (contact.isConfidential) {
      authorise("contact.identify", { addedBy: contact.loggedBy, ownerIds: [article.ownerId] });
    }

    const fields = dateContact(input, at);
    const changed = changesBetween(readable(contact), readable(fields));
    if (Object.keys(changed).length === 0)
      throw new RuleBroken("Nothing is different. Change something before you save.");
    if (contact.rowVersion !== input.rowVersion)
      throw conflictOver(`this contact of ${label}`, changed, labels, contact.rowVersion);

    const revised = tx
      .update(contacts)
      .set({ ...fields, rowVersion: contact.rowVersion + 1 })
      .where(eq(contacts.id, contact.id))
      .returning()
      .get();
    record({
      name: "contact.revised",
      subjectId: contact.id,
      articleId: article.id,
      detail: { label, fields: Object.keys(changed) },
    });
    if (contact.isRightOfReply || revised.isRightOfReply) {
      voidSignOff(change, article, `${label}: a right of reply was revised`);
    }
    return revised;
  });
}

function readable(contact: Written): Record<string, string | null> {
  const {
    isConfidential,
    isRightOfReply,
    channel,
    result,
    who,
    publicDescription,
    contactedOn,
    asked,
    replyBy,
    answer,
  } = contact;
  return {
    who,
    isConfidential: isConfidential ? "yes" : "no",
    publicDescription,
    channel: channelLabels[channel],
    isRightOfReply: isRightOfReply ? "yes" : "no",
    contactedOn,
    asked,
    replyBy,
    result: resultLabels[result],
    answer,
  };
}

import { dayOf } from "../day.ts";
import { RuleBroken } from "../errors.ts";
import { readDay } from "../read-day.ts";
import type { LogContact } from "./input.ts";

/** What both deeds on a contact write of it. */
type Written = Omit<LogContact, "claimId">;

/**
 * A contact's fields with their days as dates.
 *
 * @throws RuleBroken where it would be got in touch with in the future, or asked to reply before
 */
export function dateContact(input: Written, at: Date): Omit<Written, "contactedOn"> & { contactedOn: string } {
  const today = dayOf(at);
  const contactedOn = (input.contactedOn && readDay(input.contactedOn, today)) || today;
  const replyBy = input.replyBy && readDay(input.replyBy, today);
  if (contactedOn > today) throw new RuleBroken("Log a contact once it was made: the day is still to come.");
  if (replyBy && replyBy < contactedOn) {
    throw new RuleBroken("The reply is asked for before the day of the contact. Write a later day.");
  }
  const { who, isConfidential, channel, isRightOfReply, asked, result, answer } = input;
  const publicDescription = isConfidential ? input.publicDescription : null;
  return {
    who,
    isConfidential,
    publicDescription,
    channel,
    isRightOfReply,
    contactedOn,
    asked,
    replyBy,
    result,
    answer,
  };
}

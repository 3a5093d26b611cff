import type { ContactChannel, ContactResult, Outcome, SpeakerKind } from "#/db/vocabulary.ts";
import type { ClaimState } from "../claims/claim.ts";

export const channelLabels: Record<ContactChannel, string> = {
  phone: "Phone",
  email: "E-mail",
  in_person: "In person",
  letter: "Letter",
  message: "Message",
};

export const resultLabels: Record<ContactResult, string> = {
  waiting: "Waiting for a reply",
  confirmed: "Confirmed it",
  denied: "Denied it",
  corrected: "Corrected it",
  no_comment: "Would not comment",
  no_reply: "Did not reply",
};

export type ContactFacts = {
  id: string;
  who: string;
  isConfidential: boolean;
  publicDescription: string | null;
  channel: ContactChannel;
  isRightOfReply: boolean;
  /** YYYY-MM-DD. */
  contactedOn: string;
  asked: string;
  replyBy: string | null;
  result: ContactResult;
  answer: string | null;
  rowVersion: number;
};

/** A contact as one person may see it. */
export type SeenContact = Omit<ContactFacts, "asked"> & {
  /** Null, like `answer`, to whoever may not know who it is. */
  asked: string | null;
  mayIdentify: boolean;
};

/**
 * The contact as a person may see it. Of a confidential one, whoever may not identify it sees the public description, when
 * and how it was, and what came of it; not what was said, which could tell who it is.
 */
export function contactAsSeen(contact: ContactFacts, mayIdentify: boolean): SeenContact {
  if (mayIdentify || !contact.isConfidential) return { ...contact, mayIdentify: true };
  const who = contact.publicDescription ?? "a confidential contact";
  return { ...contact, who, asked: null, answer: null, mayIdentify: false };
}

/** Whether the reply should be there by now and is not. */
export function isReplyOverdue(contact: Pick<ContactFacts, "result" | "replyBy">, today: string): boolean {
  return contact.result === "waiting" && contact.replyBy !== null && contact.replyBy < today;
}

/**
 * Whether a claim of a person or an organisation was found wrong and nobody was offered to reply to that. A hint for the
 * desk: it blocks nothing.
 */
export function lacksRightOfReply(claim: {
  state: ClaimState;
  speaker: { kind: SpeakerKind | null };
  claimant: object | null;
  verdicts: readonly { outcome: Outcome | null }[];
  contacts: readonly { isRightOfReply: boolean }[];
}): boolean {
  const { kind } = claim.speaker;
  const isSomebodys = claim.claimant !== null || kind === "person" || kind === "organisation";
  const isFoundWrong = claim.state === "settled" && claim.verdicts[0]?.outcome === "disputed";
  return isSomebodys && isFoundWrong && !claim.contacts.some(({ isRightOfReply }) => isRightOfReply);
}

import { logContact } from "../contacts/log-contact.ts";
import { reviseContact } from "../contacts/revise-contact.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { askFlag } from "../sourcing/ask-flag.ts";
import { raiseFlag } from "../sourcing/raise-flag.ts";
import { reopenFlag } from "../sourcing/reopen-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { waiveFlag } from "../sourcing/waive-flag.ts";
import { aFlag } from "./desk-work.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const desk = "cvea";
const judges = "cve";
const editors = "e";

const reason = "It stands in the table.";
const contact = {
  who: "Port Office",
  isConfidential: false,
  publicDescription: null,
  channel: "phone" as const,
  isRightOfReply: false,
  contactedOn: null,
  asked: "Is the figure yours?",
  replyBy: null,
  result: "waiting" as const,
  answer: null,
};

function aPersonsFlag(place: Place): string {
  return aFlag(place.db, place.anArticleWithAClaim().claimId, "person");
}

export const sourcingSteps: Record<string, Step[]> = {
  "contacts/log-contact": onBoth(everybody, desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => logContact(ctx, { claimId, ...contact });
  }),
  "contacts/revise-contact": [
    ...onBoth(everybody, desk, (place) => {
      const { claimId } = place.anArticleWithAClaim();
      const { id: contactId } = logContact(place.as("ines"), { claimId, ...contact });
      return (ctx) => reviseContact(ctx, { contactId, rowVersion: 1, ...contact, result: "no_reply" });
    }),
    ...onBoth(everybody, editors, (place) => {
      const { claimId } = place.anArticleWithAClaim();
      const hidden = { ...contact, isConfidential: true, publicDescription: "a clerk" };
      const { id: contactId } = logContact(place.as("ines"), { claimId, ...hidden });
      return (ctx) => reviseContact(ctx, { contactId, rowVersion: 1, ...hidden, result: "no_reply" });
    }).map((step) => ({ ...step, row: `${step.row}, confidential` })),
  ],

  "sourcing/raise-flag": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => raiseFlag(ctx, { claimId, kind: "dubious", note: null });
  }),
  "sourcing/ask-flag": onAny(desk, (place) => {
    const flagId = aPersonsFlag(place);
    return (ctx) => askFlag(ctx, { flagId, question: "Which table?", due: null });
  }).map((step) => (step.isOwn ? { ...step, isAgainstRule: true } : step)),
  "sourcing/answer-flag": onBoth(everybody, desk, (place) => {
    const flagId = aPersonsFlag(place);
    return (ctx) => answerFlag(ctx, { flagId, answer: reason });
  }),
  "sourcing/resolve-flag": onAny(judges, (place) => {
    const flagId = aPersonsFlag(place);
    return (ctx) => resolveFlag(ctx, { flagId });
  }),
  "sourcing/waive-flag": onAny(editors, (place) => {
    const flagId = aPersonsFlag(place);
    return (ctx) => waiveFlag(ctx, { flagId, reason });
  }),
  "sourcing/reopen-flag": [
    ...onAny(judges, (place) => {
      const flagId = aPersonsFlag(place);
      resolveFlag(place.as("priya"), { flagId });
      return (ctx) => reopenFlag(ctx, { flagId });
    }),
    ...onAny(editors, (place) => {
      const flagId = aPersonsFlag(place);
      waiveFlag(place.as("tomas"), { flagId, reason });
      return (ctx) => reopenFlag(ctx, { flagId });
    }).map((step) => ({ ...step, row: `${step.row}, waived` })),
  ],
};

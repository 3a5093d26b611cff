"use server";

import { StateGaps } from "#/newsroom/claims/input.ts";
import { stateGaps } from "#/newsroom/claims/state-gaps.ts";
import { LogContact, ReviseContact } from "#/newsroom/contacts/input.ts";
import { logContact } from "#/newsroom/contacts/log-contact.ts";
import { reviseContact } from "#/newsroom/contacts/revise-contact.ts";
import { deskAction } from "./desk-action.ts";

export const log = deskAction(LogContact, (ctx, input) => {
  logContact(ctx, input);
});

export const revise = deskAction(ReviseContact, (ctx, input) => {
  reviseContact(ctx, input);
});

export const saveGaps = deskAction(StateGaps, (ctx, input) => {
  stateGaps(ctx, input);
});

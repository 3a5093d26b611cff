"use server";

import { askForCopy } from "#/newsroom/copies/ask-for-copy.ts";
import { cancelCopy } from "#/newsroom/copies/cancel-copy.ts";
import { EvidenceId } from "#/newsroom/copies/input.ts";
import { deskAction } from "./desk-action.ts";

export const lookAtPage = deskAction(EvidenceId, (ctx, input) => {
  askForCopy(ctx, input);
});

export const stopLooking = deskAction(EvidenceId, (ctx, input) => {
  cancelCopy(ctx, input);
});

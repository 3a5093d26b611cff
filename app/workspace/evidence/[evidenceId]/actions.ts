"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { askForCopy } from "#/newsroom/copies/ask-for-copy.ts";
import { cancelCopy } from "#/newsroom/copies/cancel-copy.ts";
import { EvidenceId } from "#/newsroom/copies/input.ts";

export const lookAgain = formAction(EvidenceId, (ctx, input) => {
  askForCopy(ctx, input);
  revalidatePath(`/workspace/evidence/${input.evidenceId}`);
  return "The page is about to be looked at.";
});

export const stopLooking = formAction(EvidenceId, (ctx, input) => {
  cancelCopy(ctx, input);
  revalidatePath(`/workspace/evidence/${input.evidenceId}`);
  return "It is cancelled.";
});

"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { StateGaps } from "#/newsroom/claims/input.ts";
import { stateGaps } from "#/newsroom/claims/state-gaps.ts";
import { LogContact, ReviseContact } from "#/newsroom/contacts/input.ts";
import { logContact } from "#/newsroom/contacts/log-contact.ts";
import { reviseContact } from "#/newsroom/contacts/revise-contact.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const log = formAction(LogContact, (ctx, input) => {
  logContact(ctx, input);
  redraw();
});

export const revise = formAction(ReviseContact, (ctx, input) => {
  reviseContact(ctx, input);
  redraw();
});

export const saveGaps = formAction(StateGaps, (ctx, input) => {
  stateGaps(ctx, input);
  redraw();
});

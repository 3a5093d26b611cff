"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { draftCorrection } from "#/newsroom/corrections/draft-correction.ts";
import { dropCorrection } from "#/newsroom/corrections/drop-correction.ts";
import { DraftCorrection, DropCorrection } from "#/newsroom/corrections/input.ts";
import { cancelPublication } from "#/newsroom/reports/cancel-publication.ts";
import { CancelPublication, SchedulePublication } from "#/newsroom/reports/input.ts";
import { schedulePublication } from "#/newsroom/reports/schedule-publication.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const saveCorrection = formAction(DraftCorrection, (ctx, input) => {
  draftCorrection(ctx, input);
  redraw();
});

export const giveUpCorrection = formAction(DropCorrection, (ctx, input) => {
  dropCorrection(ctx, input);
  redraw();
});

export const setTime = formAction(SchedulePublication, (ctx, input) => {
  schedulePublication(ctx, input);
  redraw();
});

export const cancelTime = formAction(CancelPublication, (ctx, input) => {
  cancelPublication(ctx, input);
  redraw();
});

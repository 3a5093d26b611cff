"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { decideClaim } from "#/newsroom/verdicts/decide-claim.ts";
import { DecideClaim, SendBackClaim, UnveilClaim, WaiveSecondReview } from "#/newsroom/verdicts/input.ts";
import { sendBackClaim } from "#/newsroom/verdicts/send-back-claim.ts";
import { unveilClaim } from "#/newsroom/verdicts/unveil-claim.ts";
import { waiveSecondReview } from "#/newsroom/verdicts/waive-second-review.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const decide = formAction(DecideClaim, (ctx, input) => {
  decideClaim(ctx, input);
  redraw();
});

export const sendBack = formAction(SendBackClaim, (ctx, input) => {
  sendBackClaim(ctx, input);
  redraw();
});

export const unveil = formAction(UnveilClaim, (ctx, input) => {
  unveilClaim(ctx, input);
  redraw();
});

export const letOneStand = formAction(WaiveSecondReview, (ctx, input) => {
  waiveSecondReview(ctx, input);
  redraw();
});

"use server";

import { decideClaim } from "#/newsroom/verdicts/decide-claim.ts";
import { DecideClaim, SendBackClaim, UnveilClaim, WaiveSecondReview } from "#/newsroom/verdicts/input.ts";
import { sendBackClaim } from "#/newsroom/verdicts/send-back-claim.ts";
import { unveilClaim } from "#/newsroom/verdicts/unveil-claim.ts";
import { waiveSecondReview } from "#/newsroom/verdicts/waive-second-review.ts";
import { deskAction } from "./desk-action.ts";

export const decide = deskAction(DecideClaim, (ctx, input) => {
  decideClaim(ctx, input);
});

export const sendBack = deskAction(SendBackClaim, (ctx, input) => {
  sendBackClaim(ctx, input);
});

export const unveil = deskAction(UnveilClaim, (ctx, input) => {
  unveilClaim(ctx, input);
});

export const letOneStand = deskAction(WaiveSecondReview, (ctx, input) => {
  waiveSecondReview(ctx, input);
});

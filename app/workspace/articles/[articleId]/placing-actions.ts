"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { addAnchor } from "#/newsroom/claims/add-anchor.ts";
import { AddAnchor, AnchorId, LostAnchorId, PlaceClaim } from "#/newsroom/claims/input.ts";
import { placeClaim } from "#/newsroom/claims/place-claim.ts";
import { removeWords } from "#/newsroom/claims/remove-words.ts";
import { takeAnchorAway } from "#/newsroom/claims/take-anchor-away.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const place = formAction(PlaceClaim, (ctx, input) => {
  placeClaim(ctx, input);
  redraw();
});

export const sayRemoved = formAction(LostAnchorId, (ctx, input) => {
  removeWords(ctx, input);
  redraw();
});

export const alsoHere = formAction(AddAnchor, (ctx, input) => {
  addAnchor(ctx, input);
  redraw();
});

export const takeOff = formAction(AnchorId, (ctx, input) => {
  takeAnchorAway(ctx, input);
  redraw();
});

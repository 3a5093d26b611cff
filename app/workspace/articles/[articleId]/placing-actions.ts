"use server";

import { addAnchor } from "#/newsroom/claims/add-anchor.ts";
import { AddAnchor, AnchorId, LostAnchorId, PlaceClaim } from "#/newsroom/claims/input.ts";
import { placeClaim } from "#/newsroom/claims/place-claim.ts";
import { removeWords } from "#/newsroom/claims/remove-words.ts";
import { takeAnchorAway } from "#/newsroom/claims/take-anchor-away.ts";
import { deskAction } from "./desk-action.ts";

export const place = deskAction(PlaceClaim, (ctx, input) => {
  placeClaim(ctx, input);
});

export const sayRemoved = deskAction(LostAnchorId, (ctx, input) => {
  removeWords(ctx, input);
});

export const alsoHere = deskAction(AddAnchor, (ctx, input) => {
  addAnchor(ctx, input);
});

export const takeOff = deskAction(AnchorId, (ctx, input) => {
  takeAnchorAway(ctx, input);
});

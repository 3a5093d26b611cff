"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { configureNewsroom } from "#/newsroom/people/configure-newsroom.ts";
import { ConfigureNewsroom, SetSecondReview, SwitchSoloPublishing } from "#/newsroom/people/input.ts";
import { setSecondReview } from "#/newsroom/people/set-second-review.ts";
import { switchSoloPublishing } from "#/newsroom/people/switch-solo-publishing.ts";
import { refreshSite } from "#/publication/publish.ts";
import { signerOf } from "#/publication/signing.ts";
import { signingKey } from "#/signing-key.ts";

/** Saves name and addresses; the public pages carry them, so they are made anew. */
export const saveSettings = formAction(ConfigureNewsroom, async (ctx, input) => {
  configureNewsroom(ctx, input);
  await refreshSite(ctx.db, ctx.now(), signerOf(signingKey()));
  revalidatePath("/workspace", "layout");
  return "The settings are saved.";
});

export const saveSecondReview = formAction(SetSecondReview, (ctx, input) => {
  setSecondReview(ctx, input);
  revalidatePath("/workspace", "layout");
  return "Second review is set. It holds for verdicts from now on.";
});

export const saveSoloPublishing = formAction(SwitchSoloPublishing, (ctx, input) => {
  switchSoloPublishing(ctx, input);
  revalidatePath("/workspace", "layout");
  return input.on ? "Solo publishing is on." : "Solo publishing is off.";
});

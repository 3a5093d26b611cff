"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import type { Context } from "#/newsroom/context.ts";
import { SaveHousePage, SaveScale } from "#/newsroom/house/input.ts";
import { saveHousePage } from "#/newsroom/house/save-house-page.ts";
import { saveScale } from "#/newsroom/house/save-scale.ts";
import { configureNewsroom } from "#/newsroom/people/configure-newsroom.ts";
import { ConfigureNewsroom, SetSecondReview, SwitchSoloPublishing } from "#/newsroom/people/input.ts";
import { setSecondReview } from "#/newsroom/people/set-second-review.ts";
import { switchSoloPublishing } from "#/newsroom/people/switch-solo-publishing.ts";
import { type Block, proseOf } from "#/publication/prose.ts";
import { refreshSite } from "#/publication/publish.ts";
import { signerOf } from "#/publication/signing.ts";
import { signingKey } from "#/signing-key.ts";

/** Saves name and addresses; the public pages carry them, so they are made anew. */
export const saveSettings = formAction(ConfigureNewsroom, async (ctx, input) => {
  configureNewsroom(ctx, input);
  await printAgain(ctx);
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

export const savePage = formAction(SaveHousePage, async (ctx, input) => {
  saveHousePage(ctx, input);
  await printAgain(ctx);
  revalidatePath("/workspace", "layout");
  return "The page is saved, and readers see it.";
});

/** The words as readers would see them. Nothing is saved. */
export async function previewPage(_previous: Block[] | null, form: FormData): Promise<Block[] | null> {
  const parsed = SaveHousePage.safeParse(Object.fromEntries(form));
  return parsed.success ? proseOf(parsed.data.words) : null;
}

export const saveRatingScale = formAction(SaveScale, async (ctx, input) => {
  saveScale(ctx, input);
  await printAgain(ctx);
  revalidatePath("/workspace", "layout");
  return "The scale is saved. It holds for what is published from now on.";
});

function printAgain({ db, now }: Context): Promise<void> {
  return refreshSite(db, now(), signerOf(signingKey()));
}

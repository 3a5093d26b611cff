"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "#/app/workspace/form-action.ts";
import { keepArchiveKey } from "#/archive-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { isAsOnFile } from "#/newsroom/copies/copy.ts";
import { SetCopyPolicy } from "#/newsroom/copies/input.ts";
import { setCopyPolicy } from "#/newsroom/copies/set-copy-policy.ts";
import { Forbidden } from "#/newsroom/errors.ts";
import { SaveHousePage, SaveScale } from "#/newsroom/house/input.ts";
import { saveHousePage } from "#/newsroom/house/save-house-page.ts";
import { saveScale } from "#/newsroom/house/save-scale.ts";
import { configureNewsroom } from "#/newsroom/people/configure-newsroom.ts";
import { ConfigureNewsroom, SetSecondReview, SwitchSoloPublishing } from "#/newsroom/people/input.ts";
import { newsroomOnFile } from "#/newsroom/people/queries.ts";
import { setSecondReview } from "#/newsroom/people/set-second-review.ts";
import { switchSoloPublishing } from "#/newsroom/people/switch-solo-publishing.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
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

/** The archive's key goes into its file, never into the database or the log. */
const SaveCopyPolicy = SetCopyPolicy.extend({
  archiveKey: z
    .string()
    .trim()
    .max(200, "Use at most 200 characters.")
    .regex(/^[\x21-\x7e]*$/, "Write the key as the archive gave it.")
    .optional(),
});

export const saveCopyPolicy = formAction(SaveCopyPolicy, (ctx, { archiveKey, ...policy }) => {
  if (!can(ctx.actor, "newsroom.configure")) throw new Forbidden(refusalOf("newsroom.configure"));
  const isKeyNew = Boolean(archiveKey) || policy.archiveAddress === null;
  if (!(archiveKey && isAsOnFile(newsroomOnFile(ctx.db), policy))) setCopyPolicy(ctx, policy);
  if (isKeyNew) keepArchiveKey(policy.archiveAddress === null ? "" : (archiveKey ?? ""));
  revalidatePath("/workspace", "layout");
  return "The rules for copies are set.";
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

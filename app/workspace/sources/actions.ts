"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { ReviseSource } from "#/newsroom/evidence/input.ts";
import { reviseSource } from "#/newsroom/evidence/revise-source.ts";

export const reviseSourceAction = formAction(ReviseSource, (ctx, input) => {
  reviseSource(ctx, input);
  revalidatePath("/workspace/sources", "layout");
  return "The source is saved.";
});

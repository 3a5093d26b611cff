"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { groupSources } from "#/newsroom/evidence/group-sources.ts";
import { GroupSources, KeepApart, ReviseSource } from "#/newsroom/evidence/input.ts";
import { keepApart } from "#/newsroom/evidence/keep-apart.ts";
import { reviseSource } from "#/newsroom/evidence/revise-source.ts";

export const reviseSourceAction = formAction(ReviseSource, (ctx, input) => {
  reviseSource(ctx, input);
  revalidatePath("/workspace/sources", "layout");
  return "The source is saved.";
});

export const groupSourcesAction = formAction(GroupSources, (ctx, input) => {
  groupSources(ctx, input);
  revalidatePath("/workspace", "layout");
  return "They count as one source now.";
});

export const keepApartAction = formAction(KeepApart, (ctx, input) => {
  keepApart(ctx, input);
  revalidatePath("/workspace/sources", "layout");
  return "They stay independent of each other.";
});

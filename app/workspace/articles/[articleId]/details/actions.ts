"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { ReviseArticle } from "#/newsroom/articles/input.ts";
import { reviseArticle } from "#/newsroom/articles/revise-article.ts";
import { assignArticle } from "#/newsroom/assignments/assign-article.ts";
import { GiveArticle, SetDueDate } from "#/newsroom/assignments/input.ts";
import { setDueDate } from "#/newsroom/assignments/set-due-date.ts";
import { unassignArticle } from "#/newsroom/assignments/unassign-article.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const saveDetails = formAction(ReviseArticle, (ctx, input) => {
  reviseArticle(ctx, input);
  redraw();
});

export const saveDueDate = formAction(SetDueDate, (ctx, input) => {
  setDueDate(ctx, input);
  redraw();
});

export const giveArticle = formAction(GiveArticle, (ctx, { personId, ...input }) => {
  if (personId === "") unassignArticle(ctx, input);
  else assignArticle(ctx, { ...input, personId });
  redraw();
});

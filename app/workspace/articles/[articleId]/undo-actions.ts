"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { RedoChange, UndoChange } from "#/newsroom/undo/input.ts";
import { redoChange } from "#/newsroom/undo/redo-change.ts";
import { undoChange } from "#/newsroom/undo/undo-change.ts";

/** Draws the desk again, and the list of articles with its counts. */
function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const takeBack = formAction(UndoChange, (ctx, input) => {
  const { says } = undoChange(ctx, input);
  redraw();
  return `Took back: ${says}`;
});

export const doAgain = formAction(RedoChange, (ctx, input) => {
  const { says } = redoChange(ctx, input);
  redraw();
  return `Did again: ${says}`;
});

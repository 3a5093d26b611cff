"use server";

import { RedoChange, UndoChange } from "#/newsroom/undo/input.ts";
import { redoChange } from "#/newsroom/undo/redo-change.ts";
import { undoChange } from "#/newsroom/undo/undo-change.ts";
import { deskAction } from "./desk-action.ts";

export const takeBack = deskAction(UndoChange, (ctx, input) => {
  const { says } = undoChange(ctx, input);
  return `Took back: ${says}`;
});

export const doAgain = deskAction(RedoChange, (ctx, input) => {
  const { says } = redoChange(ctx, input);
  return `Did again: ${says}`;
});

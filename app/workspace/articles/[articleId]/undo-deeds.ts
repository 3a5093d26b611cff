"use client";
import type { UndoStep } from "#/newsroom/undo/step.ts";
import type { Doing } from "./doing.ts";
import { itemId } from "./items.ts";

/** What undo and redo need of the desk. */
export type Turning = Pick<Doing, "desk" | "all" | "selected" | "pick" | "perform" | "say" | "awaited"> & {
  /** Something is on its way to the server: what was done last, the server will know. */
  hasUnsaved: boolean;
};

/** Takes back what the person did last on the article, or the change that a message offers to take back. */
export function undoLast(turning: Turning, offered: UndoStep | null = null): void {
  const step = offered ?? turning.desk.undo.undo;
  if (offered === null && turning.hasUnsaved) turn(turning, "undo", null);
  else if (step) turn(turning, "undo", step);
  else turning.say("You have done nothing here that could be undone");
}

/** Does again what the person took back last. */
export function redoLast(turning: Turning): void {
  const step = turning.desk.undo.redo;
  if (turning.hasUnsaved) turn(turning, "redo", null);
  else if (step) turn(turning, "redo", step);
  else turning.say("There is nothing to do again");
}

function turn(turning: Turning, name: "undo" | "redo", step: UndoStep | null): void {
  const { desk, selected, perform, say } = turning;
  if (step?.refused) {
    say(step.refused);
    return;
  }
  perform(
    {
      name,
      fields: { articleId: desk.id, ...(name === "undo" && step ? { changeId: step.changeId } : {}) },
      itemId: selected ? itemId(selected) : (step?.subjectId ?? ""),
      says: step?.says ?? "",
    },
    () => step && select(turning, step.subjectId),
  );
}

/** What it was about is selected: at once, or as soon as it is back on the desk. */
function select({ all, pick, awaited }: Turning, subjectId: string): void {
  const item = all.find((one) => itemId(one) === subjectId);
  if (item) pick(item);
  else awaited.current = ({ id }) => id === subjectId;
}

"use client";
import type { UndoStep } from "#/newsroom/undo/step.ts";
import type { Doing } from "./doing.ts";
import { itemId } from "./items.ts";
import { doAgain, takeBack } from "./undo-actions.ts";

/** What undo and redo need of the desk. */
export type Turning = Pick<Doing, "desk" | "all" | "selected" | "pick" | "perform" | "say" | "awaited">;

/** Takes back what the person did last on the article, or the change that a message offers to take back. */
export function undoLast(turning: Turning, step: UndoStep | null = turning.desk.undo.undo): void {
  if (step) turn(turning, takeBack, step);
  else turning.say("You have done nothing here that could be undone");
}

/** Does again what the person took back last. */
export function redoLast(turning: Turning): void {
  const step = turning.desk.undo.redo;
  if (step) turn(turning, doAgain, step);
  else turning.say("There is nothing to do again");
}

function turn(turning: Turning, action: typeof takeBack, step: UndoStep): void {
  const { desk, selected, perform, say } = turning;
  if (step.refused) {
    say(step.refused);
    return;
  }
  perform(
    {
      action,
      fields: { articleId: desk.id, changeId: step.changeId },
      itemId: selected ? itemId(selected) : step.subjectId,
      says: step.says,
    },
    () => select(turning, step.subjectId),
  );
}

/** What it was about is selected: at once, or as soon as it is back on the desk. */
function select({ all, pick, awaited }: Turning, subjectId: string): void {
  const item = all.find((one) => itemId(one) === subjectId);
  if (item) pick(item);
  else awaited.current = ({ id }) => id === subjectId;
}

/** A change that a person could take back or do again, or why they cannot. */
export type UndoStep = {
  changeId: string;
  /** What it did: “accepted C03”, “C05 verified”. */
  says: string;
  /** The claim or the sentence it was done to. */
  subjectId: string;
  /** Whether something is gone from the screen by it, or it was a deed on many at once. */
  takesAway: boolean;
  /** Why it is refused; null where it is not. */
  refused: string | null;
};

export type UndoState = { undo: UndoStep | null; redo: UndoStep | null };

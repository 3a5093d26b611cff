"use client";
import { useEffect, useRef, useState } from "react";
import type { UndoState, UndoStep } from "#/newsroom/undo/step.ts";

/**
 * The change that is offered to be taken back: the latest deed of this visit that took something away. A later deed that
 * takes nothing away leaves the offer standing; one that does takes its place.
 */
export function useOffer(undo: UndoState): { offer: UndoStep | null; close: () => void } {
  const known = useRef<Set<string> | null>(null);
  const [offer, setOffer] = useState<UndoStep | null>(null);

  useEffect(() => {
    const { undo: step, redo } = undo;
    const isFirst = known.current === null;
    known.current ??= new Set();
    const isNew = !isFirst && step !== null && redo === null && !known.current.has(step.changeId);
    for (const one of [step, redo]) if (one) known.current.add(one.changeId);
    if (isNew && step.takesAway && !step.refused) setOffer(step);
    else if (redo) setOffer((standing) => (standing?.changeId === redo.changeId ? null : standing));
  }, [undo]);

  return { offer, close: () => setOffer(null) };
}

"use client";
import { useEffect, useRef } from "react";
import { undoKeyOf } from "./undo-key.ts";

/** Listens to the keys of undo and redo wherever the focus is, except in fields that take text. */
export function useUndoKeys(onKey: (deed: "undo" | "redo") => void): void {
  const current = useRef(onKey);
  useEffect(() => {
    current.current = onKey;
  });

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (document.querySelector("dialog[open]")) return;
      const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, defaultPrevented, target } = event;
      const pressed = { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, defaultPrevented };
      const deed = undoKeyOf({ ...pressed, target: target instanceof HTMLElement ? describe(target) : null });
      if (!deed) return;
      event.preventDefault();
      current.current(deed);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function describe(target: HTMLElement): { tagName: string; isContentEditable: boolean; type?: string } {
  const { tagName, isContentEditable } = target;
  return target instanceof HTMLInputElement
    ? { tagName, isContentEditable, type: target.type }
    : { tagName, isContentEditable };
}

"use client";
import { useEffect, useRef, useState } from "react";
import { type Keymap, meaningOf, type Situation } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { type Deed, isForDesk } from "./keys.ts";
import { focused, pressOf, strokeStruck } from "./pressed.ts";

type Keys = Situation & {
  /** While something is being saved, keys wait; they are taken up in order afterwards. */
  isBusy: () => boolean;
  /** Takes a key before the table does, while words are being chosen; true when it was taken. */
  first: (event: KeyboardEvent) => boolean;
  onDeed: (deed: Deed) => void;
};

/**
 * Listens to the keys of the desk wherever the focus is, except in fields that take text.
 *
 * Returns the keys that were pressed and begin something, which the next key ends.
 */
export function useKeys(keys: Keys): string {
  const keymap = useKeymap();
  const current = useRef({ ...keys, keymap });
  const waiting = useRef<string[]>([]);
  const begun = useRef("");
  const heldCode = useRef("");
  const [typed, setTyped] = useState("");
  const [, drawAgain] = useState(0);
  useEffect(() => {
    current.current = { ...keys, keymap };
  });

  // After every drawing: whatever was saved or selected may let the next key through, and give it another meaning.
  useEffect(() => {
    if (waiting.current.length === 0 || current.current.isBusy()) return;
    const [next = "", ...rest] = waiting.current;
    // What follows the key that opened a field was meant for the field, not for the desk.
    waiting.current = isForDesk({ key: "", isComposing: false, defaultPrevented: false, target: focused() })
      ? rest
      : [];
    if (waiting.current !== rest) return;
    const deed = deedOf(next, current.current);
    if (deed) current.current.onDeed(deed);
    if (rest.length > 0) drawAgain((times) => times + 1);
  });

  useEffect(() => {
    function begin(keys: string): void {
      begun.current = keys;
      setTyped(keys);
    }

    function press(event: KeyboardEvent): void {
      // A dialog or a popover takes its own keys, Escape before all.
      if (document.querySelector("dialog[open]") || (event.key === "Escape" && document.querySelector(":popover-open")))
        return;
      const isStillHeld = event.repeat && event.code === heldCode.current;
      if (!isStillHeld) heldCode.current = "";
      const stroke = strokeStruck(event);
      if (stroke === null) return;
      const { onDeed, first } = current.current;
      if (stroke === "Ctrl+k" && !event.isComposing) {
        event.preventDefault();
        onDeed({ do: "palette" });
        return;
      }
      if (!isForDesk(pressOf(event))) {
        // What a key opened, that key does not write in while it is still held down.
        if (isStillHeld) event.preventDefault();
        if (event.key === "Escape" && event.target instanceof HTMLElement && !event.defaultPrevented)
          onDeed({ do: "close" });
        return;
      }
      if (begun.current === "" && isPlain(event) && first(event)) {
        event.preventDefault();
        return;
      }
      const wasBegun = begun.current !== "";
      const keys = wasBegun ? `${begun.current} ${stroke}` : stroke;
      const meaning = meaningOf(current.current.keymap, keys, current.current);
      if (meaning === "more") {
        if (!event.repeat) begin(keys);
        event.preventDefault();
        return;
      }
      if (wasBegun) begin("");
      const mustWait = waiting.current.length > 0 || current.current.isBusy();
      // A key that is held down is one press, save where it only moves.
      const isHeld = event.repeat && !(meaning && "repeats" in meaning && meaning.repeats);
      if (isHeld) {
        if (!meaning) return;
      } else if (mustWait && (meaning || /\d$/.test(keys))) {
        // A digit may come to mean something once the key before it is taken.
        waiting.current.push(keys);
      } else if (meaning) onDeed("deed" in meaning ? meaning.deed : meaning);
      else if (!wasBegun) return;
      heldCode.current = event.code;
      event.preventDefault();
    }
    const forget = (): void => begin("");
    document.addEventListener("keydown", press);
    document.addEventListener("pointerdown", forget);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);

  return typed;
}

function deedOf(keys: string, { keymap, ...situation }: Keys & { keymap: Keymap }): Deed | null {
  const meaning = meaningOf(keymap, keys, situation);
  if (meaning === null || meaning === "more") return null;
  return "deed" in meaning ? meaning.deed : meaning;
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

"use client";
import { useEffect, useRef, useState } from "react";
import type { Mode } from "#/db/vocabulary.ts";
import { type Deed, deedOf, isForDesk } from "./keys.ts";

type Keys = {
  mode: Mode;
  isFlagging: boolean;
  isPlacing: boolean;
  isDeciding: boolean;
  /** While something is being saved, keys wait; they are taken up in order afterwards. */
  isBusy: () => boolean;
  /** Takes a key before the table does, while words are being chosen; true when it was taken. */
  first: (event: KeyboardEvent) => boolean;
  onDeed: (deed: Deed) => void;
};

/** Listens to the keys of the desk wherever the focus is, except in fields that take text. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  const waiting = useRef<string[]>([]);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    current.current = keys;
  });

  // After every drawing: whatever was saved or selected may let the next key through, and give it another meaning.
  useEffect(() => {
    if (waiting.current.length === 0 || current.current.isBusy()) return;
    const [key = "", ...rest] = waiting.current;
    // What follows the key that opened a field was meant for the field, not for the desk.
    waiting.current = isForDesk({ ...noPress, target: focused() }) ? rest : [];
    if (waiting.current !== rest) return;
    const deed = deedOf(key, current.current);
    if (deed) current.current.onDeed(deed);
    if (rest.length > 0) drawAgain((times) => times + 1);
  });

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null;
      // A dialog or a popover takes its own keys, Escape before all.
      if (document.querySelector("dialog[open]") || (event.key === "Escape" && document.querySelector(":popover-open")))
        return;
      if (!isForDesk({ ...pressOf(event), target: target && describe(target) })) {
        if (event.key === "Escape" && target && !event.defaultPrevented) current.current.onDeed({ do: "close" });
        return;
      }
      if (current.current.first(event)) {
        event.preventDefault();
        return;
      }
      const deed = deedOf(event.key, current.current);
      const mustWait = waiting.current.length > 0 || current.current.isBusy();
      // A digit may come to mean something once the key before it is taken.
      if (mustWait && (deed || /^\d$/.test(event.key))) waiting.current.push(event.key);
      else if (deed) current.current.onDeed(deed);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

const noPress = {
  key: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
};

function focused(): ReturnType<typeof describe> | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? describe(activeElement) : null;
}

function pressOf(event: KeyboardEvent): Omit<Parameters<typeof isForDesk>[0], "target"> {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  return { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented };
}

function describe(target: HTMLElement): { tagName: string; isContentEditable: boolean; type?: string } {
  const { tagName, isContentEditable } = target;
  return target instanceof HTMLInputElement
    ? { tagName, isContentEditable, type: target.type }
    : { tagName, isContentEditable };
}

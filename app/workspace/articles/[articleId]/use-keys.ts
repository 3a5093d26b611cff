"use client";
import { useEffect, useRef } from "react";
import type { Mode } from "#/db/vocabulary.ts";
import { type Deed, deedOf, isForDesk } from "./keys.ts";

type Keys = {
  mode: Mode;
  isFlagging: boolean;
  /** While something is being saved, keys wait; they are taken up in order afterwards. */
  isBusy: () => boolean;
  /** Takes a key before the table does, while words are being chosen; true when it was taken. */
  first: (event: KeyboardEvent) => boolean;
  onDeed: (deed: Deed) => void;
};

/** Listens to the keys of the desk wherever the focus is, except in fields that take text. */
export function useKeys(keys: Keys, wake: unknown): void {
  const current = useRef(keys);
  const waiting = useRef<Deed[]>([]);
  useEffect(() => {
    current.current = keys;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was saved or selected lets the next key through
  useEffect(() => {
    if (current.current.isBusy()) return;
    const next = waiting.current.shift();
    if (next) current.current.onDeed(next);
  }, [wake]);

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
      if (!deed) return;
      event.preventDefault();
      if (current.current.isBusy()) waiting.current.push(deed);
      else current.current.onDeed(deed);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
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

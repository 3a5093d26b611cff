"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import { type KeySettings, usualKeys } from "#/newsroom/people/keys.ts";
import { type Keymap, keymapOf } from "./keymap.ts";

const KeymapContext = createContext<Keymap>(keymapOf(usualKeys));

/** Gives everything within the person's own keys. */
export function KeymapOf({ settings, children }: { settings: KeySettings; children: ReactNode }): ReactNode {
  const keymap = useMemo(() => keymapOf(settings), [settings]);
  return <KeymapContext value={keymap}>{children}</KeymapContext>;
}

export function useKeymap(): Keymap {
  return use(KeymapContext);
}

"use client";
import { useSyncExternalStore } from "react";
import type { Present } from "#/live/presence.ts";

const nobody: readonly Present[] = [];
const listeners = new Set<() => void>();
let people: readonly Present[] = nobody;

/** Takes over who else is on the article: the stream knows, and bar, list and card show it. */
export function setPeopleHere(others: readonly Present[]): void {
  people = others.length === 0 ? nobody : others;
  for (const listener of listeners) listener();
}

/** Who else is on the article, by name. */
export function usePeopleHere(): readonly Present[] {
  return useSyncExternalStore(
    subscribe,
    () => people,
    () => nobody,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

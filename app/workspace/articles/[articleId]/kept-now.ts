"use client";
import { useSyncExternalStore } from "react";
import type { CopiesUnderWay } from "#/newsroom/articles/copies-under-way.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { useHands } from "./hands.ts";

const none: CopiesUnderWay = { n: -1, kept: {} };
const listeners = new Set<() => void>();
let underWay: CopiesUnderWay = none;

/** Reads how far the work on the article's copies is, after the stream has said that it went on. */
export async function readKeptNow(articleId: string): Promise<void> {
  const answer = await fetch(`/workspace/articles/${articleId}/copies`).catch(() => null);
  if (answer?.ok) setKeptNow((await answer.json()) as CopiesUnderWay);
}

export function forgetKeptNow(): void {
  setKeptNow(none);
}

/** The evidence with the latest that is known of its copies: from its desk, or from between two of the desk's events. */
export function useKeptNow(item: DeskEvidence): DeskEvidence {
  const { desk } = useHands();
  const { n, kept } = useSyncExternalStore(
    subscribe,
    () => underWay,
    () => none,
  );
  const now = kept[item.attachmentId];
  return now && n >= desk.n ? { ...item, ...now } : item;
}

function setKeptNow(next: CopiesUnderWay): void {
  underWay = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

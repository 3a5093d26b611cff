"use client";
import type { FormState } from "#/components/ui/form-state.ts";
import type { DeskChange } from "#/newsroom/articles/desk-change.ts";
import type { Answer } from "./desk-store.ts";
import type { NamedDeed } from "./named-deed.ts";

/** How long an answer may take before the deed counts as not arrived, in milliseconds. */
const PATIENCE = 20_000;

export async function sendDeed(articleId: string, person: string, deed: NamedDeed, since: number): Promise<Answer> {
  const answer = await fetch(`/workspace/articles/${articleId}/deeds`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...deed, since, person }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 403) return { kind: "someone-else", name: ((await answer.json()) as { name: string }).name };
  if (answer.status >= 500) return { kind: "failed" };
  if (answer.ok) return { kind: "answer", state: (await answer.json()) as FormState };
  const message = "Not saved: this page is out of date. Reload it, then do it again.";
  return { kind: "answer", state: { status: "refused", message, values: {} } };
}

/** What has changed on the desk since; null where the server did not say, or would say it to somebody else. */
export async function fetchChanges(articleId: string, person: string, since: number): Promise<DeskChange | null> {
  try {
    const answer = await fetch(`/workspace/articles/${articleId}/changes?since=${since}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) return null;
    const change = (await answer.json()) as DeskChange;
    return change.kind === "changed" && change.head.viewer.id !== person ? null : change;
  } catch {
    return null;
  }
}

"use client";
import { useRouter } from "next/navigation";
import { type TransitionStartFunction, useRef, useState, useTransition } from "react";
import { type FormAction, type FormState, idle } from "#/components/ui/form-state.ts";

export type Fields = Readonly<Record<string, string>>;

/** Something that came back instead of being saved, and the item it is about. */
export type Problem = { itemId: string; message: string };

export type Perform = (
  deed: { action: FormAction; fields: Fields; itemId: string; says: string },
  then?: () => void,
  otherwise?: () => void,
) => void;

type Deeds = {
  perform: Perform;
  /** The item that is being saved; its place on the screen does not change meanwhile. */
  pendingId: string | null;
  problem: Problem | null;
  /** The last thing that was done, as a sentence; a counter makes the same sentence news again. */
  said: { n: number; words: string };
  say: (words: string) => void;
  isBusy: () => boolean;
  start: TransitionStartFunction;
  /** False until what was saved is on the screen. */
  isIdle: boolean;
};

/** Deeds that take one key: sent at once, one after another, and told in one polite line. */
export function useDeeds(): Deeds {
  const [isPending, start] = useTransition();
  const [pendingId, setPendingId] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState({ n: 0, words: "" });
  const busy = useRef(false);
  const router = useRouter();

  const say = (words: string): void => setSaid(({ n }) => ({ n: n + 1, words }));

  const perform: Perform = ({ action, fields, itemId, says }, then, otherwise) => {
    if (busy.current) return;
    busy.current = true;
    setPendingId(itemId);
    setProblem(null);
    start(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const state = await action(idle, form).catch(() => notReached(form));
      busy.current = false;
      setPendingId(null);
      if (state.status === "saved") {
        say(state.message ?? says);
        then?.();
        return;
      }
      setProblem({ itemId, message: messageOf(state) });
      if (state.status === "conflict") router.refresh();
      otherwise?.();
    });
  };

  return { perform, pendingId, problem, said, say, isBusy: () => busy.current, start, isIdle: !isPending };
}

/** What a form says when its answer never came, with what was typed. */
export function notReached(form: FormData): FormState {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  return { status: "refused", message: "Not saved: the server did not answer. Try again in a moment.", values };
}

function messageOf(state: FormState): string {
  if (state.status === "refused" || state.status === "conflict") return state.message;
  if (state.status === "invalid") return Object.values(state.fields).flat().join(" ");
  return "";
}

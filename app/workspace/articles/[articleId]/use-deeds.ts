"use client";
import { useMemo, useState } from "react";
import type { FormState } from "#/components/ui/form-state.ts";
import { useDeskState, useDeskStore } from "./desk-provider.tsx";
import type { DeskState, Fault } from "./desk-store.ts";
import { type DeedName, type Fields, isForeseen } from "./named-deed.ts";

/**
 * Does a deed. One whose effect can be foreseen is shown at once, and `then` is called at once; else when it is saved.
 * `otherwise` is called when it came back.
 */
export type Perform = (
  deed: { name: DeedName; fields: Fields; itemId: string; says: string },
  then?: () => void,
  otherwise?: () => void,
) => void;

type Deeds = {
  perform: Perform;
  /** The item whose words are being changed; keys wait for that. */
  pendingId: string | null;
  faults: readonly Fault[];
  /** The last thing that was done, as a sentence; a counter makes the same sentence news again. */
  said: { n: number; words: string };
  say: (words: string) => void;
  isBusy: () => boolean;
  /** Whether no form is on its way. */
  isIdle: boolean;
};

/** Deeds that take one key: shown and told at once, sent one after another. */
export function useDeeds(): Deeds {
  const store = useDeskStore();
  const state = useDeskState();
  const [said, setSaid] = useState({ n: 0, words: "" });

  const { say, perform } = useMemo(() => {
    const say = (words: string): void => setSaid(({ n }) => ({ n: n + 1, words }));
    const perform: Perform = ({ name, fields, itemId, says }, then, otherwise) => {
      const deed = { name, fields };
      const about = { itemId, label: labelOf(store.get(), itemId) };
      if (isForeseen(deed)) {
        store.perform(deed, about, { saved: (message) => message && say(message), returned: otherwise });
        if (says) say(says);
        then?.();
        return;
      }
      const told = (message?: string): void => {
        say(message ?? says);
        then?.();
      };
      store.perform(deed, about, { saved: told, returned: otherwise });
    };
    return { say, perform };
  }, [store]);

  const pendingId = reshaped(state);
  return {
    perform,
    pendingId,
    faults: state.faults,
    said,
    say,
    isBusy: () => store.get().forms > 0 || reshaped(store.get()) !== null,
    isIdle: state.forms === 0,
  };
}

/** What people call the item: C07, Sentence 4. */
export function labelOf({ shown }: Pick<DeskState, "shown">, itemId: string): string {
  const claim = shown.claims.find(({ id }) => id === itemId);
  const sentence = shown.sentences.find(({ id }) => id === itemId);
  return claim?.label ?? (sentence ? `Sentence ${sentence.n}` : "The last deed");
}

function reshaped({ unsaved }: DeskState): string | null {
  return unsaved.find(({ deed }) => !isForeseen(deed))?.itemId ?? null;
}

/** What a form says when its answer never came, with what was typed. */
export function notReached(form: FormData): FormState {
  const message = "Not saved: the server did not answer. Try again in a moment.";
  return { status: "refused", message, values: typedIn(form) };
}

/** The fields of a form that are text. */
export function typedIn(form: FormData): Fields {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

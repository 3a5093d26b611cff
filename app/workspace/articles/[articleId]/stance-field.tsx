"use client";
import type { KeyboardEvent, ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import { type FormState, fieldValue } from "#/components/ui/form-state.ts";
import { STANCES, type Stance as StanceWord } from "#/db/vocabulary.ts";
import { stances } from "./evidence-words.ts";
import own from "./stance-field.module.css";

const stanceKeys: Record<StanceWord, string> = { supports: "⏎", refutes: "⇧ ⏎", context: "Alt ⏎" };

/** What the evidence says of the claim, each with the key that sends the form with it. */
export function Stance({ state }: { state: FormState }): ReactNode {
  const chosen = fieldValue(state, "stance", "supports");
  return (
    <fieldset className={own.stances}>
      <legend>Stance</legend>
      {STANCES.map((stance) => (
        <label key={stance} className={own.stance}>
          <input type="radio" name="stance" value={stance} defaultChecked={stance === chosen} />
          <span className={own.choice}>
            <span className={own.word}>
              <Mark name={stances[stance].mark} size={12} /> {stances[stance].label}
            </span>
            <kbd>{stanceKeys[stance]}</kbd>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The stance that Shift or Alt beside Enter stands for; null for Enter alone, which leaves it as it is chosen. */
export function stanceOf({ shiftKey, altKey }: Pick<KeyboardEvent, "shiftKey" | "altKey">): StanceWord | null {
  if (shiftKey) return "refutes";
  return altKey ? "context" : null;
}

/** Sends the form from one of its lines, with the stance that the keys beside Enter stand for. */
export function sendFromLine(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, nativeEvent } = event;
  if (key !== "Enter" || ctrlKey || metaKey || nativeEvent.isComposing || !isLine(target)) return;
  event.preventDefault();
  if (event.repeat) return;
  const stance = stanceOf(event);
  const choice = stance && target.form?.querySelector<HTMLInputElement>(`[name=stance][value=${stance}]`);
  if (choice) choice.checked = true;
  target.form?.requestSubmit();
}

function isLine(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === "text";
}

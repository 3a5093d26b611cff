import { strokeOf } from "#/app/workspace/keymap/strokes.ts";
import type { Press } from "./keys.ts";

/** The key that was pressed, in the notation of the keymap; null for a modifier alone. */
export function strokeStruck(event: KeyboardEvent): string | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isAltGraph = event.getModifierState("AltGraph");
  return strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph });
}

export function pressOf({ key, isComposing, defaultPrevented, target }: KeyboardEvent): Press {
  return { key, isComposing, defaultPrevented, target: target instanceof HTMLElement ? describe(target) : null };
}

/** What has the focus. */
export function focused(): Press["target"] {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? describe(activeElement) : null;
}

function describe(target: HTMLElement): NonNullable<Press["target"]> {
  const { tagName, isContentEditable } = target;
  return target instanceof HTMLInputElement
    ? { tagName, isContentEditable, type: target.type }
    : { tagName, isContentEditable };
}

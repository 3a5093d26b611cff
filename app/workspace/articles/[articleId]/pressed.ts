import { strokeOf } from "#/app/workspace/keymap/strokes.ts";
import type { Press } from "./keys.ts";

/** The key that was pressed, in the notation of the keymap; null for a modifier alone. */
export function strokeStruck(event: KeyboardEvent): string | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isAltGraph = event.getModifierState("AltGraph");
  return strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph });
}

export function pressOf({ key, isComposing, defaultPrevented, target }: KeyboardEvent): Press {
  return { key, isComposing, defaultPrevented, target: describe(target) };
}

/** What has the focus. */
export function focused(): Press["target"] {
  return describe(document.activeElement);
}

/** A field of a dialog that has closed keeps the focus until the page is drawn again; nobody writes in it any more. */
function describe(target: EventTarget | null): Press["target"] {
  if (!(target instanceof HTMLElement) || target.closest("dialog:not([open])")) return null;
  const { tagName, isContentEditable } = target;
  return target instanceof HTMLInputElement
    ? { tagName, isContentEditable, type: target.type }
    : { tagName, isContentEditable };
}

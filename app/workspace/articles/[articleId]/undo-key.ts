import { isForDesk, type Press } from "./keys.ts";

/** Ctrl or Command with Z, with Shift or Y the other way; null in a field, where the browser's own undo works. */
export function undoKeyOf(press: Press & { shiftKey: boolean }): "undo" | "redo" | null {
  if (!press.ctrlKey && !press.metaKey) return null;
  if (!isForDesk({ ...press, ctrlKey: false, metaKey: false })) return null;
  const key = press.key.toLowerCase();
  if (key === "z") return press.shiftKey ? "redo" : "undo";
  return key === "y" && press.ctrlKey && !press.shiftKey ? "redo" : null;
}

import type { Shelf } from "./outbox.ts";

/** What the browser keeps for this site; null on the server, and where the browser keeps nothing. */
export function browserShelf(): Shelf | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

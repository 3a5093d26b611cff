import type { Refusal } from "./desk-store.ts";

/** Why it was not saved, in sentences. */
export function refusalWords(refusal: Refusal): string {
  return refusal.status === "invalid" ? Object.values(refusal.fields).flat().join(" ") : refusal.message;
}

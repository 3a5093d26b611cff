import assert from "node:assert/strict";
import type { Database } from "#/db/client.ts";
import type { NewsroomError } from "../errors.ts";
import { everyRow } from "./every-table.ts";

/** The deed is refused in this way and in words that match, and leaves no row and no event behind. */
export function assertRefused<Refusal extends NewsroomError>(
  db: Database,
  deed: () => unknown,
  kind: new (...details: never[]) => Refusal,
  words: RegExp = /./,
): Refusal {
  const before = everyRow(db);
  let refusal: unknown;
  try {
    deed();
  } catch (error) {
    refusal = error;
  }
  assert.ok(refusal instanceof kind, `expected ${kind.name}, got ${String(refusal)}`);
  assert.match(refusal.message, words);
  assert.deepEqual(everyRow(db), before);
  return refusal;
}

import type { Changed } from "./audit/event.ts";
import { Conflict } from "./errors.ts";

type Fields = Record<string, string | null>;

/** The fields whose value differs, with both values; those of `after` count. */
export function changesBetween(before: Fields, after: Fields): Record<string, Changed> {
  const changed: Record<string, Changed> = {};
  for (const [field, to] of Object.entries(after)) {
    const from = before[field] ?? null;
    if (from !== to) changed[field] = { from, to };
  }
  return changed;
}

/**
 * Both sides of an edit that came too late: the fields in which they differ, under the names that people read.
 *
 * @param rowVersion of the row as it stands
 */
export function conflictOver(
  subject: string,
  changed: Record<string, Changed>,
  labels: Record<string, string>,
  rowVersion: number,
): Conflict {
  const side = (pick: (change: Changed) => string | null): Record<string, string> =>
    Object.fromEntries(
      Object.entries(changed).map(([field, change]) => [labels[field] ?? field, pick(change) ?? "(empty)"]),
    );
  return new Conflict(`Somebody else changed ${subject} meanwhile. Compare both versions and save the one you want.`, {
    yours: side((change) => change.to),
    theirs: side((change) => change.from),
    seen: String(rowVersion),
  });
}

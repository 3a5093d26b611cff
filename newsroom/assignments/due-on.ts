import { dayOf } from "../day.ts";
import { RuleBroken } from "../errors.ts";
import { readDay } from "../read-day.ts";

/**
 * The date that is meant by `words` at that moment; null for no words.
 *
 * @throws RuleBroken where they mean no date
 */
export function dueOn(words: string | null, at: Date): string | null {
  if (words === null) return null;
  const date = readDay(words, dayOf(at));
  if (date === null)
    throw new RuleBroken(`“${words}” is no date. Write the due date such as tomorrow, fri, +3d, 4 dec or 2026-12-04.`);
  return date;
}

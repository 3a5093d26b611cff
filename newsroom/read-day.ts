import { dayOf, daysAfter, monthNames, weekdayNames } from "./day.ts";

/**
 * The day that somebody means by "tomorrow", "fri", "+3d", "2w", "-1d", "4 dec" or "2026-12-04". A weekday is the next
 * one, never today; a day without a year is the next one, today too.
 *
 * @param today YYYY-MM-DD
 * @returns null where the words mean no day, or one before 1000 or after 2999
 */
export function readDay(words: string, today: string): string | null {
  const said = words
    .toLowerCase()
    .replaceAll(/[,.\s]+/g, " ")
    .trim();
  if (said === "today") return today;
  if (/^tom(?:orrow)?$/.test(said)) return daysAfter(today, 1);
  if (said === "yesterday") return daysAfter(today, -1);
  const [, sign, count, unit] = /^(\+|-|in )? ?(\d{1,3}) ?(d|days?|w|weeks?)$/.exec(said) ?? [];
  if (count && unit) return daysAfter(today, Number(count) * (sign === "-" ? -1 : 1) * (unit.startsWith("w") ? 7 : 1));
  const weekday = beginning(weekdayNames, said);
  if (weekday !== null) return daysAfter(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  return written(said, today);
}

/** A date written out, with its weekday before it or without; a weekday that is not that date's is a slip. */
function written(said: string, today: string): string | null {
  const [first = "", ...others] = said.split(" ");
  const weekday = others.length > 0 ? beginning(weekdayNames, first) : null;
  const date = named(weekday === null ? said : others.join(" "), today);
  return date !== null && weekday !== null && weekdayOf(date) !== weekday ? null : date;
}

function named(said: string, today: string): string | null {
  if (/^[12]\d{3}-\d{2}-\d{2}$/.test(said)) return onCalendar(said);
  const parts =
    /^(\d{1,2}) ([a-z]+)(?: ([12]\d{3}))?$/.exec(said) ?? /^([a-z]+) (\d{1,2})(?: ([12]\d{3}))?$/.exec(said);
  if (!parts) return null;
  const [, one = "", two = "", year] = parts;
  const [day, name] = /^\d/.test(one) ? [one, two] : [two, one];
  const month = beginning(monthNames, name);
  if (month === null) return null;
  const rest = `${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) return onCalendar(`${year}-${rest}`);
  // A 29 February may be years away, never more than eight.
  for (let next = Number(today.slice(0, 4)); next < Number(today.slice(0, 4)) + 9; next += 1) {
    const date = onCalendar(`${next}-${rest}`);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** Which of the names begins with the word, by three letters or more; null for none. */
function beginning(names: readonly string[], word: string): number | null {
  if (word.length < 3) return null;
  const at = names.findIndex((name) => name.startsWith(word));
  return at === -1 ? null : at;
}

function onCalendar(date: string): string | null {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && dayOf(at) === date ? date : null;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** What to write where a day could not be read. */
export const DAY_HELP = "Write a day: fri, +2d, tomorrow, 4 dec or 2026-12-04.";

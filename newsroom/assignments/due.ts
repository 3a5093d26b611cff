/** Due dates are calendar dates (YYYY-MM-DD) in the newsroom's day, which is the UTC one. */

import { dayOf, daysAfter } from "../day.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * The date that somebody means by "tomorrow", "fri", "+3d", "2w", "4 dec" or "2026-12-04"; null for anything else. A
 * weekday is the next one, never today; a day without a year is the next one, today too.
 *
 * @param today YYYY-MM-DD
 */
export function dueDate(words: string, today: string): string | null {
  const said = words
    .toLowerCase()
    .replaceAll(/[,.\s]+/g, " ")
    .trim();
  if (said === "today") return today;
  if (/^tom(?:orrow)?$/.test(said)) return daysAfter(today, 1);
  const span = /^(?:\+|in )? ?(\d{1,3}) ?(d|days?|w|weeks?)$/.exec(said);
  if (span?.[2]) return daysAfter(today, Number(span[1]) * (span[2].startsWith("w") ? 7 : 1));
  const weekday = beginning(weekdays, said);
  if (weekday !== null) return daysAfter(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  return written(said, today);
}

/** A date written out, with its weekday before it or without; a weekday that is not that date's is a slip. */
function written(said: string, today: string): string | null {
  const [first = "", ...others] = said.split(" ");
  const weekday = others.length > 0 ? beginning(weekdays, first) : null;
  const date = named(weekday === null ? said : others.join(" "), today);
  return date !== null && weekday !== null && weekdayOf(date) !== weekday ? null : date;
}

function named(said: string, today: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return onCalendar(said);
  const parts = /^(\d{1,2}) ([a-z]+)(?: (\d{4}))?$/.exec(said) ?? /^([a-z]+) (\d{1,2})(?: (\d{4}))?$/.exec(said);
  if (!parts) return null;
  const [, one = "", two = "", year] = parts;
  const [day, name] = /^\d/.test(one) ? [one, two] : [two, one];
  const month = beginning(months, name);
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
  return !Number.isNaN(at) && dayOf(at) === date && date >= "1000" ? date : null;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** How near a due date is: `week` is one of the six days after today. */
export type Nearness = "overdue" | "today" | "week" | "later" | "none";

export function nearness(dueOn: string | null, today: string): Nearness {
  if (dueOn === null) return "none";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= daysAfter(today, 6) ? "week" : "later";
}

/** "Fri 4 Dec", with the year where it is not this one: "Fri 4 Dec 2027". `dueDate` understands it again. */
export function dateWords(date: string, today: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const words = `${capital(weekdays[at.getUTCDay()])} ${at.getUTCDate()} ${capital(months[at.getUTCMonth()])}`;
  return date.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${date.slice(0, 4)}`;
}

function capital(name = ""): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1, 3);
}

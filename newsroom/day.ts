/** Days of the calendar, YYYY-MM-DD, counted in UTC. They have no time and no zone. */

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const DAY = 86_400_000;

/** The day that a moment falls on. */
export function dayOf(at: Date | number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** @param days may be negative */
export function daysAfter(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * A day as people write it: "2026-12-04", "today", "tomorrow", "yesterday", "fri" or "friday" (the next one, never today),
 * "+2d", "+1w", "-3d".
 *
 * @returns null where the words mean no day, or one before 1000 or after 2999
 */
export function readDay(words: string, today: string): string | null {
  const said = words.trim().toLowerCase();
  const near = { today: 0, tomorrow: 1, yesterday: -1 }[said];
  if (near !== undefined) return daysAfter(today, near);

  const [, sign, count, unit] = /^([+-])(\d{1,3})([dw])$/.exec(said) ?? [];
  if (count) return daysAfter(today, Number(`${sign}${count}`) * (unit === "w" ? 7 : 1));

  const weekday = said.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(said));
  if (weekday !== -1) {
    const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
    return daysAfter(today, ahead === 0 ? 7 : ahead);
  }

  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(said)) return null;
  const time = Date.parse(said);
  return !Number.isNaN(time) && dayOf(time) === said ? said : null;
}

/** What to write where a day could not be read. */
export const DAY_HELP = "Write a day: fri, +2d, tomorrow or 2026-12-04.";

/** How near a day is by which something is needed: "2 days overdue", "due today", "due on Friday", "due on 4 December". */
export function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return days === -1 ? "1 day overdue" : `${-days} days overdue`;
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  const parts: Intl.DateTimeFormatOptions =
    days < 7
      ? { weekday: "long" }
      : { day: "numeric", month: "long", ...(dueOn.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }) };
  return `due on ${new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(Date.parse(dueOn))}`;
}

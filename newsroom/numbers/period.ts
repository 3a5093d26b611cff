import { dayOf, daysAfter } from "../day.ts";

/** How many weeks the numbers may look back. */
export const PERIODS = [4, 12, 26, 52] as const;
export type Weeks = (typeof PERIODS)[number];

export type Period = {
  weeks: Weeks;
  /** From the beginning of this moment's day on. */
  since: Date;
  /** The Mondays of its weeks, the earliest first, YYYY-MM-DD. */
  mondays: string[];
};

/** The last weeks up to `now`, the running one included; weeks begin on Monday, in UTC (ISO 8601). */
export function periodOf(weeks: Weeks, now: Date): Period {
  const last = mondayOf(now);
  const mondays = Array.from({ length: weeks }, (_, index) => daysAfter(last, 7 * (index + 1 - weeks)));
  return { weeks, since: new Date(mondays[0] ?? last), mondays };
}

/** The Monday of a moment's week. */
export function mondayOf(at: Date): string {
  const day = dayOf(at);
  return daysAfter(day, -((at.getUTCDay() + 6) % 7));
}

/** What an address asks for; twelve weeks where it asks for nothing that is offered. */
export function weeksAsked(words: string | string[] | undefined): Weeks {
  return PERIODS.find((weeks) => String(weeks) === words) ?? 12;
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.ceil(ordered.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

const date = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

const DAY = 24 * 3_600_000;

/** A day of the calendar, or a moment with its offset from UTC (ISO 8601). */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const day = date.exec(value)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** The first millisecond that the date may mean. */
export function earliest(value: string): number {
  return Date.parse(value);
}

/** The last millisecond that the date may mean: the end of a day that is given without a time. */
export function latest(value: string): number {
  return value.includes("T") ? Date.parse(value) : Date.parse(value) + DAY - 1;
}

/** The day as written, in whatever time zone it was; null where there is none of the calendar. */
export function dayOf(stamp: string | null): string | null {
  const day = /^([12]\d{3})-?(\d{2})-?(\d{2})(?!\d)/.exec(stamp?.trim() ?? "");
  if (day === null) return null;
  const date = `${day[1]}-${day[2]}-${day[3]}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null;
}

// Times of day in named zones. A time that somebody sets is meant where they say, whatever the server's clock is on.

/** Whether it is the IANA name of a zone: "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

/**
 * The moment at which clocks in the zone show that date (YYYY-MM-DD) and time (HH:MM), in milliseconds UTC. Of an hour
 * that comes twice it is the first one; null for one that clocks skip.
 */
export function momentIn(date: string, time: string, timeZone: string): number | null {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // The zone's offset around that day is the one before a change of clocks or the one after it.
  const candidates = [shown - DAY, shown + DAY].map((near) => shown - (shownIn(near, timeZone) - near));
  const found = candidates.filter((moment) => shownIn(moment, timeZone) === shown);
  return found.length === 0 ? null : Math.min(...found);
}

/** What clocks in the zone show at the moment, as if they were on UTC, to the minute. */
function shownIn(moment: number, timeZone: string): number {
  const { date, time } = clockIn(moment, timeZone);
  return Date.parse(`${date}T${time}:00Z`);
}

/** Date (YYYY-MM-DD) and time (HH:MM) that clocks in the zone show at the moment. */
export function clockIn(moment: number, timeZone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** "Wednesday 4 March 2026, 06:00 (Europe/Berlin)" */
export function momentWords(moment: number, timeZone: string): string {
  const words = (parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...parts }).format(moment);
  const day = `${words({ weekday: "long" })} ${words({ day: "numeric", month: "long", year: "numeric" })}`;
  return `${day}, ${clockIn(moment, timeZone).time} (${timeZone})`;
}

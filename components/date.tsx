"use client";
import { type ReactNode, useSyncExternalStore } from "react";

type Parts = Intl.DateTimeFormatOptions;
const dayParts: Parts = { day: "numeric", month: "short", year: "numeric" };
const minuteParts: Parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/**
 * A moment as people write it, in the reader's own time zone; the exact time is in `datetime` and on hover. The server
 * does not know the zone, so until the page has loaded it says the time in UTC.
 */
export function Moment({ at, show = "minute" }: { at: number | Date; show?: "day" | "minute" }): ReactNode {
  const date = new Date(at);
  const write = (zone: string | undefined): string => momentWords(date, show, zone);
  const words = useSyncExternalStore(
    never,
    () => write(undefined),
    () => write("UTC"),
  );
  return (
    <time dateTime={date.toISOString()} title={`${momentWords(date, "minute", "UTC")}`}>
      {words}
    </time>
  );
}

/** "3 Mar 2026", or with the minute "3 Mar 2026, 12:05", said to be UTC where that is the zone. */
function momentWords(date: Date, show: "day" | "minute", zone: string | undefined): string {
  const parts = show === "day" ? dayParts : { ...dayParts, ...minuteParts };
  const words = formatFor(zone === undefined ? parts : { ...parts, timeZone: zone }).format(date);
  return zone === "UTC" && show === "minute" ? `${words} UTC` : words;
}

/** A calendar date (YYYY-MM-DD), which has no zone. */
export function Day({ date, weekday = false }: { date: string; weekday?: boolean }): ReactNode {
  const parts: Parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const words = formatFor(weekday ? { ...parts, weekday: "long" } : parts);
  return <time dateTime={date}>{words.format(new Date(`${date}T00:00:00Z`))}</time>;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for the same parts: making one takes longer than writing a hundred dates with it. */
function formatFor(parts: Parts): Intl.DateTimeFormat {
  const key = JSON.stringify(parts);
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", parts);
  formats.set(key, format);
  return format;
}

function never(): () => void {
  return () => undefined;
}

/** Due dates are calendar dates (YYYY-MM-DD) in the newsroom's day, which is the UTC one. */

import { daysAfter, monthNames, weekdayNames } from "../day.ts";

/** How near a due date is: `week` is one of the six days after today. */
export type Nearness = "overdue" | "today" | "week" | "later" | "none";

export function nearness(dueOn: string | null, today: string): Nearness {
  if (dueOn === null) return "none";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= daysAfter(today, 6) ? "week" : "later";
}

/** "Fri 4 Dec", with the year where it is not this one: "Fri 4 Dec 2027". `readDay` understands it again. */
export function dateWords(date: string, today: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const words = `${capital(weekdayNames[at.getUTCDay()])} ${at.getUTCDate()} ${capital(monthNames[at.getUTCMonth()])}`;
  return date.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${date.slice(0, 4)}`;
}

function capital(name = ""): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1, 3);
}

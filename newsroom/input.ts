import { z } from "zod";
import { dayOf } from "./day.ts";
import { DAY_HELP, readDay } from "./read-day.ts";

/** Shapes that several rooms share. A message is a sentence for the person at the form. */

/** Any control character but tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/u;

/** A line of text: trimmed, without control characters. */
export function line(max: number, required: string): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .min(1, required)
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !CONTROL.test(value) && !LINE_BREAK.test(value), "Remove line breaks and control characters.");
}

/** A line that may be left empty: empty becomes null. */
export function optionalLine(max: number): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !CONTROL.test(value) && !LINE_BREAK.test(value), "Remove line breaks and control characters.")
    .optional()
    .transform((value) => value || null);
}

/** Several lines of text that may be left empty: empty becomes null. */
export function optionalText(max: number): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !CONTROL.test(value), "Remove control characters.")
    .optional()
    .transform((value) => value || null);
}

/** Several lines of text. */
export function paragraph(max: number, required: string): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .min(1, required)
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !CONTROL.test(value), "Remove control characters.");
}

/** Whether `value` is an absolute http(s) address without user name or password. */
export function isWebAddress(value: string): boolean {
  // URL.parse drops tabs and line breaks, so what it checked would not be what is stored.
  if (/\s/u.test(value) || CONTROL.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" && !url.username && !url.password;
}

export const webAddress = z
  .string()
  .trim()
  .max(2000, "Use an address of at most 2,000 characters.")
  .refine(isWebAddress, "Write a full address that begins with http:// or https://.");

export const optionalWebAddress = z
  .string()
  .trim()
  .max(2000, "Use an address of at most 2,000 characters.")
  .refine((value) => value === "" || isWebAddress(value), "Write a full address that begins with http:// or https://.")
  .optional()
  .transform((value) => value || null);

/** Whether `value` is a day of the calendar, YYYY-MM-DD, between 1000 and 2999. */
export function isCalendarDate(value: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const optionalDate = z
  .string()
  .trim()
  .refine((value) => value === "" || isCalendarDate(value), "Write a date that exists, as year-month-day: 2026-03-31.")
  .optional()
  .transform((value) => value || null);

/** A day in the words of `readDay`, which the command turns into a date; empty becomes null. */
export const optionalDay = z
  .string()
  .trim()
  .max(40, DAY_HELP)
  .refine((value) => value === "" || readDay(value, dayOf(0)) !== null, DAY_HELP)
  .optional()
  .transform((value) => value || null);

export const email = z
  .string()
  .trim()
  .max(254, "Use an address of at most 254 characters.")
  .pipe(z.email("Write an e-mail address such as name@example.org."))
  .transform((value) => value.toLowerCase());

/** A form's checkbox: "on" or absent. */
export const checkbox = z
  .union([z.literal("on"), z.literal("true"), z.literal("")])
  .optional()
  .transform((value) => value === "on" || value === "true");

/** A row id as it comes back from a form or an address. */
export const id = z.string().trim().min(1, "Something is missing here. Reload the page.").max(64, "Reload the page.");

/** A version counter sent back with an edit. */
export const version = z.coerce.number().int().positive();

/** A list that a form sends as JSON in one field, so that its line breaks stay as they are. */
export function sentAsJson<Item extends z.ZodType>(item: Item, most: number) {
  return z
    .string()
    .transform((text, issues): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        issues.addIssue({ code: "custom", message: "Something came here broken. Reload the page." });
        return z.NEVER;
      }
    })
    .pipe(z.array(item).max(most, `Send at most ${most.toLocaleString("en")} of these.`));
}

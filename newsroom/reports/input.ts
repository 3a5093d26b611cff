import { z } from "zod";
import { TEXTS_SHOWN } from "#/db/vocabulary.ts";
import { id, isCalendarDate, line, optionalText, paragraph } from "../input.ts";
import { isTimeZone } from "../zone.ts";

/** The last part of a report's address: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use lower-case letters, digits and hyphens, for example harbour-budget.")
  .max(80, "Use at most 80 characters.");

export const SignOffArticle = z.object({ articleId: id, note: optionalText(1000) });
export type SignOffArticle = z.output<typeof SignOffArticle>;

export const ReopenArticle = z.object({ articleId: id, because: paragraph(500, "Write why the article is reopened.") });
export type ReopenArticle = z.output<typeof ReopenArticle>;

export const CloseArticle = z.object({ articleId: id });
export type CloseArticle = z.output<typeof CloseArticle>;

export const DraftReport = z.object({
  articleId: id,
  /** 0 for a report that is not on file yet. */
  rowVersion: z.coerce.number().int().nonnegative(),
  slug,
  title: line(200, "Write the report's title."),
  dek: paragraph(600, "Write one or two sentences on what the check found."),
  /** Left out: as it was. */
  textShown: z.enum(TEXTS_SHOWN, "Choose how much of the article's text readers see.").optional(),
});
export type DraftReport = z.output<typeof DraftReport>;

export const PublishReport = z.object({ articleId: id });
export type PublishReport = z.output<typeof PublishReport>;

/** Date, time and zone as they are meant; the command makes a moment of them. */
export const SchedulePublication = z.object({
  articleId: id,
  /** 0 where no time is set yet. */
  rowVersion: z.coerce.number().int().nonnegative(),
  date: z.string().trim().refine(isCalendarDate, "Write a date that exists, as year-month-day: 2026-03-31."),
  time: z
    .string()
    .trim()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write a time as hours and minutes: 06:30."),
  timeZone: z.string().trim().refine(isTimeZone, "Choose a time zone from the list."),
});
export type SchedulePublication = z.output<typeof SchedulePublication>;

export const CancelPublication = z.object({ articleId: id });
export type CancelPublication = z.output<typeof CancelPublication>;

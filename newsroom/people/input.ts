import { z } from "zod";
import { ROLES, SECOND_REVIEWS } from "#/db/vocabulary.ts";
import { checkbox, email, id, line, version, webAddress } from "../input.ts";
import { LETTER_KEYS } from "./keys.ts";

const name = line(100, "Write a name.");

/** An origin such as https://checks.example.org: no path, no trailing slash. */
const publicAddress = webAddress
  .refine((value) => URL.parse(value)?.pathname === "/" && !value.includes("?") && !value.includes("#"), {
    message: "Write the address without a path, for example https://checks.example.org.",
  })
  .transform((value) => new URL(value).origin);

/** At least 12 characters; no other rule, since length is what counts (NIST SP 800-63B). */
export const password = z
  .string()
  .min(12, "Use at least 12 characters. A few unrelated words work well.")
  .max(200, "Use at most 200 characters.");

const roles = z.array(z.enum(ROLES)).min(1, "Choose at least one role.");

export const FoundNewsroom = z.object({
  newsroomName: line(100, "Write the newsroom's name."),
  publicAddress,
  correctionsPolicyUrl: webAddress,
  name,
  email,
  password,
});
export type FoundNewsroom = z.output<typeof FoundNewsroom>;

export const ConfigureNewsroom = z.object({
  newsroomName: line(100, "Write the newsroom's name."),
  publicAddress,
  correctionsPolicyUrl: webAddress,
  rowVersion: version,
});
export type ConfigureNewsroom = z.output<typeof ConfigureNewsroom>;

export const SwitchSoloPublishing = z.object({ on: checkbox });
export type SwitchSoloPublishing = z.output<typeof SwitchSoloPublishing>;

/** `share` is in percent and counts for a sample only. */
export const SetSecondReview = z
  .object({
    secondReview: z.enum(SECOND_REVIEWS, "Choose which claims are judged by two people."),
    share: z
      .string()
      .trim()
      .optional()
      .transform((value) => (value ? Number(value) : null)),
    isBlind: checkbox,
    rowVersion: version,
  })
  .refine(({ secondReview, share }) => secondReview !== "sample" || isShare(share), {
    path: ["share"],
    message: "Write a whole number from 1 to 99.",
  });
export type SetSecondReview = z.output<typeof SetSecondReview>;

function isShare(percent: number | null): boolean {
  return percent !== null && Number.isInteger(percent) && percent >= 1 && percent <= 99;
}

export const InvitePerson = z.object({ name, email, roles });
export type InvitePerson = z.output<typeof InvitePerson>;

export const InvitationId = z.object({ invitationId: id });
export type InvitationId = z.output<typeof InvitationId>;

export const AcceptInvitation = z.object({ token: z.string().min(20).max(100), name, password });
export type AcceptInvitation = z.output<typeof AcceptInvitation>;

export const ChangeRoles = z.object({ personId: id, roles });
export type ChangeRoles = z.output<typeof ChangeRoles>;

export const PersonId = z.object({ personId: id });
export type PersonId = z.output<typeof PersonId>;

/**
 * The whole of a person's keys, as JSON in one field: by command the key in place of its usual ones, null for none.
 * Commands that the desk does not know are kept and mean nothing.
 */
export const SetKeys = z.object({
  settings: z
    .string()
    .max(20_000)
    .transform((json, issues) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        issues.addIssue({ code: "custom", message: "These keys cannot be read. Load the page again." });
        return z.NEVER;
      }
    })
    .pipe(
      z.object({
        letters: z.enum(LETTER_KEYS, "Choose what single keys do."),
        keys: z.record(z.string().min(1).max(60), z.string().min(1).max(40).nullable()),
      }),
    ),
});
export type SetKeys = z.output<typeof SetKeys>;

export const ChangePassword = z.object({ current: z.string().min(1, "Write your current password."), password });
export type ChangePassword = z.output<typeof ChangePassword>;

import { z } from "zod";
import { DUTIES } from "#/db/vocabulary.ts";
import { id, optionalLine } from "../input.ts";

/** The most claims that are given to somebody at once. */
const MOST_CLAIMS = 500;

const claimIds = z
  .array(id)
  .min(1, "Choose at least one claim.")
  .max(MOST_CLAIMS, `Assign at most ${MOST_CLAIMS} claims at once.`);
const duty = z.enum(DUTIES, "Choose what is to be done: check, or second review.");
/** A date in words, as `readDay` understands them. */
const due = optionalLine(40);

export const AssignClaims = z.object({ claimIds, duty, personId: id, due });
export type AssignClaims = z.output<typeof AssignClaims>;

export const UnassignClaims = z.object({ claimIds, duty });
export type UnassignClaims = z.output<typeof UnassignClaims>;

export const AssignArticle = z.object({ articleId: id, duty, personId: id, due });
export type AssignArticle = z.output<typeof AssignArticle>;

export const UnassignArticle = z.object({ articleId: id, duty });
export type UnassignArticle = z.output<typeof UnassignArticle>;

export const SetDueDate = z.object({ articleId: id, due });
export type SetDueDate = z.output<typeof SetDueDate>;

/** As the desk sends it: an empty person for nobody. */
export const GiveClaims = AssignClaims.extend({ personId: id.or(z.literal("")) });
export type GiveClaims = z.output<typeof GiveClaims>;

export const GiveArticle = AssignArticle.extend({ personId: id.or(z.literal("")) });
export type GiveArticle = z.output<typeof GiveArticle>;

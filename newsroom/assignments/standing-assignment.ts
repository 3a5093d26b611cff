import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { assignments, people } from "#/db/schema/index.ts";
import type { Duty } from "#/db/vocabulary.ts";
import type { WorkingClaim } from "../claims/working-claim.ts";
import { RuleBroken } from "../errors.ts";

export type AssignmentRow = typeof assignments.$inferSelect & { name: string };

/** Who has the duty on a claim of its own, or, where `claimId` is null, on the whole article; null for nobody. */
export function standingAssignment(
  db: Reader,
  { articleId, claimId, duty }: { articleId: string; claimId: string | null; duty: Duty },
): AssignmentRow | null {
  const subject = claimId === null ? isNull(assignments.claimId) : eq(assignments.claimId, claimId);
  const found = db
    .select({ row: assignments, name: people.name })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.articleId, articleId), subject, eq(assignments.duty, duty)))
    .get();
  return found ? { ...found.row, name: found.name } : null;
}

/**
 * The first of the claims, where all are of one article.
 *
 * @throws RuleBroken
 */
export function oneArticle(claims: readonly WorkingClaim[]): WorkingClaim {
  const [first] = claims;
  if (!first) throw new RuleBroken("Choose at least one claim.");
  if (claims.some(({ article }) => article.id !== first.article.id))
    throw new RuleBroken("These claims are of several articles. Assign those of one article at a time.");
  return first;
}

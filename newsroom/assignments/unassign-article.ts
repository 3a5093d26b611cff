import { eq } from "drizzle-orm";
import { assignments } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { UnassignArticle } from "./input.ts";
import { standingAssignment } from "./standing-assignment.ts";

/**
 * Takes a whole article from whoever has it. Claims that were given one by one stay where they are.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function unassignArticle(ctx: Context, input: UnassignArticle): void {
  transact(ctx, ({ tx, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);
    const assignment = standingAssignment(tx, { articleId: article.id, claimId: null, duty: input.duty });

    authorise("claim.assign");

    if (!assignment) throw new RuleBroken("Nobody has this already. There is nothing to take back.");

    tx.delete(assignments).where(eq(assignments.id, assignment.id)).run();
    record({
      name: "article.unassigned",
      subjectId: article.id,
      articleId: article.id,
      detail: { headline: article.headline, duty: input.duty, from: assignment.name },
    });
  });
}

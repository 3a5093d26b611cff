import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { assignments } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { transact } from "../transact.ts";
import { assignablePerson } from "./assignable-person.ts";
import { dueOn } from "./due-on.ts";
import type { AssignArticle } from "./input.ts";
import { standingAssignment } from "./standing-assignment.ts";

/**
 * Gives a whole article to a person: every claim in it that is not somebody else's, those to come too.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function assignArticle(ctx: Context, input: AssignArticle): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const article = workingArticle(tx, input.articleId);
    const previous = standingAssignment(tx, { articleId: article.id, claimId: null, duty: input.duty });

    authorise("claim.assign");

    const person = assignablePerson(tx, input.personId, input.duty, article);
    const due = dueOn(input.due, at);
    if (previous?.personId === person.id && previous.dueOn === due)
      throw new RuleBroken(`${person.name} has this already. Choose somebody else, or a date.`);

    const given = { duty: input.duty, personId: person.id, dueOn: due, assignedBy: actorId, assignedAt: at };
    if (previous) tx.update(assignments).set(given).where(eq(assignments.id, previous.id)).run();
    else
      tx.insert(assignments)
        .values({ ...given, id: randomUUID(), articleId: article.id })
        .run();
    record({
      name: "article.assigned",
      subjectId: article.id,
      articleId: article.id,
      detail: {
        headline: article.headline,
        duty: input.duty,
        from: previous?.name ?? null,
        to: person.name,
        dueOn: due,
      },
    });
    notifyPeople(change, [person.id], { kind: "assigned", articleId: article.id });
  });
}

import type { Reader } from "#/db/client.ts";
import type { Duty } from "#/db/vocabulary.ts";
import { type ArticleRow, barredReporter } from "../articles/working-article.ts";
import { RuleBroken } from "../errors.ts";
import { actorOf, findPerson } from "../people/queries.ts";
import type { Actor } from "../permissions.ts";
import { mayHaveDuty } from "./assignment.ts";

/**
 * The person, if they are on staff and may do the duty in this article.
 *
 * @throws RuleBroken
 */
export function assignablePerson(db: Reader, personId: string, duty: Duty, article: ArticleRow): Actor {
  const person = actorOf(db, personId);
  if (!person) {
    const name = findPerson(db, personId)?.name;
    throw new RuleBroken(
      name
        ? `The account of ${name} is disabled. Choose somebody else.`
        : "This person is not on staff. Choose somebody else.",
    );
  }
  const barredReporterId = barredReporter(db, article);
  if (barredReporterId === person.id)
    throw new RuleBroken(`${person.name} reported this article and may not judge its claims. Choose somebody else.`);
  if (!mayHaveDuty(person, duty, { barredReporterId })) {
    throw new RuleBroken(
      duty === "check"
        ? `${person.name} is no checker, reviewer or editor. Choose somebody who may check claims.`
        : `${person.name} is no reviewer or editor. Choose somebody who may do a second review.`,
    );
  }
  return person;
}

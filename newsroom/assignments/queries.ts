import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, assignments, people } from "#/db/schema/index.ts";
import { DUTIES } from "#/db/vocabulary.ts";
import { type ArticleRow, barredReporter } from "../articles/working-article.ts";
import { listPeople } from "../people/queries.ts";
import { type Assignment, type Colleague, mayHaveDuty } from "./assignment.ts";

/** The article's assignments: those of the whole article under the key null, the others by claim. */
export function assignmentRecords(db: Reader, articleId: string): ReadonlyMap<string | null, Assignment[]> {
  const rows = db
    .select({ row: assignments, name: people.name, articleDueOn: articles.dueOn })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(eq(assignments.articleId, articleId))
    .orderBy(asc(assignments.duty), asc(assignments.id))
    .all();
  const byClaim = new Map<string | null, Assignment[]>();
  for (const { row, name, articleDueOn } of rows) {
    const { claimId, duty } = row;
    const assignment = {
      duty,
      person: { id: row.personId, name },
      dueOn: row.dueOn ?? articleDueOn,
      isOfArticle: claimId === null,
    };
    byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), assignment]);
  }
  return byClaim;
}

/** Everybody with an account that is not disabled, by name. */
export function colleaguesFor(db: Reader, article: ArticleRow): Colleague[] {
  const barredReporterId = barredReporter(db, article);
  return listPeople(db).flatMap(({ id, name, roles, disabledAt }) => {
    const person = { id, name, roles: new Set(roles) };
    const duties = DUTIES.filter((duty) => mayHaveDuty(person, duty, { barredReporterId }));
    return disabledAt === null ? [{ id, name, duties }] : [];
  });
}

import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { assignments, claims, people } from "#/db/schema/index.ts";
import type { Duty } from "#/db/vocabulary.ts";
import { stageOf } from "../articles/article-list.ts";
import { type OpenArticle, type OpenClaim, openArticles, soleReviewersOf } from "../articles/open-articles.ts";
import { soloPublishing } from "../articles/working-article.ts";
import { claimLabel } from "../claims/claim.ts";
import type { Actor } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { awaitedBy, type QueueRow, waitsFor } from "./queue.ts";

/** All that waits for anybody: by due date, then as the articles came in, then in reading order. */
export function teamQueue(db: Reader): QueueRow[] {
  const given = givenWork(db);
  const rows = openArticles(db).flatMap((article) => [
    ...articleRows(article, given),
    ...article.claims.flatMap((claim) => claimRows(article, claim, given)),
  ]);
  // What has no date comes last; the sort keeps the order of the articles.
  return rows.toSorted(byDueDate);
}

function byDueDate(a: QueueRow, b: QueueRow): number {
  const [first, second] = [a.dueOn ?? "9", b.dueOn ?? "9"];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** What of it waits for the person; of one date, what was given to them comes first. */
export function queueOf(db: Reader, person: Actor, rows: readonly QueueRow[] = teamQueue(db)): QueueRow[] {
  const newsroom = { soloPublishing: soloPublishing(db) };
  return rows
    .filter((row) => waitsFor(row, person, newsroom))
    .toSorted((a, b) => byDueDate(a, b) || Number(a.person === null) - Number(b.person === null));
}

/** What the claims say, by id. */
export function statementsOf(db: Reader, claimIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .select({ id: claims.id, statement: claims.statement })
    .from(claims)
    .where(and(inArray(claims.id, [...claimIds]), isNotUndone(claims.id)))
    .all();
  return new Map(rows.map(({ id, statement }) => [id, statement]));
}

type Given = { person: { id: string; name: string }; dueOn: string | null };
type GivenWork = (articleId: string, claimId: string, duty: Duty) => Given | null;

/** Who has what: a claim's own assignment, else the one of its whole article. */
function givenWork(db: Reader): GivenWork {
  const rows = db
    .select({
      articleId: assignments.articleId,
      claimId: assignments.claimId,
      duty: assignments.duty,
      dueOn: assignments.dueOn,
      personId: people.id,
      name: people.name,
    })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .orderBy(asc(assignments.id))
    .all();
  const byKey = new Map(
    rows.map(({ articleId, claimId, duty, dueOn, personId, name }) => [
      `${claimId ?? articleId} ${duty}`,
      { person: { id: personId, name }, dueOn },
    ]),
  );
  return (articleId, claimId, duty) => byKey.get(`${claimId} ${duty}`) ?? byKey.get(`${articleId} ${duty}`) ?? null;
}

function articleRows(article: OpenArticle, given: GivenWork): QueueRow[] {
  const stage = stageOf(article);
  if (stage === "ready") return [{ ...rowOf(article), deed: "sign_off", reviewerIds: soleReviewersOf(article) }];
  if (stage !== "claiming") return [];
  const { total, decided } = article.coverage;
  const work = given(article.id, article.id, "check");
  return [{ ...rowOf(article, work), deed: "find_claims", sentencesLeft: total - decided }];
}

function claimRows(article: OpenArticle, claim: OpenClaim, given: GivenWork): QueueRow[] {
  const of = { claim: { id: claim.id, label: claimLabel(claim.n), isKey: claim.isKey } };
  const asked = { id: article.ownerId, name: article.ownerName };
  const questions = claim.flags
    .filter(({ isAnswered }) => !isAnswered && claim.state !== "suggested")
    .map(({ id, kind, dueOn }) => ({
      ...rowOf(article, { person: asked, dueOn }),
      ...of,
      deed: "question" as const,
      flag: { id, kind },
    }));
  const deed = awaitedBy(claim.state);
  if (deed === null) return questions;
  const work = deed === "check" || deed === "second_review" ? given(article.id, claim.id, deed) : null;
  return [...questions, { ...rowOf(article, work), ...of, deed, reviewerIds: claim.reviewerIds }];
}

function rowOf(
  { id, headline, mode, dueOn, barredReporterId }: OpenArticle,
  given: Given | null = null,
): Omit<QueueRow, "deed"> {
  return {
    article: { id, headline, mode },
    claim: null,
    flag: null,
    sentencesLeft: 0,
    dueOn: given?.dueOn ?? dueOn,
    person: given?.person ?? null,
    barredReporterId,
    reviewerIds: [],
  };
}

import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { acceptances, articles, assignments, claims, dismissals, people, verdicts } from "#/db/schema/index.ts";
import { isFrozen } from "../articles/working-article.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import type { Numbers } from "./numbers.ts";

/** A claim that somebody has to do something with. */
type OpenClaim = { claimId: string; articleId: string; duty: "check" | "second_review" };

/**
 * Claims that still want a verdict or a second one, by the person who was given them; who was given a whole article has
 * all of its claims that nobody else was given. What nobody was given stands under null.
 *
 * @param awaiting ids of the claims that want a second review
 * @param today YYYY-MM-DD
 */
export function openWork(db: Reader, awaiting: ReadonlySet<string>, today: string): Numbers["people"] {
  const names = new Map(
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const dueOf = new Map(
    db
      .select()
      .from(articles)
      .all()
      .map(({ id, dueOn }) => [id, dueOn]),
  );
  const given = new Map(
    db
      .select()
      .from(assignments)
      .all()
      .map((row) => [`${row.claimId ?? row.articleId} ${row.duty}`, row]),
  );
  const counts = new Map<string | null, { open: number; overdue: number }>();
  for (const { claimId, articleId, duty } of openClaims(db, awaiting)) {
    const assignment = given.get(`${claimId} ${duty}`) ?? given.get(`${articleId} ${duty}`);
    const dueOn = assignment?.dueOn ?? dueOf.get(articleId) ?? null;
    const key = assignment?.personId ?? null;
    const { open, overdue } = counts.get(key) ?? { open: 0, overdue: 0 };
    counts.set(key, { open: open + 1, overdue: overdue + (dueOn !== null && dueOn < today ? 1 : 0) });
  }
  return [...counts]
    .map(([id, count]) => ({ name: id === null ? null : (names.get(id) ?? "Somebody"), ...count }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || b.open - a.open || byName(a.name, b.name));
}

function openClaims(db: Reader, awaiting: ReadonlySet<string>): OpenClaim[] {
  const judged = new Set(
    db
      .select({ claimId: verdicts.claimId, revision: verdicts.claimRevision, outcome: verdicts.outcome })
      .from(verdicts)
      .where(isNotUndone(verdicts.id))
      .all()
      .flatMap(({ claimId, revision, outcome }) => (outcome === null ? [] : [`${claimId}@${revision}`])),
  );
  const frozen = new Map<string, boolean>();
  const isOver = (articleId: string): boolean => {
    const known = frozen.get(articleId) ?? isFrozen(db, articleId);
    frozen.set(articleId, known);
    return known;
  };
  return db
    .select({ claimId: claims.id, articleId: claims.articleId, revision: claims.revision })
    .from(claims)
    .innerJoin(acceptances, eq(acceptances.claimId, claims.id))
    .leftJoin(dismissals, eq(dismissals.claimId, claims.id))
    .where(and(isNull(dismissals.claimId), isNotUndone(claims.id)))
    .all()
    .flatMap(({ claimId, articleId, revision }): OpenClaim[] => {
      if (isOver(articleId)) return [];
      if (!judged.has(`${claimId}@${revision}`)) return [{ claimId, articleId, duty: "check" }];
      return awaiting.has(claimId) ? [{ claimId, articleId, duty: "second_review" }] : [];
    });
}

function byName(a: string | null, b: string | null): number {
  return (a ?? "").localeCompare(b ?? "", "en");
}

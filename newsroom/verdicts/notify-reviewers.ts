import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { assignments, notifications, people, personRoles } from "#/db/schema/index.ts";
import { barredReporter } from "../articles/working-article.ts";
import { type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import type { Change } from "../transact.ts";

/**
 * A step of recording a verdict: a claim that awaits its second review is told to whoever is to give it, a contested one
 * to both reviewers and to the editors who may decide. Nobody is told what anybody concluded.
 */
export function notifyReviewers(change: Change, before: WorkingClaim): void {
  const { tx } = change;
  const claim = workingClaim(tx, before.row.id);
  if (claim.state === before.state) return;
  const about = { articleId: claim.article.id, claimId: claim.row.id };
  const given = [claim.rounds.first?.recordedBy, claim.rounds.second?.recordedBy].filter((id) => id !== undefined);
  const barred = barredReporter(tx, claim.article);
  const free = (personId: string): boolean => !given.includes(personId) && personId !== barred;

  if (claim.state === "second_review") {
    const assigned = assignedReviewer(tx, claim);
    const reviewers = withRole(tx, "reviewer").filter(free);
    const asked = assigned ? [assigned] : reviewers.length > 0 ? reviewers : withRole(tx, "editor").filter(free);
    const waiting = stillUnread(tx, asked, about.articleId);
    notifyPeople(
      change,
      asked.filter((personId) => !waiting.has(personId)),
      { kind: "second_review", ...about },
    );
  }
  if (claim.state === "contested") {
    notifyPeople(change, [...given, ...withRole(tx, "editor").filter(free)], { kind: "contested", ...about });
  }
}

/** Of the claim, else of its article. */
function assignedReviewer(db: Reader, { row, article }: WorkingClaim): string | null {
  const duty = eq(assignments.duty, "second_review");
  const of = (which: typeof duty | undefined) =>
    db.select({ personId: assignments.personId }).from(assignments).where(and(duty, which)).get()?.personId;
  const ofArticle = and(eq(assignments.articleId, article.id), isNull(assignments.claimId));
  return of(eq(assignments.claimId, row.id)) ?? of(ofArticle) ?? null;
}

function withRole(db: Reader, role: "reviewer" | "editor"): string[] {
  return db
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, role)))
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.id))
    .all()
    .map(({ id }) => id);
}

/** Whoever has not read yet that claims of the article wait for them: one notice is enough. */
function stillUnread(db: Reader, personIds: readonly string[], articleId: string): Set<string> {
  const unread = and(
    inArray(notifications.personId, [...personIds]),
    eq(notifications.articleId, articleId),
    eq(notifications.kind, "second_review"),
    isNull(notifications.readAt),
  );
  const rows = db.select({ personId: notifications.personId }).from(notifications).where(unread).all();
  return new Set(rows.map(({ personId }) => personId));
}

import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { assignments, verdicts } from "#/db/schema/index.ts";
import type { Duty } from "#/db/vocabulary.ts";
import { requireAccepted, type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { transact } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { assignablePerson } from "./assignable-person.ts";
import { dutyLabels, isAssignable } from "./assignment.ts";
import { dueOn } from "./due-on.ts";
import type { AssignClaims } from "./input.ts";
import { oneArticle, standingAssignment } from "./standing-assignment.ts";

/**
 * Gives claims of one article to a person, whoever had them before. What is theirs until that date already stays as it
 * is. All of them or none; they are told once.
 *
 * @returns how many changed hands or date
 * @throws NotFound, Forbidden, RuleBroken
 */
export function assignClaims(ctx: Context, input: AssignClaims): number {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claims = [...new Set(input.claimIds)].map((claimId) => workingClaim(tx, claimId));

    authorise("claim.assign");

    const { article } = oneArticle(claims);
    const person = assignablePerson(tx, input.personId, input.duty, article);
    const due = dueOn(input.due, at);
    for (const claim of claims) requireOpenTo(tx, claim, input.duty, person);
    const changed = claims
      .map((claim) => ({
        claim,
        previous: standingAssignment(tx, { articleId: article.id, claimId: claim.row.id, duty: input.duty }),
      }))
      .filter(({ previous }) => previous?.personId !== person.id || previous.dueOn !== due);
    if (changed.length === 0) throw new RuleBroken(`${person.name} has this already. Choose somebody else, or a date.`);

    const given = { duty: input.duty, personId: person.id, dueOn: due, assignedBy: actorId, assignedAt: at };
    for (const { claim, previous } of changed) {
      if (previous) tx.update(assignments).set(given).where(eq(assignments.id, previous.id)).run();
      else {
        const id = randomUUID();
        tx.insert(assignments)
          .values({ ...given, id, articleId: article.id, claimId: claim.row.id })
          .run();
      }
      record({
        name: "claim.assigned",
        subjectId: claim.row.id,
        articleId: article.id,
        detail: {
          label: claim.label,
          duty: input.duty,
          from: previous?.name ?? null,
          to: person.name,
          dueOn: due,
        },
      });
    }
    const [first] = changed;
    const only = changed.length === 1 && first ? { claimId: first.claim.row.id } : {};
    notifyPeople(change, [person.id], { kind: "assigned", articleId: article.id, ...only });
    return changed.length;
  });
}

function requireOpenTo(db: Reader, claim: WorkingClaim, duty: Duty, person: { id: string; name: string }): void {
  requireAccepted(claim);
  if (!isAssignable(claim.state)) throw new RuleBroken(`${claim.label} is settled. Take it up again first.`);
  if (duty === "second_review" && firstReviewer(db, claim) === person.id) {
    throw new RuleBroken(
      `${person.name} gave the first verdict on ${claim.label}. The ${dutyLabels[duty].toLowerCase()} takes somebody else.`,
    );
  }
}

/** Who gave the first verdict on the claim as it is now; null while there is none. */
function firstReviewer(db: Reader, { row }: WorkingClaim): string | null {
  const first = db
    .select({ recordedBy: verdicts.recordedBy })
    .from(verdicts)
    .where(
      and(
        eq(verdicts.claimId, row.id),
        eq(verdicts.claimRevision, row.revision),
        isNotNull(verdicts.outcome),
        isNotUndone(verdicts.id),
      ),
    )
    .orderBy(asc(verdicts.n))
    .get();
  return first?.recordedBy ?? null;
}

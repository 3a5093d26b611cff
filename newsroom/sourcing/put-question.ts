import { eq } from "drizzle-orm";
import { flagQuestions, type flags } from "#/db/schema/index.ts";
import type { WorkingClaim } from "../claims/working-claim.ts";
import { dayOf } from "../day.ts";
import { RuleBroken } from "../errors.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { readDay } from "../read-day.ts";
import type { Change } from "../transact.ts";

/**
 * A step of the deeds that put a flag to the article's reporter. A flag has one question at a time: another one takes the
 * place of the first, which the log keeps.
 *
 * @param asked `due` in the words of `readDay`
 * @throws RuleBroken where the reporter would ask themselves, or the day has passed
 */
export function putQuestion(
  change: Change,
  { article, row, label }: WorkingClaim,
  flag: typeof flags.$inferSelect,
  { question, due }: { question: string; due: string | null },
): void {
  const { tx, at, actorId, record } = change;
  const dueOn = due && readDay(due, dayOf(at));
  if (article.ownerId === actorId) {
    throw new RuleBroken("You are the reporter of this article: nobody else can be asked. Answer the flag yourself.");
  }
  if (dueOn && dueOn < dayOf(at)) throw new RuleBroken("The day for the answer has passed. Write a later one.");

  tx.delete(flagQuestions).where(eq(flagQuestions.flagId, flag.id)).run();
  tx.insert(flagQuestions).values({ flagId: flag.id, question, dueOn, askedBy: actorId, askedAt: at }).run();
  record({
    name: "flag.asked",
    subjectId: flag.id,
    articleId: article.id,
    detail: { label, kind: flag.kind, question, dueOn },
  });
  notifyPeople(change, [article.ownerId], { kind: "asked", articleId: article.id, claimId: row.id });
}

import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { auditEvents, claims, dismissals, exclusions } from "#/db/schema/index.ts";
import { claimLabel } from "../claims/claim.ts";
import type { IncludeSentence } from "../claims/input.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { isInPlace } from "../undo/undone-rows.ts";
import { workingSentence } from "./working-sentence.ts";

/**
 * Takes the exclusion of a sentence back whole: the suggestions that were dismissed along with it are open again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function includeSentence(ctx: Context, input: IncludeSentence): void {
  transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const { row: sentence, article, exclusion } = workingSentence(tx, input.sentenceId);

    authorise("claim.mark");

    if (!exclusion) throw new RuleBroken("This sentence is not set aside: there is nothing to take back.");

    tx.delete(exclusions).where(eq(exclusions.sentenceId, sentence.id)).run();
    record({
      name: "sentence.included",
      subjectId: sentence.id,
      articleId: article.id,
      detail: { sentence: sentence.n, reason: exclusion.reason },
    });
    for (const claim of dismissedAlong(tx, article.id, sentence.id)) {
      tx.delete(dismissals).where(eq(dismissals.claimId, claim.id)).run();
      record({
        name: "claim.restored",
        subjectId: claim.id,
        articleId: article.id,
        detail: { label: claimLabel(claim.n) },
      });
    }
    voidSignOff(change, article, `Sentence ${sentence.n} was included again`);
  });
}

/**
 * Claims that were dismissed by the changes that excluded the sentence: the log knows which they were. None of them can
 * have been restored since, `restoreClaim` refuses while the sentence is excluded.
 */
function dismissedAlong(tx: Tx, articleId: string, sentenceId: string): { id: string; n: number }[] {
  const history = tx
    .select({ name: auditEvents.name, changeId: auditEvents.changeId })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        eq(auditEvents.subjectId, sentenceId),
        inArray(auditEvents.name, ["sentence.excluded", "sentence.included"]),
        isInPlace(auditEvents.changeId),
      ),
    )
    .orderBy(asc(auditEvents.n))
    .all()
    .slice(0, -1);
  const changeIds = history
    .slice(history.findLastIndex(({ name }) => name === "sentence.included") + 1)
    .map(({ changeId }) => changeId);
  return tx
    .select({ id: claims.id, n: claims.n })
    .from(auditEvents)
    .innerJoin(claims, eq(claims.id, auditEvents.subjectId))
    .innerJoin(dismissals, eq(dismissals.claimId, claims.id))
    .where(
      and(
        eq(auditEvents.articleId, articleId),
        eq(auditEvents.name, "claim.dismissed"),
        inArray(auditEvents.changeId, changeIds),
      ),
    )
    .orderBy(asc(claims.n))
    .all();
}

import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { exclusions, sentences } from "#/db/schema/index.ts";
import type { ExclusionReason } from "#/db/vocabulary.ts";
import type { ConfirmExclusions } from "../claims/input.ts";
import { livePlaces } from "../claims/live-claims.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { currentVersionId } from "./current-version.ts";
import { workingArticle } from "./working-article.ts";

const ROWS_A_STATEMENT = 1000;

/**
 * Confirms every exclusion that the engine suggests, where nobody decided and no claim or suggestion stands.
 *
 * @returns how many sentences were set aside
 * @throws NotFound, Forbidden, RuleBroken
 */
export function confirmExclusions(ctx: Context, input: ConfirmExclusions): number {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const article = workingArticle(tx, input.articleId);

    authorise("claim.mark");

    const suggested = undecidedSuggestions(tx, currentVersionId(tx, article.id));
    if (suggested.length === 0) throw new RuleBroken("There is nothing left to confirm in this article.");

    for (let start = 0; start < suggested.length; start += ROWS_A_STATEMENT) {
      const rows = suggested.slice(start, start + ROWS_A_STATEMENT);
      tx.insert(exclusions)
        .values(rows.map(({ id, reason }) => ({ sentenceId: id, reason, excludedBy: actorId, excludedAt: at })))
        .run();
    }
    for (const { id, n, reason } of suggested) {
      record({
        name: "sentence.excluded",
        subjectId: id,
        articleId: article.id,
        detail: { sentence: n, reason, previous: null },
      });
    }
    voidSignOff(change, article, `${suggested.length} sentences were set aside`);
    return suggested.length;
  });
}

function undecidedSuggestions(tx: Tx, versionId: string): { id: string; n: number; reason: ExclusionReason }[] {
  const rows = tx
    .select({
      id: sentences.id,
      n: sentences.n,
      start: sentences.start,
      end: sentences.end,
      reason: sentences.suggestedReason,
    })
    .from(sentences)
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .where(and(eq(sentences.versionId, versionId), isNotNull(sentences.suggestedReason), isNull(exclusions.sentenceId)))
    .orderBy(asc(sentences.start))
    .all();

  // Both lists are in text order: a sentence is free when no place that begins before its end reaches into it.
  const places = livePlaces(tx, versionId);
  let next = 0;
  let reach = 0;
  return rows.flatMap(({ id, n, start, end, reason }) => {
    for (let place = places[next]; place && place.start < end; place = places[++next])
      reach = Math.max(reach, place.end);
    return reason === null || reach > start ? [] : [{ id, n, reason }];
  });
}

import { randomUUID } from "node:crypto";
import { signOffs } from "#/db/schema/index.ts";
import { currentVersion } from "../articles/current-version.ts";
import { barredReporter, soloPublishing, workingArticle } from "../articles/working-article.ts";
import { claimRecords } from "../claims/queries.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { SignOffArticle } from "./input.ts";
import { blockersOf, requireOpenGate } from "./publish-gate.ts";
import { gateFacts, soleReviewers } from "./queries.ts";
import { type SignOffRow, standingSignOff } from "./void-sign-off.ts";

/**
 * Approves the whole article as it is now. Whatever changes under it afterwards voids the sign-off.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function signOffArticle(ctx: Context, input: SignOffArticle): SignOffRow {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);
    const version = currentVersion(tx, article.id);
    const reviewers = soleReviewers(claimRecords(tx, article.id, version.id));

    authorise("article.sign-off", {
      barredReporterId: barredReporter(tx, article),
      soleReviewers: reviewers,
      soloPublishing: soloPublishing(tx),
    });

    if (standingSignOff(tx, article.id)) throw new RuleBroken("This article is signed off already.");
    requireOpenGate(blockersOf(gateFacts(tx, article.id)), "sign it off");

    const signOff = tx
      .insert(signOffs)
      .values({
        id: randomUUID(),
        articleId: article.id,
        versionId: version.id,
        note: input.note,
        isSolo: reviewers.includes(actorId),
        signedBy: actorId,
        signedAt: at,
      })
      .returning()
      .get();
    record({
      name: "article.signed-off",
      subjectId: signOff.id,
      articleId: article.id,
      detail: { headline: article.headline, isSolo: signOff.isSolo },
    });
    return signOff;
  });
}

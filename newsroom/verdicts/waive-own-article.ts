import { randomUUID } from "node:crypto";
import { waivers } from "#/db/schema/index.ts";
import { barredReporter, soloPublishing, workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import type { WaiveOwnArticle } from "./input.ts";

/**
 * Lets the article's own reporter review and sign it off, in writing. The reason is printed with the report.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function waiveOwnArticle(ctx: Context, input: WaiveOwnArticle): typeof waivers.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);

    authorise("own-article.waive", { ownerId: article.ownerId, soloPublishing: soloPublishing(tx) });

    if (barredReporter(tx, article) === null) throw new RuleBroken("Nobody is barred from reviewing this article.");

    const waiver = tx
      .insert(waivers)
      .values({
        id: randomUUID(),
        kind: "own_article",
        articleId: article.id,
        reason: input.reason,
        waivedBy: actorId,
        waivedAt: at,
      })
      .returning()
      .get();
    record({
      name: "waiver.given",
      subjectId: waiver.id,
      articleId: article.id,
      detail: { kind: "own_article", label: null, reason: input.reason },
    });
    return waiver;
  });
}

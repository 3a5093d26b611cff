import { randomUUID } from "node:crypto";
import { checkSheets } from "#/db/schema/index.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { buildCheckSheet } from "./build-snapshot.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { CloseArticle } from "./input.ts";
import { blockersOf, requireOpenGate } from "./publish-gate.ts";
import { gateFacts } from "./queries.ts";
import { standingSignOff } from "./void-sign-off.ts";

/**
 * Ends a copy check: its private check sheet is frozen, and nothing under it changes any more.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function closeArticle(ctx: Context, input: CloseArticle): typeof checkSheets.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);
    const signOff = standingSignOff(tx, article.id);

    authorise("article.close");

    if (article.mode !== "copy_check") {
      throw new RuleBroken("A published fact-check is not closed: publish its report.");
    }
    if (!signOff) throw new RuleBroken("This copy check is not signed off. Have an editor sign it off first.");
    requireOpenGate(blockersOf(gateFacts(tx, article.id)), "close it");

    const snapshot = canonicalJson(buildCheckSheet(tx, article.id, { closedAt: at, closedBy: ctx.actor.name }));
    const sheet = tx
      .insert(checkSheets)
      .values({
        id: randomUUID(),
        articleId: article.id,
        signOffId: signOff.id,
        snapshot,
        sha256: sha256(snapshot),
        closedBy: actorId,
        closedAt: at,
      })
      .returning()
      .get();
    record({
      name: "article.closed",
      subjectId: sheet.id,
      articleId: article.id,
      detail: { headline: article.headline, sha256: sheet.sha256 },
    });
    return sheet;
  });
}

import { createHash, randomUUID } from "node:crypto";
import {
  articles,
  articleVersions,
  blocks,
  claimAnchors,
  claims,
  flags,
  leftOutBlocks,
  sentences,
} from "#/db/schema/index.ts";
import { normaliseText } from "#/extraction/index.ts";
import { dueOn } from "../assignments/due-on.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { actorOf } from "../people/queries.ts";
import { transact } from "../transact.ts";
import { extractLinked, keepLinks } from "./article-links.ts";
import type { SubmitArticle } from "./input.ts";
import { insertRows } from "./insert-rows.ts";
import { linkFault } from "./links.ts";
import { suggestible } from "./suggestion.ts";
import { suggestionRows } from "./suggestion-rows.ts";

/**
 * Takes an article in: its text, normalised once, becomes immutable version 1; the engine's claims become suggestions,
 * what the article leaves unsourced becomes warnings; its links
 * stay with their words. Its owner is the reporter named, else whoever submits it.
 *
 * @throws Forbidden, RuleBroken
 */
export function submitArticle(ctx: Context, input: SubmitArticle): { id: string } {
  const text = normaliseText(input.text);
  const links = input.links ?? [];
  const fault = linkFault(text, links);
  const extraction = extractLinked(text, fault === null ? links : []);

  return transact(ctx, ({ tx, at, actorId, authorise, record, keepForGood }) => {
    const ownerId = input.ownerId ?? actorId;
    authorise("article.submit", { ownerId });
    if (!actorOf(tx, ownerId)) throw new RuleBroken("This reporter is not on staff. Choose somebody else.");
    if (fault !== null) throw new RuleBroken(fault);

    const due = dueOn(input.due ?? null, at);

    keepForGood();
    const id = randomUUID();
    const versionId = randomUUID();
    const { text: _pasted, due: _words, links: _links, leftOut = [], ...details } = input;
    tx.insert(articles)
      .values({ ...details, id, ownerId, dueOn: due, submittedAt: at })
      .run();
    const sha256 = createHash("sha256").update(text).digest("hex");
    tx.insert(articleVersions)
      .values({ id: versionId, articleId: id, n: 1, text, sha256, createdBy: actorId, createdAt: at })
      .run();

    const rows = suggestionRows({ id, versionId, text, at, firstNumber: 1 }, extraction, suggestible(extraction));
    insertRows(tx, blocks, rows.blocks);
    insertRows(tx, sentences, rows.sentences);
    insertRows(tx, claims, rows.claims);
    insertRows(tx, claimAnchors, rows.anchors);
    insertRows(tx, flags, rows.flags);
    keepLinks(tx, versionId, links);
    insertRows(
      tx,
      leftOutBlocks,
      leftOut.map((words) => ({ id: randomUUID(), articleId: id, text: words })),
    );
    record({
      name: "article.submitted",
      subjectId: id,
      articleId: id,
      detail: {
        headline: input.headline,
        mode: input.mode,
        sentences: rows.sentences.length,
        suggestions: rows.claims.length,
        flags: rows.flags.length,
      },
    });
    return { id };
  });
}

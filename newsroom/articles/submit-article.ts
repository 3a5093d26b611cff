import { createHash, randomUUID } from "node:crypto";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "#/db/client.ts";
import { articles, articleVersions, blocks, claimAnchors, claims, flags, sentences } from "#/db/schema/index.ts";
import { extract, normaliseText } from "#/extraction/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { actorOf } from "../people/queries.ts";
import { transact } from "../transact.ts";
import type { SubmitArticle } from "./input.ts";
import { suggestionRows } from "./suggestion-rows.ts";

/** Rows written by one statement: below SQLite's limit of bound values for the widest table. */
const ROWS_A_STATEMENT = 400;

/**
 * Takes an article in: its text, normalised once, becomes immutable version 1; the engine's claims become suggestions,
 * what the article leaves unsourced becomes warnings. Its owner is the reporter named, else whoever submits it.
 *
 * @throws Forbidden, RuleBroken
 */
export function submitArticle(ctx: Context, input: SubmitArticle): { id: string } {
  const text = normaliseText(input.text);
  const extraction = extract(text);

  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const ownerId = input.ownerId ?? actorId;
    authorise("article.submit", { ownerId });
    if (!actorOf(tx, ownerId)) throw new RuleBroken("This reporter is not on staff. Choose somebody else.");

    const id = randomUUID();
    const versionId = randomUUID();
    const { text: _pasted, ...details } = input;
    tx.insert(articles)
      .values({ ...details, id, ownerId, submittedAt: at })
      .run();
    const sha256 = createHash("sha256").update(text).digest("hex");
    tx.insert(articleVersions)
      .values({ id: versionId, articleId: id, n: 1, text, sha256, createdBy: actorId, createdAt: at })
      .run();

    const rows = suggestionRows({ id, versionId, text, at }, extraction);
    insertAll(tx, blocks, rows.blocks);
    insertAll(tx, sentences, rows.sentences);
    insertAll(tx, claims, rows.claims);
    insertAll(tx, claimAnchors, rows.anchors);
    insertAll(tx, flags, rows.flags);
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

function insertAll<Table extends SQLiteTable>(tx: Tx, table: Table, rows: readonly Table["$inferInsert"][]): void {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    tx.insert(table)
      .values(rows.slice(start, start + ROWS_A_STATEMENT) as Table["$inferInsert"][])
      .run();
  }
}

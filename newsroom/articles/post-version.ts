import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  articleVersions,
  blocks,
  claimAnchors,
  claims,
  exclusions,
  flags,
  people,
  sentences,
} from "#/db/schema/index.ts";
import { followText } from "../claims/follow-text.ts";
import { nextClaimNumber } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { type Change, transact } from "../transact.ts";
import { keepLinks } from "./article-links.ts";
import { currentVersion, type VersionRow } from "./current-version.ts";
import type { PostVersion } from "./input.ts";
import { insertRows } from "./insert-rows.ts";
import { doubts, doubtsAbout } from "./likeness.ts";
import { suggestionRows } from "./suggestion-rows.ts";
import { type RevisedText, type Revision, readRevision, revisionOf } from "./text-revision.ts";
import { workingArticle } from "./working-article.ts";

/**
 * Makes a text the article's next version. Claims, evidence, flags and exclusions follow the words they stand on; a claim
 * whose words were touched is judged again, and what cannot be found for certain is left to a person.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict, carrying both texts, where somebody else posted a version meanwhile
 */
export function postVersion(ctx: Context, input: PostVersion): { id: string; n: number } {
  const revised = readRevision(ctx.db, input.articleId, input.text, input.links);

  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record, keepForGood } = change;
    const article = workingArticle(tx, input.articleId);
    const current = currentVersion(tx, article.id);

    authorise("article.post-version", article);

    requireSeen(tx, current, revised.before.id === current.id ? input.seen : null, {
      text: revised.text,
      note: input.note,
    });
    requireLikely(current, revised.text, input.isConfirmed);

    keepForGood();
    const revision = revisionOf(tx, article.id, revised);
    const version = { id: randomUUID(), n: current.n + 1, text: revised.text };
    const sha256 = createHash("sha256").update(version.text).digest("hex");
    tx.insert(articleVersions)
      .values({ ...version, articleId: article.id, sha256, note: input.note, createdBy: actorId, createdAt: at })
      .run();
    record({
      name: "version.posted",
      subjectId: version.id,
      articleId: article.id,
      detail: { headline: article.headline, n: version.n, note: input.note, sha256 },
    });
    keepLinks(tx, version.id, revised.links);
    storeText(change, article.id, version, { revision, revised });
    revision.records.forEach((claim, index) => {
      const consequence = revision.consequences.claims[index];
      if (consequence) followText(change, article, claim, consequence, version);
    });
    voidSignOff(change, article, `Version ${version.n} of the text was posted`);
    return { id: version.id, n: version.n };
  });
}

/** Whoever posts on top of a version they did not see gets it shown beside their own. */
function requireSeen(
  db: Reader,
  current: VersionRow,
  seen: string | null,
  { text, note }: { text: string; note: string | null },
): void {
  if (seen === current.id) return;
  const author = db.select({ name: people.name }).from(people).where(eq(people.id, current.createdBy)).get();
  const by = author?.name ?? "Somebody";
  throw new Conflict(
    `${by} posted version ${current.n} while you worked on yours. Compare both, then post yours on top of it if it still stands.`,
    {
      yours: { Text: text, Note: note ?? "" },
      theirs: {
        Text: current.text,
        Note: current.note ?? "",
        By: by,
        At: `${current.createdAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
      },
      seen: current.id,
    },
  );
}

function requireLikely(current: VersionRow, text: string, isConfirmed: boolean): void {
  if (text === current.text) {
    throw new RuleBroken(`This is version ${current.n} letter for letter: there is nothing to post.`);
  }
  const [doubt] = isConfirmed ? [] : doubtsAbout(current.text, text);
  if (doubt) throw new RuleBroken(`${doubts[doubt]} Look at it again, and confirm that you mean it.`);
}

type Stored = { revision: Revision; revised: RevisedText };

/** Blocks and sentences of the new text; exclusions where the sentence is untouched; suggestions where it is new. */
function storeText(
  { tx, at }: Change,
  articleId: string,
  version: { id: string; text: string },
  { revision, revised }: Stored,
): void {
  const { consequences, oldSentences } = revision;
  const rows = suggestionRows(
    { id: articleId, versionId: version.id, text: version.text, at, firstNumber: nextClaimNumber(tx, articleId) },
    revised.extraction,
    consequences.suggestions,
  );
  insertRows(tx, blocks, rows.blocks);
  insertRows(tx, sentences, rows.sentences);
  insertRows(
    tx,
    exclusions,
    rows.sentences.flatMap(({ id }, index) => {
      const exclusion = oldSentences[consequences.oldSentences[index] ?? -1]?.exclusion;
      return exclusion ? [{ ...exclusion, sentenceId: id }] : [];
    }),
  );
  insertRows(tx, claims, rows.claims);
  insertRows(tx, claimAnchors, rows.anchors);
  insertRows(tx, flags, rows.flags);
}

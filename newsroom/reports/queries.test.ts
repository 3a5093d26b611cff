import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { claimAnchors, dismissals, lostAnchors } from "#/db/schema/index.ts";
import { claimRecords } from "../claims/queries.ts";
import { NotFound } from "../errors.ts";
import { aCheckedArticle } from "../testing/checked-article.ts";
import { aFlag, aVerdict } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { blockersOf } from "./publish-gate.ts";
import { checkSheetOf, gateFacts, reportOf, soleReviewers } from "./queries.ts";

describe("gateFacts", () => {
  test("sees sentences without a decision, suggestions, states and flags", () => {
    const { db } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled in 2025.\nThe port grew by 4%.\nWho pays?" });
    const open = aClaim(db, article);
    const suggestion = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });
    aFlag(db, open.id, "person");

    const facts = gateFacts(db, article.id);

    assert.deepEqual(
      facts.sentences.map(({ isDecided, hasSuggestions, words }) => [isDecided, hasSuggestions, words]),
      [
        [true, false, ""],
        [false, true, "The port grew by 4%"],
        [false, false, "Who pays?"],
      ],
    );
    assert.deepEqual(
      facts.claims.map(({ id, state, flags }) => [id, state, flags.map((flag) => flag.state)]),
      [
        [open.id, "open", ["open"]],
        [suggestion.id, "suggested", []],
      ],
    );
    assert.throws(() => gateFacts(db, "none"), NotFound);
  });

  test("leaves a verdict on an earlier revision and a dismissed claim out of the outcomes", () => {
    const { db } = aNewsroom();
    const article = anArticle(db);
    const stale = aClaim(db, article);
    const dismissed = aClaim(db, article, { exact: "The port grew by 4%." });
    aVerdict(db, stale.id, "disputed");
    aVerdict(db, dismissed.id, "disputed");
    db.$client.prepare("update claims set revision = 2 where id = ?").run(stale.id);
    db.insert(dismissals)
      .values({ claimId: dismissed.id, reason: "trivial", dismissedBy: "priya", dismissedAt: new Date() })
      .run();
    assert.deepEqual(
      gateFacts(db, article.id).claims.map(({ state, outcome }) => [state, outcome]),
      [
        ["reopened", null],
        ["dismissed", null],
      ],
    );
  });

  test("an anchor that waits for a person blocks", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const { id, versionId, claimIds } = aCheckedArticle(newsroom, "copy_check");
    assert.deepEqual(blockersOf(gateFacts(db, id)), []);
    const anchor = db.select().from(claimAnchors).where(eq(claimAnchors.claimId, claimIds[0])).get();
    const lost = { id: "lost", claimId: claimIds[0], versionId, cameFromId: anchor?.id ?? "", at: 0 };
    for (const [status, removedBy] of [
      ["needs_confirmation", null],
      ["orphaned", null],
      ["removed", "priya"],
    ] as const) {
      db.delete(lostAnchors).run();
      db.insert(lostAnchors)
        .values({ ...lost, status, removedBy })
        .run();
      assert.deepEqual(
        blockersOf(gateFacts(db, id)).map(({ kind }) => kind),
        removedBy ? [] : ["anchor"],
      );
    }
  });
});

test("a sole reviewer is the only one who judged some settled claim with substance", () => {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const alone = (article: { id: string; versionId: string }) =>
    soleReviewers(claimRecords(db, article.id, article.versionId));
  const article = aCheckedArticle(newsroom, "copy_check");
  assert.deepEqual(alone(article), ["priya"]);
  const unsourced = anArticle(db);
  aVerdict(db, aClaim(db, unsourced).id, "unsourced");
  assert.deepEqual(alone(unsourced), []);
  const disputed = anArticle(db);
  aVerdict(db, aClaim(db, disputed).id, "disputed");
  assert.deepEqual(alone(disputed), ["ravi"]);
});

test("an article without sheet or report has none", () => {
  const { db } = aNewsroom();
  const { id } = anArticle(db);
  assert.equal(checkSheetOf(db, id), null);
  assert.equal(reportOf(db, id), null);
});

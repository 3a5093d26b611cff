import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { comments, notifications, people } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { assignClaims } from "../assignments/assign-claims.ts";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { aClosedArticle, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { wordsOf } from "./body.ts";
import { commentsBefore, openComments, type Thread } from "./comment.ts";
import { editComment } from "./edit-comment.ts";
import { commentRecords } from "./queries.ts";
import { reopenComment } from "./reopen-comment.ts";
import { resolveComment } from "./resolve-comment.ts";
import { withdrawComment } from "./withdraw-comment.ts";
import { writeComment } from "./write-comment.ts";

type Newsroom = ReturnType<typeof aNewsroom>;

function aClaimToTalkAbout(): Newsroom & { article: ReturnType<typeof anArticle>; claimId: string } {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  return { ...newsroom, article, claimId: aClaim(newsroom.db, article).id };
}

function threads({ db, as }: Newsroom, articleId: string): Thread[] {
  return articleDesk(db, articleId, as("priya").actor).claims[0]?.comments ?? [];
}

function told(db: Newsroom["db"]): string[] {
  return db
    .select()
    .from(notifications)
    .all()
    .map(({ personId, kind }) => `${personId} ${kind}`)
    .toSorted();
}

describe("writeComment", () => {
  test("keeps ids for names, and tells whoever is mentioned", () => {
    const newsroom = aClaimToTalkAbout();
    const { db, as, article, claimId } = newsroom;

    const comment = writeComment(as("priya"), { claimId, words: "Is this the latest table, @Noor Haddad?" });

    assert.equal(comment.body, "Is this the latest table, @[noor]?");
    assert.deepEqual(comment.mentions, ["noor"]);
    assert.deepEqual(eventsOf(db), [{ name: "comment.written", subjectId: comment.id, detail: { label: "C01" } }]);
    assert.deepEqual(told(db), ["noor mentioned"]);
    const [thread] = threads(newsroom, article.id);
    assert.equal(wordsOf(thread?.pieces ?? []), "Is this the latest table, @Noor Haddad?");
    assert.deepEqual(thread?.by, { id: "priya", name: "Priya Raman" });
  });

  test("tells whoever checks the claim, and those who wrote in the thread, but nobody of both", () => {
    const { db, as, claimId } = aClaimToTalkAbout();
    assignClaims(as("priya"), { claimIds: [claimId], duty: "check", personId: "priya", due: null });
    const first = writeComment(as("ravi"), { claimId, words: "Which table?" });
    db.delete(notifications).run();

    writeComment(as("noor"), { claimId, parentId: first.id, words: "The one of 2025, @Ravi Okafor." });

    assert.deepEqual(told(db), ["priya commented", "ravi mentioned"]);
  });

  test("does not mention a disabled account", () => {
    const { db, as, claimId } = aClaimToTalkAbout();
    db.update(people)
      .set({ disabledAt: new Date(0) })
      .where(eq(people.id, "ravi"))
      .run();

    assert.deepEqual(writeComment(as("priya"), { claimId, words: "Ask @Ravi Okafor" }).mentions, []);
  });

  test("replies one level deep, on the same claim, while the thread is open", () => {
    const { db, as, claimId } = aClaimToTalkAbout();
    const elsewhere = aClaim(db, anArticle(db)).id;
    const first = writeComment(as("ravi"), { claimId, words: "Which table?" });
    const reply = writeComment(as("noor"), { claimId, parentId: first.id, words: "The one of 2025." });

    const again = { claimId, words: "Thanks." };
    assertRefused(db, () => writeComment(as("ravi"), { ...again, parentId: reply.id }), RuleBroken, /a reply already/);
    assertRefused(
      db,
      () => writeComment(as("ravi"), { ...again, claimId: elsewhere, parentId: first.id }),
      RuleBroken,
      /on another claim/,
    );
    resolveComment(as("ravi"), { commentId: first.id });
    assertRefused(db, () => writeComment(as("ravi"), { ...again, parentId: first.id }), RuleBroken, /is resolved/);
    reopenComment(as("ravi"), { commentId: first.id });
    withdrawComment(as("ravi"), { commentId: first.id });
    assertRefused(db, () => writeComment(as("ravi"), { ...again, parentId: first.id }), RuleBroken, /taken back/);
  });

  test("is refused once the article is closed, and to the reporter of another article", () => {
    const { db, as, article, claimId } = aClaimToTalkAbout();

    assertRefused(db, () => writeComment(as("lena", ["reporter"]), { claimId, words: "Hm." }), Forbidden);
    aClosedArticle(db, article);
    assertRefused(db, () => writeComment(as("priya"), { claimId, words: "Hm." }), RuleBroken, /closed/);
  });
});

describe("editComment", () => {
  test("says that it was edited, and tells only whoever is mentioned for the first time", () => {
    const newsroom = aClaimToTalkAbout();
    const { db, as, article, claimId } = newsroom;
    const { id: commentId } = writeComment(as("priya"), { claimId, words: "Ask @Ravi Okafor" });
    db.delete(notifications).run();

    editComment(as("priya"), { commentId, words: "Ask @Ravi Okafor or @Lena Brandt", rowVersion: 1 });

    const [thread] = threads(newsroom, article.id);
    assert.equal(wordsOf(thread?.pieces ?? []), "Ask @Ravi Okafor or @Lena Brandt");
    assert.ok(thread?.editedAt);
    assert.equal(thread?.rowVersion, 2);
    assert.deepEqual(told(db), ["lena mentioned"]);
  });

  test("keeps both sides where it was changed meanwhile", () => {
    const { db, as, claimId } = aClaimToTalkAbout();
    const { id: commentId } = writeComment(as("priya"), { claimId, words: "Which table?" });
    editComment(as("priya"), { commentId, words: "Which table, @Noor Haddad?", rowVersion: 1 });

    const conflict = assertRefused(
      db,
      () => editComment(as("priya"), { commentId, words: "Which sheet?", rowVersion: 1 }),
      Conflict,
    );

    assert.deepEqual(conflict.yours, { Comment: "Which sheet?" });
    assert.deepEqual(conflict.theirs, { Comment: "Which table, @Noor Haddad?" });
    editComment(as("priya"), { commentId, words: "Which sheet?", rowVersion: Number(conflict.seen) });
  });

  test("is for its author alone, not for an editor", () => {
    const { db, as, claimId } = aClaimToTalkAbout();
    const { id: commentId } = writeComment(as("priya"), { claimId, words: "Which table?" });

    assertRefused(db, () => editComment(as("tomas"), { commentId, words: "Hm.", rowVersion: 1 }), Forbidden);
    assertRefused(
      db,
      () => editComment(as("priya"), { commentId, words: "Which table?", rowVersion: 1 }),
      RuleBroken,
      /Nothing is different/,
    );
  });
});

test("what is taken back keeps its place and its replies, without its words", () => {
  const newsroom = aClaimToTalkAbout();
  const { db, as, article, claimId } = newsroom;
  const { id: commentId } = writeComment(as("priya"), { claimId, words: "canary words" });
  writeComment(as("ravi"), { claimId, parentId: commentId, words: "I see." });

  withdrawComment(as("priya"), { commentId });

  const [thread] = threads(newsroom, article.id);
  assert.doesNotMatch(JSON.stringify(thread), /canary/);
  assert.equal(thread?.isWithdrawn, true);
  assert.equal(thread?.replies.length, 1);
  assert.equal(openComments(threads(newsroom, article.id)), 1);
  assertRefused(db, () => withdrawComment(as("priya"), { commentId }), RuleBroken, /taken back/);
  assertRefused(
    db,
    () => editComment(as("priya"), { commentId, words: "Again", rowVersion: 2 }),
    RuleBroken,
    /taken back/,
  );
});

test("threads that are resolved come after those that are not, and are not counted", () => {
  const newsroom = aClaimToTalkAbout();
  const { db, as, article, claimId } = newsroom;
  const first = writeComment(as("priya"), { claimId, words: "First" });
  const second = writeComment(as("priya"), { claimId, words: "Second" });
  const reply = writeComment(as("noor"), { claimId, parentId: first.id, words: "Done." });

  resolveComment(as("noor"), { commentId: first.id });

  const shown = threads(newsroom, article.id);
  assert.deepEqual(
    shown.map(({ id, resolved }) => [id, resolved?.by ?? null]),
    [
      [second.id, null],
      [first.id, "Noor Haddad"],
    ],
  );
  assert.equal(openComments(shown), 1);
  assertRefused(db, () => resolveComment(as("noor"), { commentId: first.id }), RuleBroken, /resolved already/);
  assertRefused(db, () => resolveComment(as("noor"), { commentId: reply.id }), RuleBroken, /This is a reply/);
  assertRefused(db, () => reopenComment(as("noor"), { commentId: second.id }), RuleBroken, /not resolved/);
});

test("before a moment there is nothing of what was written, changed or resolved since", () => {
  const { db, as, article, claimId } = aClaimToTalkAbout();
  const kept = writeComment(as("priya"), { claimId, words: "Kept" });
  const changed = writeComment(as("priya"), { claimId, words: "Changed later" });
  const moment = db.select().from(comments).where(eq(comments.id, changed.id)).get()?.writtenAt ?? new Date(0);
  const after = new Date(moment.getTime() + 1);
  editComment(as("priya"), { commentId: changed.id, words: "It is false", rowVersion: 1 });
  resolveComment(as("priya"), { commentId: kept.id });
  writeComment(as("priya"), { claimId, words: "I think so too" });

  const records = commentRecords(db, article.id, (id) => id).get(claimId) ?? [];

  assert.deepEqual(
    commentsBefore(records, after).map(({ id, resolvedAt }) => [id, resolvedAt]),
    [[kept.id, null]],
  );
});

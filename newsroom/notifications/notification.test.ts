import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NOTIFICATION_KINDS, type NotificationKind } from "#/db/vocabulary.ts";
import { addressOfTold, sentenceOf, type Told } from "./notification.ts";

const told: Told = {
  id: "n1",
  kind: "assigned",
  by: "Tomás Vidal",
  articleId: "a1",
  headline: "Harbour traffic",
  claimId: "c7",
  label: "C07",
  dueOn: null,
  causedAt: new Date("2026-03-02T12:00:00Z"),
  isRead: false,
};

const sentences: Record<NotificationKind, string> = {
  assigned: "Tomás Vidal asked you to check C07 in ‘Harbour traffic’.",
  mentioned: "Tomás Vidal mentioned you on C07 in ‘Harbour traffic’.",
  commented: "Tomás Vidal commented on C07 in ‘Harbour traffic’.",
  asked: "Tomás Vidal asked you something about C07 in ‘Harbour traffic’.",
  answered: "Tomás Vidal answered your question about C07 in ‘Harbour traffic’.",
  second_review: "Tomás Vidal asked you for a second review of C07 in ‘Harbour traffic’.",
  contested: "Two reviews of C07 in ‘Harbour traffic’ differ: it waits for a decision.",
  overruled: "Tomás Vidal decided on C07 in ‘Harbour traffic’ otherwise than you did.",
  sent_back: "Tomás Vidal sent C07 in ‘Harbour traffic’ back to you.",
  reopened: "Tomás Vidal changed what your verdict on C07 in ‘Harbour traffic’ rests on: it is open again.",
  publication_refused: "The report on C07 in ‘Harbour traffic’ was not published at its time: see why.",
};

describe("a notification", () => {
  for (const kind of NOTIFICATION_KINDS) {
    test(`says in a sentence why somebody is told: ${kind}`, () => {
      assert.equal(sentenceOf({ ...told, kind }), sentences[kind]);
    });
  }

  test("says by when, where there is a day", () => {
    assert.equal(
      sentenceOf({ ...told, dueOn: "2026-03-04" }),
      "Tomás Vidal asked you to check C07 in ‘Harbour traffic’, due 4 March.",
    );
  });

  test("is about the article where it is about no claim, and leads to what it is about", () => {
    const ofArticle = { ...told, claimId: null, label: null };

    assert.equal(sentenceOf(ofArticle), "Tomás Vidal asked you to check ‘Harbour traffic’.");
    assert.equal(addressOfTold(ofArticle), "/workspace/articles/a1");
    assert.equal(addressOfTold(told), "/workspace/articles/a1?claim=c7");
    assert.equal(addressOfTold({ ...ofArticle, kind: "publication_refused" }), "/workspace/articles/a1/report");
  });
});

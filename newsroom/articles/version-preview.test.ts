import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acceptClaim } from "../claims/accept-claim.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aClosedArticle, aSignOff, aVerdict } from "../testing/desk-work.ts";
import { everyRow } from "../testing/every-table.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { PostVersion, SubmitArticle } from "./input.ts";
import { postVersion } from "./post-version.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";
import { versionHistory } from "./version-history.ts";
import { previewVersion } from "./version-preview.ts";

const text = `The council voted 17 to 6 on Monday to borrow €52 million. The harbour office employs 214 people.

It paid for a second crane in 2019. The port carried 412,000 passengers last year.`;

const revised = text
  .replace("214 people", "241 people")
  .replace("It paid for a second crane in 2019. ", "")
  .replace("last year.", "last year. A third crane cost €9 million.");

function aJudgedArticle() {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const form = { mode: "copy_check", headline: "Council", language: "en-GB", text };
  const { id } = submitArticle(as("noor"), SubmitArticle.parse(form));
  const desk = () => articleDesk(db, id, as("priya").actor);
  for (const { id: claimId } of desk().claims) {
    acceptClaim(as("priya"), { claimId });
    aVerdict(db, claimId);
  }
  return { ...newsroom, id, desk };
}

describe("previewVersion", () => {
  test("counts before anything is stored what the desk shows afterwards", () => {
    const { db, as, id, desk } = aJudgedArticle();
    aSignOff(db, { id, versionId: desk().version.id });
    const stored = everyRow(db);

    const preview = previewVersion(db, { articleId: id, text: revised }, as("noor").actor);

    assert.deepEqual(everyRow(db), stored);
    const basedOn = { id: desk().version.id, n: 1 };
    assert.partialDeepStrictEqual(preview, {
      n: 2,
      basedOn,
      isSame: false,
      doubts: [],
      voidsSignOff: true,
      unsure: [],
    });
    postVersion(as("noor"), PostVersion.parse({ articleId: id, text: revised, seen: basedOn.id }));
    const after = desk();
    const labels = (is: (claim: (typeof after.claims)[number]) => boolean) =>
      after.claims.filter(is).map(({ label }) => label);
    assert.equal(preview.kept, labels(({ state }) => state === "settled").length);
    assert.deepEqual(
      preview.reopened,
      labels(({ state, lost }) => state === "reopened" && lost.length === 0),
    );
    assert.deepEqual(
      preview.gone,
      labels(({ lost }) => lost.length > 0),
    );
    assert.equal(preview.suggestions, labels(({ state }) => state === "suggested").length);
    const { decided, total } = after.coverage;
    assert.deepEqual(preview.sentences, { total, undecided: total - decided });
    assert.deepEqual([preview.kept, preview.reopened.length, preview.gone.length, preview.suggestions], [2, 1, 1, 1]);
  });

  test("tells claims that wait for a verdict anyway from those that are to be judged again", () => {
    const { db, as, id, desk } = aJudgedArticle();
    postVersion(as("noor"), PostVersion.parse({ articleId: id, text: revised, seen: desk().version.id }));

    const again = previewVersion(db, { articleId: id, text }, as("noor").actor);

    assert.deepEqual([again.kept, again.waiting, again.reopened, again.unsure, again.gone], [2, 2, [], [], []]);
  });

  test("says that a text is the same, line breaks aside", () => {
    const { db, as, id } = aJudgedArticle();
    const input = { articleId: id, text: text.replaceAll("\n", "\r\n") };
    assert.equal(previewVersion(db, input, as("noor").actor).isSame, true);
  });

  test("is not for whoever may not post, nor for a closed article", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const input = { articleId: article.id, text: revised };
    assert.throws(() => previewVersion(db, input, as("lena", ["reporter"]).actor), Forbidden);
    aClosedArticle(db, article);
    assert.throws(() => previewVersion(db, input, as("noor").actor), RuleBroken);
  });
});

test("the history lists versions latest first, with what became of the claims' places", () => {
  const { db, as, id, desk } = aJudgedArticle();
  const seen = desk().version.id;
  postVersion(as("priya"), { ...PostVersion.parse({ articleId: id, text: revised, seen }), note: "Two cuts" });

  assert.deepEqual(
    versionHistory(db, id).map(({ n, by, note, words, anchors }) => ({ n, by, note, words, anchors })),
    [
      { n: 2, by: "Priya Raman", note: "Two cuts", words: 31, anchors: { untouched: 2, edited: 1, lost: 1 } },
      { n: 1, by: "Noor Haddad", note: null, words: 33, anchors: { untouched: 4, edited: 0, lost: 0 } },
    ],
  );
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { claimAnchors, claims } from "#/db/schema/index.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aClosedArticle, aSignOff, claimRows, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { dismissClaim } from "./dismiss-claim.ts";
import { MarkClaim } from "./input.ts";
import { markClaim } from "./mark-claim.ts";
import { workingClaim } from "./working-claim.ts";

type Article = ReturnType<typeof anArticle>;

/** The selection of `exact` in the article. */
function selectionOf(article: Article, exact: string): MarkClaim {
  const start = article.text.indexOf(exact);
  return { articleId: article.id, versionId: article.versionId, start, end: start + exact.length, exact };
}

function anchorsOf(db: Database, claimId: string) {
  return db.select().from(claimAnchors).where(eq(claimAnchors.claimId, claimId)).all();
}

describe("markClaim", () => {
  test("makes an accepted claim of the selected words, without the white space around them", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);

    const claim = markClaim(as("priya"), selectionOf(article, "\nThe port grew by 4%."));

    assert.equal(claim.statement, "The port grew by 4%.");
    assert.equal(claim.kind, "statistic");
    assert.equal(claim.sourcing, "none");
    assert.equal(workingClaim(db, claim.id).state, "open");
    const [anchor] = anchorsOf(db, claim.id);
    assert.equal(article.text.slice(anchor?.start, anchor?.end), "The port grew by 4%.");
    assert.equal(anchor?.exact, "The port grew by 4%.");
    assert.deepEqual(eventsOf(db), [
      {
        name: "claim.marked",
        subjectId: claim.id,
        detail: { label: "C01", statement: "The port grew by 4%.", kind: "statistic" },
      },
    ]);
  });

  test("puts words that run over a line break on one line, as a form sends them", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const selection = MarkClaim.parse({
      ...selectionOf(article, "in 2025.\nThe port"),
      exact: "in 2025.\r\nThe port",
    });

    const claim = markClaim(as("priya"), selection);

    assert.equal(claim.statement, "in 2025. The port");
  });

  test("takes speaker and sourcing from the engine's suggestion on these words, dismissed or not", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "The port grew by 4%, Mr Grozev said.\nTraffic doubled." });
    const suggestion = aClaim(db, article, { accepted: false });
    const attribution = { source: { start: 21, end: 30 }, cue: { start: 31, end: 35 } };
    db.update(claims)
      .set({
        sourcing: "named",
        speakerWords: "Mr Grozev",
        cueWords: "said",
        speakerName: "Hristo Grozev",
        speakerKind: "person",
      })
      .where(eq(claims.id, suggestion.id))
      .run();
    db.update(claimAnchors).set({ attribution }).where(eq(claimAnchors.claimId, suggestion.id)).run();
    dismissClaim(as("priya"), { claimId: suggestion.id, reason: "wrong_words", note: null });
    aClaim(db, article, { accepted: false, exact: "The" });

    const claim = markClaim(as("priya"), selectionOf(article, "The port grew by 4%"));
    const elsewhere = markClaim(as("priya"), selectionOf(article, "Traffic doubled."));

    assert.equal(claim.origin, "person");
    assert.equal(claim.sourcing, "named");
    assert.equal(claim.speakerName, "Hristo Grozev");
    assert.deepEqual(anchorsOf(db, claim.id)[0]?.attribution, attribution);
    assert.equal(elsewhere.sourcing, "none");
    assert.equal(elsewhere.speakerName, null);
  });

  test("gives a number that no claim of the article had before", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const first = markClaim(as("priya"), selectionOf(article, "Traffic doubled"));
    dismissClaim(as("priya"), { claimId: first.id, reason: "wrong_words", note: null });

    assert.equal(markClaim(as("priya"), selectionOf(article, "Traffic doubled in 2025.")).n, 2);
  });

  test("voids the sign-off", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aSignOff(db, article);

    markClaim(as("priya"), selectionOf(article, "The port grew"));

    assert.equal(standingSignOffs(db), 0);
  });

  test("refuses a selection that does not match the text, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "The 🚢 port grew.\nTraffic doubled." });
    const good = selectionOf(article, "The 🚢 port");
    const hostile: Partial<MarkClaim>[] = [
      { start: -1 },
      { end: 10_000 },
      { start: 5, end: 5 },
      { start: 9, end: 2 },
      { start: Number.NaN },
      { exact: "The 🚢 fort" },
      { exact: "The 🚢 port grew" },
      { start: 1 },
      { end: 5, exact: article.text.slice(0, 5) },
      { start: 5, exact: article.text.slice(5, good.end) },
      { start: 3, end: 4, exact: " " },
    ];

    for (const part of hostile) {
      assert.throws(() => markClaim(as("priya"), { ...good, ...part }), RuleBroken, JSON.stringify(part));
    }
    assert.deepEqual(claimRows(db), [[], []]);
    assert.deepEqual(eventsOf(db), []);
  });

  test("refuses a whole article as one claim", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "The port grew. ".repeat(200).trim() });

    assert.throws(() => markClaim(as("priya"), selectionOf(article, article.text)), /too long/);
  });

  test("refuses words that are a claim already, and points to it", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    aClaim(db, article);
    aClaim(db, article, { accepted: false, exact: "The port grew by 4%." });

    assert.throws(
      () => markClaim(as("priya"), selectionOf(article, "Traffic doubled in 2025.\n")),
      /C01 already stands/,
    );
    assert.throws(() => markClaim(as("priya"), selectionOf(article, "The port grew by 4%.")), /C02 is a suggestion/);
  });

  test("refuses words in a sentence that was set aside", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    excludeSentence(as("priya"), { sentenceId: article.sentenceIds[0] ?? "", reason: "opinion" });

    assert.throws(() => markClaim(as("priya"), selectionOf(article, "Traffic")), /Sentence 1 is set aside/);
  });

  test("refuses another article's version, an unknown article and a closed one", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const other = anArticle(db);
    const selection = selectionOf(article, "The port grew");

    assert.throws(() => markClaim(as("priya"), { ...selection, versionId: other.versionId }), /text has changed/);
    assert.throws(() => markClaim(as("priya"), { ...selection, articleId: "nothing" }), NotFound);
    aClosedArticle(db, article);
    assert.throws(() => markClaim(as("priya"), selection), /closed/);
  });

  test("is not open to reporters", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);

    assert.throws(() => markClaim(as("noor"), selectionOf(article, "The port grew")), Forbidden);
    assert.deepEqual(claimRows(db), [[], []]);
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { articles, articleVersions, auditEvents, claimAnchors, claims, flags, sentences } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { SubmitArticle } from "./input.ts";
import { submitArticle } from "./submit-article.ts";

const text = `Council takes the loan

The council voted 17 to 6 on Monday to borrow €52 million for the quay. Deputy mayor Ida Marsh told the chamber that cargo at the quay has tripled since 2021.

It is widely believed that the expansion cost several hundred jobs. Who will pay for it?`;

const form = { mode: "copy_check", headline: "Council takes the loan", language: "en-gb", text };

describe("submitArticle", () => {
  test("stores the text as version 1 with its hash, and one event", () => {
    const { db, as } = aNewsroom();

    const { id } = submitArticle(as("noor"), SubmitArticle.parse(form));

    const sha256 = createHash("sha256").update(text).digest("hex");
    assert.partialDeepStrictEqual(db.select().from(articleVersions).all(), [
      { articleId: id, n: 1, text, sha256, createdBy: "noor" },
    ]);
    assert.partialDeepStrictEqual(db.select().from(articles).all(), [{ id, ownerId: "noor", language: "en-GB" }]);
    assert.partialDeepStrictEqual(db.select().from(auditEvents).all(), [
      { name: "article.submitted", subjectId: id, actorId: "noor" },
    ]);
  });

  test("anchors every suggestion to its exact words", () => {
    const { db, as } = aNewsroom();

    submitArticle(as("noor"), SubmitArticle.parse(form));

    const anchors = db.select().from(claimAnchors).all();
    assert.ok(anchors.length >= 3);
    for (const anchor of anchors) {
      assert.equal(text.slice(anchor.start, anchor.end), anchor.exact);
      assert.equal(text.slice(anchor.end, anchor.end + 32), anchor.suffix);
    }
    assert.equal(
      db
        .select()
        .from(claims)
        .all()
        .every((claim) => claim.origin === "engine"),
      true,
    );
  });

  test("suggests no detail of a claim that it suggests", () => {
    const { db, as } = aNewsroom();
    const sold = "The town sold the old mill to a firm from Norway in the spring of that year.";

    submitArticle(as("noor"), SubmitArticle.parse({ ...form, text: sold }));

    assert.deepEqual(
      db
        .select()
        .from(claims)
        .all()
        .map(({ statement }) => statement),
      [sold.slice(0, -1)],
    );
  });

  test("keeps where the text has what is reported, and the words that an inserted word stands for", () => {
    const { db, as } = aNewsroom();
    const said = "Ida Marsh said that cargo fell by half. Ida Marsh closed the quay and left the town.";

    submitArticle(as("noor"), SubmitArticle.parse({ ...form, text: said }));

    const words = (span: { start: number; end: number } | null | undefined) => span && said.slice(span.start, span.end);
    const read = db
      .select()
      .from(claimAnchors)
      .all()
      .map(({ exact, attribution }) => [exact, attribution?.content?.map(words), attribution?.origins?.map(words)]);
    assert.deepEqual(read, [
      ["cargo fell by half", ["that cargo fell by half"], []],
      ["Ida Marsh closed the quay", undefined, undefined],
      ["left the town", [], ["Ida Marsh"]],
    ]);
  });

  test("names the speaker and warns of what the article leaves unsourced", () => {
    const { db, as } = aNewsroom();

    submitArticle(as("noor"), SubmitArticle.parse(form));

    const said = db
      .select()
      .from(claims)
      .all()
      .find((claim) => claim.statement.includes("tripled"));
    assert.equal(said?.sourcing, "named");
    assert.match(said?.speakerName ?? "", /Marsh/);
    const kindsOn = (words: string): string[] => {
      const claim = db
        .select()
        .from(claims)
        .all()
        .find(({ statement }) => statement.includes(words));
      const raised = db.select().from(flags).all();
      return raised.filter(({ claimId }) => claimId === claim?.id).map(({ kind }) => kind);
    };
    assert.deepEqual(kindsOn("jobs"), ["attribution_needed"], "“widely believed” names nobody");
    assert.deepEqual(kindsOn("voted"), ["citation_needed"], "the vote has no source");
    assert.deepEqual(kindsOn("tripled"), [], "the deputy mayor is named");
  });

  test("suggests an exclusion for every sentence without a claim", () => {
    const { db, as } = aNewsroom();

    submitArticle(as("noor"), SubmitArticle.parse(form));

    const question = db
      .select()
      .from(sentences)
      .all()
      .find((row) => text.slice(row.start, row.end).startsWith("Who will"));
    assert.equal(question?.suggestedReason, "question");
  });

  test("normalises line breaks and composed characters once", () => {
    const { db, as } = aNewsroom();

    submitArticle(
      as("noor"),
      SubmitArticle.parse({ ...form, text: "The cafe\u0301 closed.\r\nIt lost 3 staff.\rAll left." }),
    );

    assert.equal(db.select().from(articleVersions).get()?.text, "The café closed.\nIt lost 3 staff.\nAll left.");
  });

  test("takes in a colleague's article for the checking desk, and only of somebody on staff", () => {
    const { db, as } = aNewsroom();

    submitArticle(as("priya"), SubmitArticle.parse({ ...form, ownerId: "noor" }));

    assert.equal(db.select().from(articles).get()?.ownerId, "noor");
    assert.throws(() => submitArticle(as("priya"), SubmitArticle.parse({ ...form, ownerId: "nobody" })), RuleBroken);
    assert.throws(() => submitArticle(as("noor"), SubmitArticle.parse({ ...form, ownerId: "priya" })), Forbidden);
    assert.equal(db.select().from(articles).all().length, 1);
  });

  test("is not open to somebody without a role, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => submitArticle(as("noor", []), SubmitArticle.parse(form)), Forbidden);

    assert.deepEqual(db.select().from(articles).all(), []);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});

describe("SubmitArticle", () => {
  const issuesOf = (values: object): string[] => {
    const parsed = SubmitArticle.safeParse({ ...form, ...values });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };

  test("refuses an empty, binary or over-long text at its field", () => {
    assert.deepEqual(issuesOf({ text: " \n\t" }), ["text"]);
    assert.deepEqual(issuesOf({ text: "PK\u0003\u0004 not words" }), ["text"]);
    assert.deepEqual(issuesOf({ text: "half a pair \uD83D" }), ["text"]);
    assert.deepEqual(issuesOf({ text: "a".repeat(5_000_001) }), ["text"]);
    assert.deepEqual(issuesOf({ text: "é".repeat(2_500_001) }), ["text"]);
    assert.deepEqual(issuesOf({ text: `${"a".repeat(4_999_999)}.` }), []);
  });

  test("refuses dates that do not exist, addresses that are not web addresses, and unknown languages", () => {
    assert.deepEqual(issuesOf({ publishedOn: "2026-02-30" }), ["publishedOn"]);
    assert.deepEqual(issuesOf({ publishedOn: "19/02/2026" }), ["publishedOn"]);
    assert.deepEqual(issuesOf({ sourceUrl: "javascript:alert(1)" }), ["sourceUrl"]);
    assert.deepEqual(issuesOf({ sourceUrl: "//example.org/x" }), ["sourceUrl"]);
    assert.deepEqual(issuesOf({ language: "englisch!" }), ["language"]);
  });

  test("asks a fact-check for the publisher whose claims it checks", () => {
    assert.deepEqual(issuesOf({ mode: "published_fact_check" }), ["publisher"]);
    assert.deepEqual(issuesOf({ mode: "published_fact_check", publisher: "The Exampleton Courier" }), []);
  });
});

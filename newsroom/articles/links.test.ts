import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleLinks, claims, leftOutBlocks } from "#/db/schema/index.ts";
import { RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { SubmitArticle } from "./input.ts";
import { carriedLinks } from "./links.ts";
import { postVersion } from "./post-version.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";

const text =
  "Traffic in the harbour doubled in 2025 after the new quay opened.\n\nThe port office counted 412,000 passengers last year.";
const figures = {
  start: text.indexOf("new quay"),
  end: text.indexOf(" opened."),
  url: "https://port.example.org/2025",
};
const form = { mode: "copy_check", headline: "Harbour", language: "en", text: text.replaceAll("\n", "\r\n") };

function submitted(more: Record<string, string> = {}) {
  const newsroom = aNewsroom();
  const { id } = submitArticle(
    newsroom.as("priya"),
    SubmitArticle.parse({ ...form, links: JSON.stringify([figures]), ...more }),
  );
  return { ...newsroom, id };
}

describe("an article with links", () => {
  test("keeps them with their words, and a claim beside one is sourced by a link", () => {
    const { db, as, id } = submitted();

    const desk = articleDesk(db, id, as("priya").actor);

    assert.deepEqual(desk.links, [figures]);
    assert.equal(desk.text.slice(figures.start, figures.end), "new quay");
    assert.equal(desk.claims.find(({ exact }) => exact.includes("doubled"))?.sourcing, "linked");
    assert.equal(desk.claims.find(({ exact }) => exact.includes("412,000"))?.sourcing === "linked", false);
  });

  test("is refused with a link that leaves the text, and nothing is stored", () => {
    const { db, as } = aNewsroom();
    const links = JSON.stringify([{ ...figures, end: text.length + 1 }]);

    assert.throws(() => submitArticle(as("priya"), SubmitArticle.parse({ ...form, links })), RuleBroken);

    assert.deepEqual(db.select().from(articleLinks).all(), []);
  });

  test("takes no address that is none of the web", () => {
    for (const url of ["javascript:alert(1)", "mailto:a@b.example", "https://a:b@example.org/"]) {
      const links = JSON.stringify([{ ...figures, url }]);
      assert.equal(SubmitArticle.safeParse({ ...form, links }).success, false);
    }
    assert.equal(SubmitArticle.safeParse({ ...form, links: "[" }).success, false);
  });

  test("remembers what a person left out of the page", () => {
    const { db } = submitted({ leftOut: JSON.stringify(["Read more\nfrom us"]) });

    assert.deepEqual(
      db
        .select()
        .from(leftOutBlocks)
        .all()
        .map((block) => block.text),
      ["Read more\nfrom us"],
    );
  });

  test("keeps them in its next version where their words stay, and the claims stay linked", () => {
    const { db, as, id } = submitted();
    const { version } = articleDesk(db, id, as("priya").actor);
    const next = `Good morning.\n\n${text}`;

    postVersion(as("priya"), { articleId: id, text: next, note: null, seen: version.id, isConfirmed: true });

    const desk = articleDesk(db, id, as("priya").actor);
    assert.deepEqual(
      desk.links.map(({ start, end }) => desk.text.slice(start, end)),
      ["new quay"],
    );
    assert.equal(desk.claims.find(({ exact }) => exact.includes("doubled"))?.sourcing, "linked");
    assert.equal(db.select().from(claims).all().length, desk.claims.length);
  });

  test("has the links that a new version brings instead", () => {
    const { db, as, id } = submitted();
    const { version } = articleDesk(db, id, as("priya").actor);
    const next = `${text}\n\nFerry crossings fell by half in 2024 after the strike.`;
    const links = [{ start: next.indexOf("the strike"), end: next.length - 1, url: "https://other.example.org/" }];

    postVersion(as("priya"), { articleId: id, text: next, note: null, seen: version.id, isConfirmed: true, links });

    const desk = articleDesk(db, id, as("priya").actor);
    assert.deepEqual(desk.links, links);
    assert.equal(desk.claims.find(({ exact }) => exact.includes("crossings"))?.sourcing, "linked");
  });
});

describe("carriedLinks", () => {
  test("drops a link whose words were changed: it may lead elsewhere since", () => {
    const before =
      "The ferry lost money last year, according to the annual report of the port, which was out on Friday.";
    const words = "the annual report of the port";
    const at = before.indexOf(words);

    const after = before.replace(words, "the quarterly report of the port");

    assert.deepEqual(
      carriedLinks(before, after, [{ start: at, end: at + words.length, url: "https://example.org/" }]),
      [],
    );
  });

  test("drops a link whose words are gone, and keeps one that moved", () => {
    const before = "The ferry lost money, a report says. The mayor of Exampleton agreed with it on Friday.";
    const links = ["a report", "mayor of Exampleton"].map((words, index) => ({
      start: before.indexOf(words),
      end: before.indexOf(words) + words.length,
      url: `https://example.org/${index}`,
    }));

    const after = "It rained. The ferry lost money, a report says. Nobody agreed.";

    assert.deepEqual(carriedLinks(before, after, links), [
      { start: after.indexOf("a report"), end: after.indexOf(" says"), url: "https://example.org/0" },
    ]);
  });
});

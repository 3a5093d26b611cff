import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { blocks } from "#/db/schema/index.ts";
import type { TextShown } from "#/db/vocabulary.ts";
import { currentVersion } from "../articles/current-version.ts";
import { SubmitArticle } from "../articles/input.ts";
import { submitArticle } from "../articles/submit-article.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { type ClaimPlace, shownText } from "./shown-text.ts";

const text = "Traffic doubled in 2025. Nobody minded. The port grew by 4%.\n\nIt rained. So it goes.";

function aText(placesOf: Record<string, string>, shown: TextShown) {
  const { db, as } = aNewsroom();
  const form = { mode: "copy_check", headline: "Harbour traffic", language: "en", text };
  const article = submitArticle(as("noor"), SubmitArticle.parse(form));
  const places: ClaimPlace[] = Object.entries(placesOf).map(([slug, words]) => {
    const start = text.indexOf(words);
    return { slug, start, end: start + words.length };
  });
  const version = currentVersion(db, article.id);
  return { db, version, read: () => shownText(db, version, shown, places) };
}

describe("shownText", () => {
  test("quotes the sentences that hold a claim, and says where words are left out", () => {
    const { read } = aText({ c01: "doubled in 2025", c02: "grew by 4%" }, "quoted");

    assert.deepEqual(read(), {
      shown: "quoted",
      blocks: [
        {
          kind: "paragraph",
          pieces: [
            { words: "Traffic ", claims: [] },
            { words: "doubled in 2025", claims: ["c01"] },
            { words: ".", claims: [] },
            null,
            { words: "The port ", claims: [] },
            { words: "grew by 4%", claims: ["c02"] },
            { words: ".", claims: [] },
          ],
        },
      ],
    });
  });

  test("cuts where claims overlap, and joins sentences that follow each other", () => {
    const { read } = aText({ c01: "doubled in 2025. Nobody", c02: "2025" }, "quoted");

    assert.deepEqual(
      read()?.blocks[0]?.pieces.map((piece) => piece && [piece.words, piece.claims.join(" ")]),
      [["Traffic ", ""], ["doubled in ", "c01"], ["2025", "c01 c02"], [". Nobody", "c01"], [" minded.", ""], null],
    );
  });

  test("shows the whole text letter for letter, without what is no part of the article", () => {
    const { db, version, read } = aText({ c01: "The port grew" }, "full");
    const whole = () => read()?.blocks.map(({ pieces }) => pieces.map((piece) => piece?.words).join(""));

    assert.deepEqual(whole(), text.split("\n\n"));
    db.update(blocks).set({ kind: "boilerplate" }).where(eq(blocks.n, 2)).run();
    assert.equal(db.select().from(blocks).where(eq(blocks.versionId, version.id)).all().length, 2);
    assert.deepEqual(whole(), text.split("\n\n").slice(0, 1));
  });

  test("is nothing where the report shows none", () => {
    assert.equal(aText({ c01: "The port grew" }, "none").read(), null);
  });
});

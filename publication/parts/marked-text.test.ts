import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { reportPage } from "../pages/report.ts";
import { aClaimSnapshot, aSnapshot } from "../testing/harbour-report.ts";
import { markedText } from "./marked-text.ts";

const claims = [aClaimSnapshot({ n: 1 }), aClaimSnapshot({ n: 2, rating: "false" })];
const snapshot: ReportSnapshot = {
  ...aSnapshot(claims),
  text: {
    shown: "quoted",
    blocks: [
      {
        kind: "paragraph",
        pieces: [
          null,
          { words: "The quay ", claims: [] },
          { words: "grew & ", claims: ["c01"] },
          { words: "doubled", claims: ["c01", "c02"] },
          { words: ".", claims: [] },
        ],
      },
    ],
  },
};

/** The words as a reader hears them. */
function heard(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>|&#8288;/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("the article's own words", () => {
  const words = String(markedText(snapshot));

  test("lead from each claim to its page, with its number and verdict where its words end", () => {
    assert.deepEqual(
      [...words.matchAll(/<a class="([^"]+)" href="([^"]+)">([\s\S]*?)<\/a>/g)].map(([, names, href, inside]) => [
        names,
        href,
        heard(inside ?? ""),
      ]),
      [
        ["said tone-verified", "/r/harbour-budget/claims/c01", "grew &"],
        ["said tone-verified", "/r/harbour-budget/claims/c01", "doubled C01, True"],
        ["said tone-disputed", "/r/harbour-budget/claims/c02", "C02, False"],
      ],
    );
  });

  test("say what is left out, and whose they are", () => {
    assert.match(heard(words), /quoted from The Exampleton Courier.*\[…\] The quay grew & doubled/);
  });

  test("stand in the report that froze them, and in no other", () => {
    assert.match(reportPage(snapshot), /id="text".*grew &amp; /s);
    for (const other of [{ ...snapshot, text: null }, aSnapshot(claims)]) {
      assert.doesNotMatch(reportPage(other), /id="text"|#text/);
    }
  });
});

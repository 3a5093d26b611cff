import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { takenApart } from "./pasted-evidence.ts";

const url = "https://office.example.gov/table?year=2025";

describe("takenApart", () => {
  const cases: [string, { quote: string; locatorKind: string; locator: string }][] = [
    [`${url} “38 people are employed.” p. 7`, { quote: "38 people are employed.", locatorKind: "page", locator: "7" }],
    [`“38 people”, pp. 7–8, ${url}`, { quote: "38 people", locatorKind: "page", locator: "7–8" }],
    [`${url}\n38 people are employed.\n`, { quote: "38 people are employed.", locatorKind: "page", locator: "" }],
    [`01:42 «Not one drop» (${url})`, { quote: "Not one drop", locatorKind: "timestamp", locator: "01:42" }],
    [
      `${url} § 4.2: "The gate shuts at 9:30 pm"`,
      { quote: "The gate shuts at 9:30 pm", locatorKind: "section", locator: "4.2" },
    ],
    [`${url} ¶ 3`, { quote: "", locatorKind: "paragraph", locator: "3" }],
    [
      `It cost 4 pages of p. r. work. ${url}.`,
      { quote: "It cost 4 pages of p. r. work.", locatorKind: "page", locator: "" },
    ],
  ];
  for (const [pasted, parts] of cases) {
    test(`takes apart ${JSON.stringify(pasted)}`, () => assert.deepEqual(takenApart(pasted), { url, ...parts }));
  }

  test("takes the highlighted words of a link for its passage", () => {
    assert.deepEqual(takenApart(`${url}#:~:text=the-,38%20people%2C%20all%20told,two%20yards,-of`), {
      url,
      quote: "38 people, all told … two yards",
      locatorKind: "page",
      locator: "",
    });
  });

  test("leaves alone a link without words, with its place in the page, and words without a link", () => {
    assert.equal(takenApart(url), null);
    assert.equal(takenApart(`  ${url}#row-3\n`), null);
    assert.equal(takenApart("“38 people”, p. 7"), null);
    assert.equal(takenApart(""), null);
  });

  test("does not stumble over a broken percent sign", () => {
    assert.equal(takenApart(`${url}#:~:text=100%25%20or%E0%A4`)?.quote, "100%25%20or%E0%A4");
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { reanchor } from "./index.ts";

const article = [
  "The harbour council met on Tuesday. Dana Whitlock said the dam would cost $40 million.",
  "Turnout in Harrow was 41 %. The vote was 12 to 3, and nobody “walked out” of the hall.",
  "A second hearing is due in May. The mayor declined to comment on the plan.",
].join("\n\n");
const costs = "Dana Whitlock said the dam would cost $40 million.";
const turnout = "Turnout in Harrow was 41 %.";

/** Where the quote went when the article became `next`: its status, and its words there. */
function wentTo(quote: string, next: string, old = article): [status: string, words: string | null] {
  const start = old.indexOf(quote);
  const [anchor] = reanchor(old, next, [{ id: "a", start, end: start + quote.length }]);
  assert.ok(anchor !== undefined && start >= 0);
  return [anchor.status, anchor.start === null ? null : next.slice(anchor.start, anchor.end ?? 0)];
}

describe("an anchor whose passage is unchanged", () => {
  test("is exact where nothing before it changed", () => {
    assert.deepEqual(wentTo(turnout, article.replace("The mayor", "The minister")), ["exact", turnout]);
  });

  test("is moved along by a correction note on top", () => {
    const next = `Correction: an earlier version named the wrong day.\n\n${article}`;

    assert.deepEqual(wentTo("the dam would cost", next), ["moved", "the dam would cost"]);
  });

  test("is moved with its paragraph", () => {
    const next = article.split("\n\n").reverse().join("\n\n");

    assert.deepEqual(wentTo(costs, next), ["moved", costs]);
    assert.deepEqual(wentTo("12 to 3", next), ["moved", "12 to 3"]);
  });

  test("is moved with its sentence to another paragraph", () => {
    const next = `${article.replace(`${turnout} `, "")} ${turnout}`;

    assert.deepEqual(wentTo(turnout, next), ["moved", turnout]);
  });

  test("is moved when two sentences change places", () => {
    const next = article.replace(/(The harbour.+Tuesday\.) (Dana.+million\.)/, "$2 $1");

    assert.deepEqual(wentTo("The harbour council met on Tuesday.", next)[0], "moved");
    assert.deepEqual(wentTo(costs, next)[0], "moved");
  });

  test("is kept inside a sentence that changed elsewhere", () => {
    assert.deepEqual(wentTo("the dam would cost", article.replace("$40", "$45")), ["exact", "the dam would cost"]);
  });

  test("is kept when its paragraph is split or joined beside it", () => {
    assert.equal(wentTo(turnout, article.replace(`${turnout} `, `${turnout}\n\n`))[0], "exact");
    assert.equal(wentTo(turnout, article.replace(`\n\n${turnout}`, ` ${turnout}`))[0], "moved");
  });

  test("is kept when words are added at its very edge", () => {
    const next = article.replace(turnout, `On Friday, ${turnout} That is low.`);

    assert.deepEqual(wentTo(turnout, next), ["moved", turnout]);
  });

  test("is kept through Windows line ends unless it holds one", () => {
    const next = article.replaceAll("\n", "\r\n");

    assert.deepEqual(wentTo(turnout, next), ["moved", turnout]);
    assert.equal(wentTo(`million.\n\n${turnout}`, next)[0], "edited");
  });
});

describe("an anchor whose passage is changed in its place", () => {
  const changes: [what: string, from: string, to: string, quote: string][] = [
    ["a digit", "$40", "$45", costs],
    ["a number by one more digit at its end", "$40", "$400", "the dam would cost $40"],
    ["a name", "Harrow", "Barrow", turnout],
    ["a typing error", "Turnout", "Tunrout", turnout],
    ["a negation", "would cost", "would not cost", costs],
    ["a quotation mark", "“walked", '"walked', "nobody “walked out” of the hall"],
    ["a non-breaking space", "41 %", "41\u00a0%", turnout],
    ["a combining mark", "Turnout in", "Turnout\u0301 in", turnout],
    ["an emoji", "Turnout in", "Turnout 👍🏽 in", turnout],
    ["the skin of an emoji", "of the hall", "of the 👍🏽 hall", "nobody “walked out” of the hall"],
    ["a letter glued to its end", "the plan", "the plans", "comment on the plan"],
  ];
  for (const [what, from, to, quote] of changes) {
    test(`is edited by ${what}`, () => {
      const [status, words] = wentTo(quote, article.replace(from, to));

      assert.equal(status, "edited");
      assert.ok(words?.includes(to.trim()), `${words}`);
    });
  }

  test("takes the whole new sentence where its beginning was rewritten", () => {
    const next = article.replace("Dana Whitlock said", "According to Whitlock,");

    assert.deepEqual(wentTo(costs, next), ["edited", "According to Whitlock, the dam would cost $40 million."]);
  });

  test("is shortened by a tail that was deleted", () => {
    const quote = `${turnout} The vote was 12 to 3, and nobody “walked out” of the hall.`;
    const next = article.replace(" The vote was 12 to 3, and nobody “walked out” of the hall.", "");

    assert.deepEqual(wentTo(quote, next), ["edited", turnout]);
  });

  test("holds a sentence that was inserted between its own", () => {
    const quote = article.split("\n\n")[2] ?? "";
    const next = article.replace("due in May. The", "due in May. Entry is free. The");

    assert.deepEqual(wentTo(quote, next), ["edited", quote.replace("May. ", "May. Entry is free. ")]);
  });

  test("is the one sentence into which two were merged", () => {
    const next = article.replace("Tuesday. Dana Whitlock said", "Tuesday, and Dana Whitlock said");

    assert.deepEqual(wentTo("The harbour council met on Tuesday.", next)[0], "edited");
    assert.deepEqual(wentTo("the dam would cost", next)[0], "moved");
  });

  test("is both sentences into which one was split", () => {
    const quote = "The vote was 12 to 3, and nobody “walked out” of the hall.";
    const next = article.replace("3, and nobody", "3. Nobody");

    assert.deepEqual(wentTo(quote, next), ["edited", "The vote was 12 to 3. Nobody “walked out” of the hall."]);
  });

  test("is found in a paragraph that moved", () => {
    const paragraphs = article.replace("41 %", "43 %").split("\n\n");
    const next = [paragraphs[1], paragraphs[0], paragraphs[2]].join("\n\n");

    assert.deepEqual(wentTo(turnout, next), ["edited", "Turnout in Harrow was 43 %."]);
  });
});

describe("an anchor whose passage is gone", () => {
  test("is orphaned when its sentence was deleted", () => {
    assert.equal(wentTo(turnout, article.replace(`${turnout} `, ""))[0], "orphaned");
  });

  test("is orphaned when the text became another article", () => {
    const next = "Heavy rain washed out both matches at the weekend. Organisers will refund all tickets by June.";

    for (const quote of [costs, turnout, "the dam", "The"]) assert.equal(wentTo(quote, next)[0], "orphaned");
  });

  test("is orphaned when the text became empty or white space", () => {
    for (const next of ["", " \n\n"]) assert.equal(wentTo(turnout, next)[0], "orphaned");
  });

  test("is orphaned when its paragraph was rewritten beyond recognition", () => {
    const next = article.replace(/Turnout.+hall\./, "Organisers promised refunds to every visitor by Christmas.");

    assert.equal(wentTo(turnout, next)[0], "orphaned");
  });
});

describe("anchors of any shape", () => {
  test("are answered alike when nested, overlapping or identical", () => {
    const start = article.indexOf(turnout);
    const next = `Note.\n\n${article.replace("Harrow", "Barrow")}`;
    const shapes = [
      { id: "whole", start, end: start + turnout.length },
      { id: "again", start, end: start + turnout.length },
      { id: "inside", start: start + 11, end: start + 17 },
      { id: "across", start: start - 12, end: start + 7 },
    ];

    const statuses = reanchor(article, next, shapes).map(({ id, status }) => [id, status]);

    assert.deepEqual(statuses, [
      ["whole", "edited"],
      ["again", "edited"],
      ["inside", "edited"],
      ["across", "moved"],
    ]);
  });

  test("of one to three characters follow their word", () => {
    const next = article.replace("The harbour council", "On that day the harbour council");

    for (const quote of ["$40", "%.", "41", "M"]) assert.deepEqual(wentTo(quote, next), ["moved", quote]);
  });

  test("of white space stay with the words around them", () => {
    assert.equal(wentTo("\n\n", article)[0], "exact");
    assert.equal(wentTo("\n\n", `Note. ${article}`)[0], "moved");
    assert.equal(wentTo("\n\n", article.replace("\n\n", " "))[0], "orphaned");
  });

  test("are refused when they cannot stand in the old text", () => {
    assert.throws(() => reanchor("A text.", "A text.", [{ id: "a", start: 3, end: 90 }]), RangeError);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type CopyText, findPassage, pageOf } from "./passage.ts";

function aCopy(text: string, more: Partial<CopyText> = {}): CopyText {
  return { title: null, text, whole: null, pages: [], ...more };
}

/** The words that are marked for `quote`, or null. */
function marked(quote: string, text: string): string | null {
  const found = findPassage(quote, aCopy(text), null);
  return found.state === "missing" ? null : text.slice(found.start, found.end);
}

const text = "The port grew by 4.1% in 2025, the office said.\n\n“Traffic isn’t what it was,” Ann Lee added.";

describe("a passage is found", () => {
  for (const [what, quote, words] of [
    ["word for word", "grew by 4.1% in 2025", "grew by 4.1% in 2025"],
    ["whatever its quotation marks", `"Traffic isn't what it was"`, "Traffic isn’t what it was"],
    ["whatever its spacing and case", "THE PORT\n  grew", "The port grew"],
    ["whatever stands between the words", "the office said: traffic isn’t", "the office said.\n\n“Traffic isn’t"],
    ["with words left out", "The port grew by […] the office said", "The port grew by 4.1% in 2025, the office said"],
  ] as const) {
    test(what, () => assert.equal(marked(quote, text), words));
  }

  test("where a word is broken at the end of a line, and where letters are joined", () => {
    assert.equal(marked("unemployment fell", "Unemploy-\nment fell."), "Unemploy-\nment fell");
    assert.equal(marked("the first office", "the \ufb01rst of\u00adfice"), "the \ufb01rst of\u00adfice");
  });

  test("whichever kind of dash says minus", () => {
    assert.equal(marked("fell to -5 degrees", "It fell to −5 degrees."), "fell to −5 degrees");
  });

  test("in a script without spaces", () => {
    assert.equal(marked("𝒜nn said", "Then 𝒜nn said so"), "𝒜nn said");
    assert.equal(marked("港口增长", "去年港口增长很快。"), "港口增长");
  });
});

describe("a passage is missing", () => {
  for (const [what, quote] of [
    ["with another number", "grew by 4.2% in 2025"],
    ["with another sign", "grew by -4.1% in 2025"],
    ["without a word", "The port by 4.1%"],
    ["with a word more", "The port never grew by 4.1%"],
    ["in another order", "Lee Ann added"],
    ["of half a word", "raffic isn't"],
    ["of punctuation alone", "…"],
    ["whose parts are too short to be anybody's", "the … was"],
    ["whose parts stand in another order", "the office said … The port grew by"],
  ] as const) {
    test(what, () => assert.equal(marked(quote, text), null));
  }

  test("whose parts stand too far apart", () => {
    const apart = `The port grew fast. ${"Much else happened. ".repeat(200)}The office said so.`;
    assert.equal(marked("The port grew … The office said", apart), null);
  });
});

test("what is marked holds the words of the passage and no others", () => {
  const word = fc.constantFrom("port", "grew", "by", "4.1", "-4.1", "not", "the", "Ann");
  const gap = fc.constantFrom(" ", "\n\n", ", ", ". “", " - ");
  const writing = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 });
  const wordsIn = (written: string): string[] => written.toLowerCase().match(/(?:(?<!\w)-)?[\w.]*\w/g) ?? [];
  fc.assert(
    fc.property(writing, fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 4 }), (copy, quoted) => {
      const [held, quote] = [copy.flat().join(""), quoted.flat().join("")];
      const found = marked(quote, held);
      const isThere = ` ${wordsIn(held).join(" ")} `.includes(` ${wordsIn(quote).join(" ")} `);
      assert.equal(found !== null, isThere);
      if (found !== null) assert.deepEqual(wordsIn(found), wordsIn(quote));
    }),
  );
});

describe("a page that was named", () => {
  const pages = [
    { n: 1, start: 0, end: 20 },
    { n: 2, start: 20, end: 40 },
    { n: 3, start: 40, end: 60 },
  ];
  const copy = aCopy("It grew by 4%. ".padEnd(20) + "It fell by 2%. ".padEnd(20) + "It grew by 4%. ".padEnd(20), {
    pages,
  });

  test("has it, though others have it too", () => {
    assert.partialDeepStrictEqual(findPassage("grew by 4%", copy, 3), { state: "found", page: 3, start: 43 });
  });

  test("has it not, and another one has", () => {
    assert.partialDeepStrictEqual(findPassage("fell by 2%", copy, 1), { state: "other_page", page: 2 });
  });

  test("is read from the locator", () => {
    assert.equal(pageOf("page", "p. 12"), 12);
    assert.equal(pageOf("page", "12–14"), 12);
    assert.equal(pageOf("page", "xii"), null);
    assert.equal(pageOf("paragraph", "12"), null);
  });
});

test("words beside the article are found in the whole page", () => {
  const copy = aCopy("The article.", { whole: "The article. Photo: Ann Lee took this" });
  assert.deepEqual(findPassage("Ann Lee took this", copy, null), {
    state: "found",
    isBeside: true,
    start: 20,
    end: 37,
    page: null,
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { droppedLinks, reworded } from "./reword.ts";
import { composed, LEFT_OUT_BY_PERSON, type TakenBlock } from "./taken.ts";

const words = "The union 😀 says so. The union is wrong.";
const block: TakenBlock = {
  kind: "paragraph",
  text: words,
  links: [
    { start: 4, end: 9, url: "https://first.example.org/" },
    { start: 26, end: 31, url: "https://second.example.org/" },
  ],
  leftOut: null,
};

function linked({ text, links }: TakenBlock): [string, number, string][] {
  return links.map(({ start, end, url }) => [url.slice(8, -13), start, text.slice(start, end)]);
}

describe("reworded", () => {
  test("moves links with their words, counted in UTF-16 code units", () => {
    const changed = reworded(block, `Yesterday 👩‍🚒 ${words}`);

    assert.deepEqual(linked(changed), [
      ["first", 20, "union"],
      ["second", 42, "union"],
    ]);
    assert.equal(droppedLinks(changed), 0);
  });

  test("drops a link whose words were touched, and no other", () => {
    const changed = reworded(block, words.replace("union", "unions"));

    assert.deepEqual(linked(changed), [["second", 27, "union"]]);
    assert.equal(droppedLinks(changed), 1);
  });

  test("never hands a link to the same words elsewhere", () => {
    assert.deepEqual(linked(reworded(block, "The union is wrong.")), [["second", 4, "union"]]);
    assert.deepEqual(linked(reworded(block, "The union 😀 says so.")), [["first", 4, "union"]]);
  });

  test("has its links again once the words are as the page has them", () => {
    const there = reworded(reworded(block, "Nothing of it."), words);

    assert.deepEqual(there, block);
  });

  test("takes the words in the form in which they are stored", () => {
    const { text, links } = reworded(block, `  Cafe\u0301:\r\n${words} `);

    assert.equal(text, `Café:\n${words}`);
    assert.equal(text.slice(links[0]?.start, links[0]?.end), "union");
  });

  test("keeps every link on its own words, whatever is typed", () => {
    const pieces = fc.constantFrom("The ", "union", "😀", " says", "\n", "é", "e\u0301", ". ", "wrong", "x", " ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(words.length), fc.nat(words.length), (typed, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const changed = reworded(block, words.slice(0, from) + typed.join("") + words.slice(to));
        for (const { start, end, url } of changed.links) {
          const own = block.links.find((one) => one.url === url);
          assert.equal(changed.text.slice(start, end), words.slice(own?.start, own?.end));
        }
      }),
    );
  });
});

describe("composed of edited blocks", () => {
  test("takes the typed words and remembers what the page had", () => {
    const next: TakenBlock = { kind: "paragraph", text: "Nobody pays.", links: [], leftOut: null };

    const made = composed([reworded(block, `So: ${words}`), next]);

    assert.equal(made.text, `So: ${words}\n\nNobody pays.`);
    assert.deepEqual(
      made.links.map(({ start, end }) => made.text.slice(start, end)),
      ["union", "union"],
    );
    assert.deepEqual(made.leftOut, [words]);
  });

  test("leaves out what a person emptied, and what is left out whatever it says", () => {
    const out = reworded({ ...block, leftOut: LEFT_OUT_BY_PERSON }, "Other words.");
    const dropped = reworded({ ...block, leftOut: "related stories" }, "Other words.");

    assert.deepEqual(composed([reworded(block, " "), out, dropped]), { text: "", links: [], leftOut: [words, words] });
  });

  test("remembers no more than may be sent", () => {
    const long: TakenBlock = { ...block, text: "x".repeat(20_001), links: [], leftOut: LEFT_OUT_BY_PERSON };
    assert.deepEqual(composed([long]).leftOut, []);
  });
});

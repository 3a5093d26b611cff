import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keymapOf } from "#/app/workspace/keymap/keymap.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { saveScale } from "#/newsroom/house/save-scale.ts";
import { usualKeys } from "#/newsroom/people/keys.ts";
import { aSixStepScale } from "#/newsroom/testing/house-scale.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { itemsOf } from "./items.ts";
import { findEntries, shelvesOf } from "./palette-entries.ts";

const text = "The ferry carried 412,000 passengers.\nThe café at the quay employs 38 people.\nWho will pay for it?";

function aShelf({ keys = {}, selectClaim = true, mode = "copy_check" as Mode } = {}) {
  const { db, as } = aNewsroom();
  saveScale(as("ines"), { levels: aSixStepScale(), seen: 0 });
  const article = anArticle(db, { text, mode });
  for (const exact of text.split("\n").slice(0, 2)) aClaim(db, article, { exact });
  const desk = articleDesk(db, article.id, as("priya").actor);
  const items = itemsOf(desk);
  const selected = items.find((item) => (item.kind === "claim") === selectClaim) ?? null;
  const keymap = keymapOf({ ...usualKeys, keys });
  return shelvesOf(desk, items, keymap, { selected, isChoosingWords: false });
}

function says(shelves: ReturnType<typeof aShelf>, words: string, recent: string[] = []): Record<string, string[]> {
  return Object.fromEntries(
    findEntries(shelves, words, recent).map(({ title, items }) => [title, items.map((item) => item.says)]),
  );
}

describe("the palette", () => {
  test("finds a command by the beginnings of its words, with the person's own key", () => {
    const [group] = findEntries(aShelf({ keys: { "mark-by-words": "h" } }), "mk cl", []);
    assert.deepEqual(
      group?.items.map((item) => [item.says, item.keys]),
      [["Mark a claim", "h"]],
    );
  });

  test("offers what applies to what is selected, in the mode of the article", () => {
    const onClaim = says(aShelf(), "").Commands ?? [];
    assert.ok(onClaim.includes("Verified") && onClaim.includes("Add evidence"));
    assert.ok(!onClaim.includes("Open the best evidence"), "there is none");
    assert.ok(!onClaim.includes("Mostly true") && !onClaim.includes("Report or check sheet"));
    const onSentence = says(aShelf({ selectClaim: false }), "").Commands ?? [];
    assert.ok(!onSentence.includes("Verified") && onSentence.includes("Mark a claim"));
  });

  test("finds the newsroom's own levels by their names, where they can be given", () => {
    assert.deepEqual(says(aShelf({ mode: "published_fact_check" }), "pants").Commands, ["Pants on Fire"]);
    assert.equal(says(aShelf(), "pants").Commands, undefined);
    assert.equal(says(aShelf({ mode: "published_fact_check", selectClaim: false }), "pants").Commands, undefined);
  });

  test("finds claims by label and words, accents folded, and a label before anything else", () => {
    const shelves = aShelf();
    assert.deepEqual(says(shelves, "cafe 38").Claims?.length, 1);
    assert.deepEqual(Object.keys(says(shelves, "c01"))[0], "Claims");
    assert.equal(says(shelves, "412 whales").Claims, undefined);
  });

  test("puts a whole word of a claim before a command with its letters here and there", () => {
    assert.deepEqual(Object.keys(says(aShelf(), "carried")), ["Claims"]);
    assert.deepEqual(Object.keys(says(aShelf(), "next"))[0], "Commands");
  });

  test("finds sentences, ways to look at the list, and places", () => {
    const shelves = aShelf();
    assert.deepEqual(says(shelves, "who will pay").Sentences, ["Who will pay for it?"]);
    assert.deepEqual(says(shelves, "undecided").Show, ["Show the undecided"]);
    assert.deepEqual(says(shelves, "your keys")["Go to"], ["Go to your keys"]);
  });

  test("puts what was used last first, and drops what does not apply any more", () => {
    const found = says(aShelf({ selectClaim: false }), "", ["conclude-verified", "help"]);
    assert.deepEqual(found["Last used"], ["All keys"]);
    assert.ok(!found.Commands?.includes("All keys"));
  });

  test("shows a few of many", () => {
    const [claims] = aShelf().filter(({ title }) => title === "Claims");
    assert.ok(claims?.entries[0]);
    const [first] = claims.entries;
    const many = { ...claims, entries: Array.from({ length: 2000 }, (_, n) => ({ ...first, id: String(n) })) };
    assert.deepEqual(findEntries([many], "ferry", [])[0]?.items.length, 8);
  });
});

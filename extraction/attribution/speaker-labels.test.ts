import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { extract } from "../extract.ts";

/** Who says the only claim, and its words. */
function said(text: string): { source: string | null; words: string | undefined } {
  const [claim] = extract(text).claims;
  const source = claim?.attribution?.source ?? null;
  return { source: source && text.slice(source.start, source.end), words: claim?.exact };
}

describe("a label and a colon say who speaks", () => {
  const labels: [string, string, string][] = [
    ["Mayor: the town will keep its pool.", "Mayor", "the town will keep its pool"],
    ["Ann Keller: the bridge is safe.", "Ann Keller", "the bridge is safe"],
    ["Police: two men stole a ferry.", "Police", "two men stole a ferry"],
    ["Audit report: the dam lost 4 million euros.", "Audit report", "the dam lost 4 million euros"],
  ];
  for (const [text, source, words] of labels) {
    test(text, () => {
      assert.deepEqual(said(text), { source, words });
    });
  }
});

describe("a colon behind other words says nothing of a speaker", () => {
  const others = [
    "Update: the bridge is open again.",
    "The mayor had one wish: the pool should stay.",
    "Three towns lost votes: Harrow was the worst of them.",
    "Police: none.",
  ];
  for (const text of others) {
    test(text, () => {
      assert.equal(said(text).source, null);
    });
  }
});

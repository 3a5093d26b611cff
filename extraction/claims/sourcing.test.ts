import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExtractOptions, extract, type Sourcing } from "../index.ts";

const CASES: [string, Sourcing, string | undefined][] = [
  ["The mill burned down.", "none", "the article says it in its own voice"],
  ["It is believed that the mill burned down.", "vague", "reported without saying by whom: “It is believed that”"],
  ["The mill reportedly burned down.", "vague", "reported without saying by whom: “reportedly”"],
  [
    "According to unconfirmed reports, the mill burned.",
    "vague",
    "reported without saying by whom: “unconfirmed reports”",
  ],
  ["Officials said the mill burned.", "anonymous", "the speaker is not named: “Officials”"],
  ["According to an engineer, the mill burned.", "anonymous", "the speaker is not named: “an engineer”"],
  ["Residents say that the mill burned.", "anonymous", "the speaker is not named: “Residents”"],
];

function lastOf(text: string, options?: ExtractOptions): { sourcing?: Sourcing; reason: string | undefined } {
  const claim = extract(text, options).claims.at(-1);
  return { ...(claim && { sourcing: claim.sourcing }), reason: claim?.reasons.at(-1) };
}

for (const [text, sourcing, reason] of CASES) {
  test(`a checker reads why it is ${sourcing}: ${text}`, () => {
    assert.deepEqual(lastOf(text), { sourcing, reason });
  });
}

test("a link is a source of its own only where nobody is said to say it", () => {
  const links = [{ start: 4, end: 8, href: "https://example.org/mill" }];
  assert.deepEqual(lastOf("The mill burned down.", { links }), {
    sourcing: "linked",
    reason: "only a link gives the source",
  });
  assert.equal(lastOf("The mill burned down, Ann Keller said.", { links }).sourcing, "named");
});

test("where two antecedents fit, a checker reads that the text leaves it open", () => {
  const text = "Ann Keller met Mia Sample. She said that the mill burned.";
  assert.deepEqual(lastOf(text), { sourcing: "named", reason: "the text leaves open who is meant: “She”" });
});

test("a named source gives no reason", () => {
  const claim = extract("Ann Keller said that it rained.").claims[0];
  assert.ok(claim?.sourcing === "named");
  assert.ok(!claim.reasons.some((reason) => /source|speaker|reported|voice|meant/.test(reason)), claim.reasons.join());
});

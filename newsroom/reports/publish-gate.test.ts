import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Outcome } from "#/db/vocabulary.ts";
import { RuleBroken } from "../errors.ts";
import { blockersOf, type GateFacts, requireOpenGate } from "./publish-gate.ts";

type Claim = GateFacts["claims"][number];

const settled: Claim = {
  id: "one",
  label: "C01",
  state: "settled",
  outcome: "verified",
  rating: null,
  isWaived: false,
  lost: [],
  flags: [],
  uncopied: [],
};
const gate = (claims: Partial<Claim>[], mode: GateFacts["mode"] = "copy_check"): GateFacts => ({
  mode,
  sentences: [],
  claims: claims.map((claim) => ({ ...settled, ...claim })),
});
const kinds = (facts: GateFacts) => blockersOf(facts).map(({ kind }) => kind);

describe("blockersOf", () => {
  test("names the evidence that needs a copy and has none", () => {
    const [blocker] = blockersOf(gate([{ uncopied: ["Table 4"] }]));
    assert.equal(blocker?.kind, "copy");
    assert.match(blocker?.message ?? "", /“Table 4”.*no copy is kept/);
  });

  test("is empty when every sentence is decided and every claim settled", () => {
    const sentence = { id: "s1", n: 1, isDecided: true, hasSuggestions: false, words: "" };
    assert.deepEqual(blockersOf({ ...gate([{}]), sentences: [sentence] }), []);
  });

  test("points to an undecided sentence, and says whether a suggestion waits in it", () => {
    const sentence = { id: "s1", n: 1, isDecided: false, hasSuggestions: false, words: "Who pays?" };
    const waiting = { ...sentence, id: "s2", hasSuggestions: true };
    const blockers = blockersOf({ ...gate([{}]), sentences: [sentence, waiting] });
    assert.deepEqual(
      blockers.map(({ kind, sentenceId }) => [kind, sentenceId]),
      [
        ["coverage", "s1"],
        ["suggestion", "s2"],
      ],
    );
    assert.match(blockers[0]?.message ?? "", /Who pays\?/);
  });

  test("a copy check is blocked by needs change, disputed, unsourced and unverifiable until waived; a fact-check is not", () => {
    const results: Outcome[] = ["needs_change", "disputed", "unsourced", "unverifiable"];
    for (const outcome of results) {
      assert.deepEqual(kinds(gate([{ outcome }])), ["outcome"]);
      assert.deepEqual(kinds(gate([{ outcome, isWaived: true }])), []);
      assert.deepEqual(kinds(gate([{ outcome, rating: "false" }], "published_fact_check")), []);
    }
    assert.deepEqual(kinds(gate([{ outcome: "not_checkable" }])), []);
  });

  test("open and reopened claims block, dismissed ones and suggestions do not", () => {
    assert.deepEqual(
      kinds(gate([{ state: "open", outcome: null }, { state: "reopened", outcome: null }, {}, { state: "dismissed" }])),
      ["unsettled", "unsettled"],
    );
    assert.deepEqual(kinds(gate([{ state: "suggested" }])), ["empty"]);
  });

  test("a person's open or answered flag blocks a copy check only; the engine's never does", () => {
    const flags: Claim["flags"] = [{ kind: "citation_needed", origin: "person", state: "answered" }];
    assert.deepEqual(kinds(gate([{ flags }])), ["flag"]);
    assert.deepEqual(kinds(gate([{ flags }], "published_fact_check")), []);
    assert.deepEqual(kinds(gate([{ flags: [{ kind: "citation_needed", origin: "engine", state: "open" }] }])), []);
  });

  test("a claim whose place is unsure blocks", () => {
    const lost = [
      { hasCandidates: true, words: "The port grew" },
      { hasCandidates: false, words: "Traffic doubled" },
    ];
    assert.deepEqual(
      blockersOf(gate([{ lost }])).map(({ kind, message }) => [kind, message]),
      [
        ["anchor", "Confirm where C01 stands: “The port grew”."],
        ["anchor", "The words of C01 are gone: “Traffic doubled”. Attach it to others, or say that they were removed."],
      ],
    );
  });
});

test("a shut gate is refused with how many things are left and the first of them", () => {
  const one = { kind: "unsettled" as const, message: "C01 has no verdict yet." };
  assert.doesNotThrow(() => requireOpenGate([], "publish"));
  assert.throws(
    () => requireOpenGate([one], "publish"),
    new RuleBroken("One thing is left before you can publish: C01 has no verdict yet."),
  );
  assert.throws(
    () => requireOpenGate([one, one], "publish"),
    new RuleBroken("2 things are left before you can publish. The first: C01 has no verdict yet."),
  );
});

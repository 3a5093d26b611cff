import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FLAG_KINDS, SOURCINGS } from "#/db/vocabulary.ts";
import { awaitsAnswer, flagBlocks, flagKinds, flagState, isOpenFlag, warningFor } from "./sourcing-flag.ts";

const claim = { attachments: 0, isSettled: false, isDismissed: false };
const warning = { origin: "engine", answers: 0, isAsked: false, closing: null, claim } as const;
const raised = { ...warning, origin: "person" } as const;

describe("a flag's state", () => {
  test("is open until somebody answers, and what a person closed stays closed", () => {
    assert.equal(flagState(raised), "open");
    assert.equal(flagState({ ...raised, answers: 2 }), "answered");
    assert.equal(flagState({ ...raised, answers: 2, closing: "waived" }), "waived");
    assert.equal(flagState({ ...raised, closing: "resolved", claim: { ...claim, isDismissed: true } }), "resolved");
  });

  test("is asked while the reporter owes an answer, also when asked again after one", () => {
    assert.equal(flagState({ ...raised, isAsked: true }), "asked");
    assert.equal(flagState({ ...raised, isAsked: true, answers: 1 }), "asked");
    assert.equal(flagState({ ...raised, isAsked: true, closing: "resolved" }), "resolved");
    assert.equal(flagState({ ...warning, isAsked: true, claim: { ...claim, attachments: 1 } }), "lapsed");
  });

  test("awaits an answer that is later than the question", () => {
    const [early, late] = [new Date(1000), new Date(2000)];

    assert.ok(!awaitsAnswer(null, []));
    assert.ok(awaitsAnswer({ askedAt: early }, []));
    assert.ok(awaitsAnswer({ askedAt: late }, [{ answeredAt: early }]));
    assert.ok(!awaitsAnswer({ askedAt: early }, [{ answeredAt: early }, { answeredAt: late }]));
  });

  test("is open until it is resolved, waived or lapsed", () => {
    const states = ["open", "asked", "answered", "resolved", "waived", "lapsed"] as const;

    assert.deepEqual(states.filter(isOpenFlag), ["open", "asked", "answered"]);
  });

  test("lapses for the engine's warnings with evidence or a verdict, and for all with the claim", () => {
    const states = [{ attachments: 1 }, { isSettled: true }, { isDismissed: true }].map((part) => [
      flagState({ ...warning, claim: { ...claim, ...part } }),
      flagState({ ...raised, claim: { ...claim, ...part } }),
    ]);

    assert.deepEqual(states, [
      ["lapsed", "open"],
      ["lapsed", "open"],
      ["lapsed", "lapsed"],
    ]);
  });
});

test("only a person's flag blocks, only while it is open, and only a copy check", () => {
  assert.ok(flagBlocks("copy_check", { origin: "person", state: "open" }));
  assert.ok(flagBlocks("copy_check", { origin: "person", state: "asked" }));
  assert.ok(flagBlocks("copy_check", { origin: "person", state: "answered" }));
  assert.ok(!flagBlocks("copy_check", { origin: "person", state: "waived" }));
  assert.ok(!flagBlocks("copy_check", { origin: "engine", state: "open" }));
  assert.ok(!flagBlocks("published_fact_check", { origin: "person", state: "open" }));
});

test("the engine warns of claims without a source and of vague ones", () => {
  assert.deepEqual(
    SOURCINGS.map((sourcing) => [sourcing, warningFor(sourcing)]),
    [
      ["named", null],
      ["anonymous", null],
      ["vague", "attribution_needed"],
      ["linked", null],
      ["none", "citation_needed"],
    ],
  );
});

test("every kind of flag asks a question", () => {
  for (const kind of FLAG_KINDS) assert.match(flagKinds[kind].question, /\?$/);
});

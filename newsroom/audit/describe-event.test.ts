import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeEvent, type LoggedEvent } from "./describe-event.ts";
import type { EventDetails, EventName } from "./event.ts";
import { eventKinds } from "./kinds.ts";
import { sentencesOfClaims } from "./testing/sentences-of-claims.ts";
import { sentencesOfTheHouse } from "./testing/sentences-of-the-house.ts";
import { sentencesOfVerdicts } from "./testing/sentences-of-verdicts.ts";

/** Every fact that can be recorded, and the sentence it becomes when Priya did it in “Harbour traffic”. */
const sentences: { [Name in EventName]: [detail: EventDetails[Name], sentence: string][] } = {
  ...sentencesOfTheHouse,
  ...sentencesOfClaims,
  ...sentencesOfVerdicts,
};

describe("describeEvent", () => {
  for (const [name, examples] of Object.entries(sentences)) {
    test(`tells ${name} as a sentence`, () => {
      for (const [detail, sentence] of examples) {
        const event = { name, detail, actor: "Priya Raman", headline: "Harbour traffic" } as LoggedEvent;
        assert.equal(describeEvent(event), `Priya Raman ${sentence}`);
      }
    });
  }

  test("tells a second reviewer who judges blind no more than that the claim was worked on", () => {
    const told = (["verdict.recorded", "evidence.attached", "flag.raised"] as const).map((name) =>
      describeEvent({ name, detail: {}, actor: "Priya Raman", headline: "Harbour", veiledLabel: "C03" } as LoggedEvent),
    );

    assert.deepEqual(told, [
      "Priya Raman submitted a review of C03 in ‘Harbour’.",
      "Priya Raman attached evidence to C03 in ‘Harbour’.",
      "Priya Raman worked on C03 in ‘Harbour’.",
    ]);
  });

  test("does without the headline of an article that is gone", () => {
    const event: LoggedEvent = {
      name: "claim.accepted",
      detail: { label: "C03" },
      actor: "Priya Raman",
      headline: null,
    };

    assert.equal(describeEvent(event), "Priya Raman accepted C03.");
  });

  test("tells an event that an older version of the app recorded without its words going missing", () => {
    const event = { name: "claim.teleported", detail: {}, actor: "Priya Raman", headline: null } as unknown;

    assert.equal(
      describeEvent(event as LoggedEvent),
      "Priya Raman did something that this version cannot describe (claim.teleported).",
    );
  });
});

describe("the kinds of events", () => {
  test("have a label each, none without events", () => {
    const kinds = new Set(Object.keys(sentences).map((name) => name.slice(0, name.indexOf("."))));

    assert.deepEqual(Object.keys(eventKinds).sort(), [...kinds].sort());
    assert.equal(new Set(Object.values(eventKinds)).size, kinds.size);
  });
});

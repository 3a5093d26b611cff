import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskFlag } from "#/newsroom/sourcing/desk.ts";
import { nextToResolve } from "./flag-deeds.ts";

function aFlag(id: string, more: Partial<DeskFlag>): DeskFlag {
  const words = { label: "Citation needed", question: "Who says so?", note: null, raisedBy: "Priya" };
  const rest = {
    kind: "citation_needed",
    blocks: false,
    raisedAt: 1,
    asked: null,
    answers: [],
    closing: null,
  } as const;
  return { id, ...words, ...rest, answers: [], origin: "person", state: "open", ...more };
}

function next(...flags: DeskFlag[]): string | undefined {
  return nextToResolve({ flags })?.id;
}

describe("nextToResolve", () => {
  test("takes what is answered before what waits, and a person's flag before the engine's", () => {
    const engine = aFlag("engine", { origin: "engine", state: "answered" });
    const [asked, open, answered] = [
      aFlag("asked", { state: "asked" }),
      aFlag("open", {}),
      aFlag("answered", { state: "answered" }),
    ];
    assert.equal(next(engine, open, asked, answered), "answered");
    assert.equal(next(engine, open, asked), "asked");
    assert.equal(next(engine, open), "open");
    assert.equal(next(engine), "engine");
  });

  test("takes the oldest of two that are alike, and none that is over", () => {
    assert.equal(next(aFlag("later", { raisedAt: 2 }), aFlag("earlier", { raisedAt: 1 })), "earlier");
    for (const state of ["resolved", "waived", "lapsed"] as const)
      assert.equal(next(aFlag("over", { state })), undefined);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Role } from "#/db/vocabulary.ts";
import { isHidden, veilOver } from "./veil.ts";

type Given = Parameters<typeof veilOver>[0]["verdicts"][number];

const nine = new Date("2026-03-02T09:00:00Z");
const ten = new Date("2026-03-02T10:00:00Z");

const blind: Given = {
  id: "first",
  claimRevision: 1,
  round: "first",
  needsSecond: true,
  isBlind: true,
  outcome: "verified",
  rating: null,
  ownLevel: null,
  recordedBy: "priya",
  recordedAt: nine,
};
const second: Given = {
  ...blind,
  id: "second",
  round: "second",
  needsSecond: false,
  isBlind: false,
  recordedBy: "ravi",
};
const plain: Given = { ...blind, id: "plain", needsSecond: false, isBlind: false };
const again = (verdict: Given, claimRevision: number): Given => ({ ...verdict, claimRevision, recordedAt: ten });

/** From when on the claim is hidden from Lena: from nine, from ten, or not. */
function hiddenFrom(
  verdicts: readonly Given[],
  { id = "lena", roles = ["reviewer"] as Role[], unveiled = 0, waived = "" } = {},
): number | null {
  const facts = {
    verdicts,
    waivedIds: new Set([waived]),
    unveilings: [{ claimRevision: unveiled, unveiledBy: id }],
  };
  return veilOver(facts, { id, roles: new Set(roles) })?.since.getUTCHours() ?? null;
}

describe("the veil over a claim", () => {
  test("lies over a blind first verdict for every reviewer and editor but its author", () => {
    assert.equal(hiddenFrom([blind]), 9);
    assert.equal(hiddenFrom([blind], { roles: ["editor"] }), 9);
    assert.equal(hiddenFrom([blind], { roles: ["checker", "reporter", "administrator"] }), null);
    assert.equal(hiddenFrom([blind], { id: "priya" }), null);
    assert.equal(hiddenFrom([{ ...blind, isBlind: false }]), null);
    assert.equal(hiddenFrom([plain]), null);
  });

  test("falls with the first of several verdicts of a round", () => {
    assert.equal(hiddenFrom([{ ...blind, id: "changed", recordedAt: ten }, blind]), 9);
    assert.equal(hiddenFrom([{ ...blind, outcome: null, rating: "in_progress", recordedAt: ten }, blind]), 9);
  });

  test("is lifted by the second verdict, a decision, a waiver, and for whoever opened it", () => {
    assert.equal(hiddenFrom([second, blind]), null);
    assert.equal(hiddenFrom([{ ...second, round: "decision" }, blind]), null);
    assert.equal(hiddenFrom([blind], { waived: "first" }), null);
    assert.equal(hiddenFrom([blind], { unveiled: 1 }), null);
  });

  test("stays over a round that was broken off, until a later one is finished", () => {
    assert.equal(hiddenFrom([again({ ...blind, recordedBy: "tomas" }, 2), blind]), 9);
    assert.equal(hiddenFrom([again({ ...blind, recordedBy: "lena" }, 2), blind]), 9);
    assert.equal(hiddenFrom([blind], { unveiled: 2 }), 9);
    assert.equal(hiddenFrom([again(second, 2), again(blind, 2), blind]), null);
    assert.equal(hiddenFrom([again(plain, 2), blind]), null);
  });

  test("falls again when a finished claim is judged anew", () => {
    assert.equal(hiddenFrom([again(blind, 2), second, blind]), 10);
  });

  test("hides what others did from its moment on, and nothing of one's own", () => {
    const veil = { since: nine };
    assert.equal(isHidden(veil, "lena", { by: "priya", at: nine }), true);
    assert.equal(isHidden(veil, "lena", { by: "priya", at: new Date(nine.getTime() - 1) }), false);
    assert.equal(isHidden(veil, "lena", { by: "lena", at: ten }), false);
    assert.equal(isHidden(veil, "lena", { by: null, at: ten }), true);
    assert.equal(isHidden(null, "lena", { by: "priya", at: ten }), false);
  });
});

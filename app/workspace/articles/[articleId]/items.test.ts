import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import {
  countsOf,
  type Item,
  itemId,
  itemInAddress,
  itemsOf,
  neighbour,
  nextInNeed,
  nextUndecided,
  passes,
  previousClaim,
} from "./items.ts";

/** What waits for the checker who sits at the desk. */
const needs: readonly DeskClaim["state"][] = ["suggested", "open", "reopened"];

const items = itemsOf({
  sentences: [
    sentence("s1", 0, { claimIds: ["c1"] }),
    sentence("s2", 30, { claimIds: ["c2"], isDecided: true }),
    sentence("s3", 60, {}),
    sentence("s4", 90, { claimIds: ["c3"] }),
    sentence("s5", 120, { isDecided: true }),
  ],
  claims: [
    claim("c1", 0, "suggested"),
    claim("c2", 30, "settled"),
    claim("c3", 90, "dismissed"),
    claim("c4", 130, "open"),
  ],
});
const ids = (some: readonly Item[]) => some.map(itemId);

describe("itemsOf", () => {
  test("lists claims and the sentences without one that is worked on, in reading order", () => {
    assert.deepEqual(ids(items), ["c1", "c2", "s3", "s4", "c3", "s5", "c4"]);
  });
});

describe("filters", () => {
  test("undecided are suggestions and sentences nobody looked at; open are claims without a verdict", () => {
    assert.deepEqual(ids(items.filter((item) => passes(item, "undecided"))), ["c1", "s3", "s4"]);
    assert.deepEqual(ids(items.filter((item) => passes(item, "open"))), ["c4"]);
    assert.deepEqual(countsOf(items), { undecided: 3, open: 1, all: 5, aside: 2 });
  });
});

describe("walking", () => {
  test("next and previous stop at the ends, and begin at one of them", () => {
    assert.equal(neighbour(items, "c1", -1)?.kind === "claim" && ids([neighbour(items, "c1", -1) as Item])[0], "c1");
    assert.deepEqual(ids([neighbour(items, null, 1) as Item, neighbour(items, null, -1) as Item]), ["c1", "c4"]);
    assert.deepEqual(ids([neighbour(items, "c2", 1) as Item]), ["s3"]);
  });

  test("the next that needs me skips what is settled and goes on from the top", () => {
    assert.deepEqual(ids([nextInNeed(items, "c1") as Item]), ["s3"]);
    assert.deepEqual(ids([nextInNeed(items, "c4") as Item]), ["c1"]);
    assert.equal(nextInNeed([{ kind: "claim", claim: claim("c1", 0, "open") }], "c1"), null);
  });

  test("the next that needs me skips what waits for somebody else, which is open all the same", () => {
    const waiting: Item[] = (["second_review", "contested", "open"] as const).map((state, index) => ({
      kind: "claim",
      claim: claim(`c${index}`, index, state),
    }));
    assert.deepEqual(ids([nextInNeed(waiting, "c0") as Item]), ["c2"]);
    assert.deepEqual(countsOf(waiting).open, 3);
  });

  test("after a dismissed claim its own sentence comes next, unless that is decided", () => {
    const left = (isDecided: boolean): Item[] => [
      { kind: "sentence", sentence: sentence("s1", 0, { isDecided }) },
      { kind: "claim", claim: claim("c1", 5, "dismissed") },
      { kind: "claim", claim: claim("c2", 40, "suggested") },
    ];
    assert.deepEqual(ids([nextInNeed(left(false), "c1") as Item]), ["s1"]);
    assert.deepEqual(ids([nextInNeed(left(true), "c1") as Item]), ["c2"]);
  });

  test("the next that nobody decided on skips open claims, and goes on from the top", () => {
    assert.deepEqual(ids([nextUndecided(items, "c1") as Item]), ["s3"]);
    assert.deepEqual(ids([nextUndecided(items, "s4") as Item]), ["c1"]);
    assert.equal(nextUndecided([{ kind: "claim", claim: claim("c4", 0, "open") }], null), null);
    const last: Item = { kind: "claim", claim: claim("c1", 0, "suggested") };
    assert.equal(nextUndecided([last], "c1"), last);
  });

  test("a claim merges into the nearest one before it that was not dismissed", () => {
    const claims = [claim("c1", 0, "open"), claim("c2", 30, "dismissed"), claim("c3", 60, "open")];
    assert.equal(previousClaim(claims, claims[2] as DeskClaim)?.id, "c1");
    assert.equal(previousClaim(claims, claims[0] as DeskClaim), null);
  });
});

describe("itemInAddress", () => {
  test("reads an id, or the claim's name after a hash", () => {
    assert.equal(itemId(itemInAddress(items, new URLSearchParams("claim=c2"), "") as Item), "c2");
    assert.equal(itemId(itemInAddress(items, new URLSearchParams("sentence=s3"), "") as Item), "s3");
    assert.equal(itemId(itemInAddress(items, new URLSearchParams(), "#c04") as Item), "c4");
    assert.equal(itemInAddress(items, new URLSearchParams("claim=gone"), "#top"), null);
  });
});

function sentence(id: string, start: number, rest: Partial<DeskSentence>): DeskSentence {
  return {
    id,
    n: 1,
    start,
    end: start + 20,
    suggestedReason: null,
    exclusion: null,
    isDecided: false,
    claimIds: [],
    ...rest,
  };
}

function claim(id: string, start: number, state: DeskClaim["state"]): DeskClaim {
  return {
    id,
    label: id.toUpperCase().replace("C", "C0"),
    start,
    end: start + 10,
    state,
    needsMe: needs.includes(state),
  } as DeskClaim;
}

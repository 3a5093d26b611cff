import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aTextOf, aThoroughSnapshot } from "../testing/thorough-snapshot.ts";
import { beyondMinor, type Difference, differenceBetween, isNothing } from "./difference.ts";
import type { ClaimSnapshot, ReportSnapshot } from "./snapshot.ts";

/** What no version tells of: who and when, the address, and what only programs read. */
const untold = [
  ...["format", "newsroom", "checking", "corrections", "versions", "withdrawn"],
  ...["report.slug", "report.version", "report.changeKind", "report.firstPublishedAt", "report.publishedAt"],
  ...["report.language", "article.language"],
  // Where a claim stands is told by its words.
  ...["text.blocks.0.kind", "text.blocks.0.pieces.0.claims"],
  // A claim’s slug and label are one; its kind, the claimant’s, and a rating’s code are for the markup.
  ...["claims.0.slug", "claims.0.label", "claims.0.kind", "claims.0.claimant.kind", "claims.0.rating.code"],
  // The verdict’s label is what readers see of it; replacement wording is for copy checks.
  ...["claims.0.rating.label", "claims.0.suggestedText", "claims.0.rightOfReply.offered"],
];

type Leaf = { path: string; changed: (snapshot: ReportSnapshot) => ReportSnapshot };

/** Every value of the snapshot, and how to have it changed. */
function leavesOf(value: unknown, path: string[] = []): Leaf[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  }
  const changed = (snapshot: ReportSnapshot): ReportSnapshot => {
    const copy = structuredClone(snapshot);
    let holder = copy as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
    holder[path.at(-1) ?? ""] = otherThan(value);
    return copy;
  };
  return [{ path: path.join("."), changed }];
}

/** Words of a list are changed to others of the same list, so that what is made of them exists. */
const others: Record<string, string> = {
  named: "vague",
  disputed: "verified",
  quoted: "full",
  confirmed: "denied",
};

function otherThan(value: unknown): unknown {
  if (typeof value === "string") return others[value] ?? `${value} otherwise`;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : "something";
}

describe("what changed between two versions", () => {
  test("is nothing between a version and itself", () => {
    assert.ok(isNothing(differenceBetween(aThoroughSnapshot(), structuredClone(aThoroughSnapshot()))));
  });

  test("tells of every value that readers see", () => {
    const before = aThoroughSnapshot();
    const silent = leavesOf(before)
      .filter(({ path }) => !untold.some((known) => path === known || path.startsWith(`${known}.`)))
      .filter(({ changed }) => isNothing(differenceBetween(before, changed(before))))
      .map(({ path }) => path);

    assert.deepEqual(silent, []);
  });

  test("tells that another part of the article is shown, and nothing more; it may be a minor change", () => {
    const before = { ...aThoroughSnapshot(), text: aTextOf("full", "Cargo tripled. So it was said.") };
    const after = { ...before, text: aTextOf("quoted", "Cargo tripled.") };

    const difference = differenceBetween(before, after);

    const told = { field: "How much of the article is shown", from: "All of it", to: "The sentences with claims" };
    assert.deepEqual(difference, { words: [], text: [told], claims: [], added: [], removed: [] });
    assert.deepEqual(beyondMinor(difference), []);
    assert.deepEqual(differenceBetween({ ...before, text: null }, before).text, [
      { field: "How much of the article is shown", from: "Nothing of it", to: "All of it" },
    ]);
  });

  test("tells that the shown words are others", () => {
    const before = { ...aThoroughSnapshot(), text: aTextOf("full", "Cargo tripled.") };
    const after = { ...before, text: aTextOf("full", "Cargo doubled.") };

    assert.deepEqual(differenceBetween(before, after).text, [
      { field: "Text of the article", from: "Cargo tripled.", to: "Cargo doubled." },
    ]);
  });

  test("tells of the scale where a verdict keeps its name and means something else", () => {
    const scale = { value: 2, worst: 1, best: 6, definition: "Most of it is wrong." };
    const difference = differenceWith((claim) => ({ rating: claim.rating && { ...claim.rating, ...scale } }));

    const [claim] = difference.claims;
    assert.equal(claim?.verdict, null);
    assert.deepEqual(claim?.texts, [
      { field: "Place on the scale", from: "1, on a scale from 1 to 5", to: "2, on a scale from 1 to 6" },
      {
        field: "What the rating means",
        from: "Reliable evidence contradicts the claim.",
        to: "Most of it is wrong.",
      },
    ]);
    assert.deepEqual(beyondMinor(difference), ["A number in C01 is another one (Place on the scale)."]);
  });

  test("says nothing of what a rating meant before that was written down", () => {
    const before = aThoroughSnapshot();
    const [claim] = before.claims;
    if (claim?.rating) delete claim.rating.definition;

    assert.ok(isNothing(differenceBetween(before, aThoroughSnapshot())));
  });

  test("calls the same verdict no other one where only what it counts as changed, and that is more than minor", () => {
    const difference = differenceWith(() => ({ outcome: "unverifiable" }));

    assert.equal(difference.claims[0]?.verdict, null);
    assert.deepEqual(difference.claims[0]?.texts, [
      { field: "What the verdict counts as", from: "Disputed", to: "Unverifiable" },
    ]);
    assert.deepEqual(beyondMinor(difference), ["The verdict on C01 is another one."]);
  });
});

function differenceWith(change: (claim: ClaimSnapshot) => Partial<ClaimSnapshot>): Difference {
  const before = aThoroughSnapshot();
  const claims = before.claims.map((claim) => ({ ...claim, ...change(claim) }));
  return differenceBetween(before, { ...before, claims });
}

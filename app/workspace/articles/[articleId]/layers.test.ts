import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import { layersByBlock } from "./layers.ts";
import { cellsOf, outlineOf } from "./map-cells.ts";

const blocks = [
  { kind: "paragraph" as const, start: 0, end: 50 },
  { kind: "paragraph" as const, start: 52, end: 100 },
];
const sentences = [sentence("s1", 0, 30), sentence("s2", 31, 50), sentence("s3", 52, 100)];
const claims = [claim("c1", 0, 20), claim("c2", 40, 60)];

describe("layersByBlock", () => {
  test("gives every block the sentences and claims that stand in it, a claim across two blocks to both", () => {
    const keys = layersByBlock({ blocks, sentences, claims }, []).map((layers) => layers.map(({ key }) => key));

    assert.deepEqual(keys, [
      ["s1", "s2", "c1-at", "c2-at"],
      ["s3", "c2-at"],
    ]);
  });

  test("keeps the list of a block in which nothing changed, and only that", () => {
    const before = layersByBlock({ blocks, sentences, claims }, []);
    const judged = claims.with(0, { ...claims[0], mark: "verified" } as DeskClaim);

    const after = layersByBlock({ blocks, sentences, claims: judged }, before);

    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
    assert.equal(after[0]?.find(({ key }) => key === "c1-at")?.claim?.mark, "verified");
  });

  test("leaves out what was dismissed", () => {
    const dismissed = claims.with(0, { ...claims[0], state: "dismissed" } as DeskClaim);

    assert.equal(layersByBlock({ blocks, sentences, claims: dismissed }, [])[0]?.length, 3);
  });
});

describe("the map", () => {
  test("shows each sentence in its worst state, and picks what is in it", () => {
    const disputed = claims.with(1, { ...claims[1], mark: "disputed" } as DeskClaim);
    const held = sentences.with(1, { ...(sentences[1] as DeskSentence), claimIds: ["c2"] });

    const { cells } = cellsOf({ blocks, sentences: held, claims: disputed });

    assert.deepEqual(
      cells.map(({ look, pick }) => [look, pick]),
      [
        ["undecided", "s1"],
        ["disputed", "c2"],
        ["undecided", "s3"],
      ],
    );
    assert.ok(cells.every(({ y }, index) => index === 0 || y > (cells[index - 1]?.y ?? 0)));
  });

  test("draws cells that look alike as one outline", () => {
    const { cells } = cellsOf({ blocks, sentences, claims: [] });

    assert.equal(outlineOf(cells).match(/M/g)?.length, 3);
    assert.equal(outlineOf([]), "");
  });
});

function sentence(id: string, start: number, end: number): DeskSentence {
  return { id, n: 1, start, end, suggestedReason: null, exclusion: null, isDecided: false, claimIds: [] };
}

function claim(id: string, start: number, end: number): DeskClaim {
  const places = [{ anchorId: `${id}-at`, start, end, status: "exact", was: null, change: null }];
  return { id, start, end, state: "open", mark: "open", places, lost: [] as unknown } as DeskClaim;
}

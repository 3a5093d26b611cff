import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "reanchor-"));
after(() => rmSync(folder, { recursive: true }));

const oldText = "The dam 👍🏽 cost $40 million. Nobody objected.";
const anchors = [{ id: "a", start: 0, end: 30 }];

/** Runs the program on files with these contents. */
function run(...contents: (string | Uint8Array)[]): { output: string; refusal: string; code: number | null } {
  const names = contents.map((content, index) => {
    const name = join(folder, `${index}.txt`);
    writeFileSync(name, content);
    return name;
  });
  const program = join(import.meta.dirname, "reanchor.ts");
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...names], { encoding: "utf8" });
  return { output: stdout, refusal: stderr, code: status };
}

describe("the program reanchor", () => {
  test("prints where every anchor went as JSON, and nothing else", () => {
    const { output, refusal, code } = run(oldText, `Note. ${oldText}`, JSON.stringify(anchors));

    assert.deepEqual(JSON.parse(output), [
      { id: "a", status: "moved", start: 6, end: 36, score: 1, margin: 1, candidates: [] },
    ]);
    assert.deepEqual([refusal, code], ["", 0]);
  });

  const json = JSON.stringify(anchors);
  const refused: [what: string, contents: (string | Uint8Array)[]][] = [
    ["two files", [oldText, oldText]],
    ["bytes that are not UTF-8", [oldText, Uint8Array.of(0x41, 0xff), json]],
    ["a text over 5 MB", ["a".repeat(5_000_001), oldText, json]],
    ["anchors that are not JSON", [oldText, oldText, "[{"]],
    ["anchors that are no list", [oldText, oldText, "{}"]],
    ["an anchor without an id", [oldText, oldText, '[{"start":0,"end":1}]']],
    ["an anchor out of range", [oldText, oldText, '[{"id":"a","start":0,"end":900}]']],
    ["an anchor that ends before it starts", [oldText, oldText, '[{"id":"a","start":5,"end":5}]']],
    ["an anchor inside a surrogate pair", [oldText, oldText, '[{"id":"a","start":0,"end":9}]']],
    ["two anchors with one id", [oldText, oldText, JSON.stringify([...anchors, ...anchors])]],
  ];
  for (const [what, contents] of refused) {
    test(`refuses ${what} in one sentence`, () => {
      const { output, refusal, code } = run(...contents);

      assert.match(refusal, /^[^\n]+\.\n$/);
      assert.deepEqual([output, code], ["", 2]);
    });
  }
});

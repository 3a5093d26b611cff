import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { textSize } from "./text-size.ts";

describe("textSize", () => {
  test("counts words, and bytes once there are many", () => {
    assert.deepEqual(textSize(" \n", 5_000_000), { words: "0 words", tooLong: false });
    assert.deepEqual(textSize("Stet.", 5_000_000), { words: "1 word", tooLong: false });
    assert.deepEqual(textSize("word ".repeat(100_000), 5_000_000), {
      words: "100,000 words, 0.5 MB of 5 MB",
      tooLong: false,
    });
  });

  test("measures bytes of UTF-8, not characters", () => {
    assert.equal(textSize("é".repeat(5), 10).tooLong, false);
    assert.equal(textSize("é".repeat(6), 10).tooLong, true);
  });
});

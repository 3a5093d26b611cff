import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cohenKappa, krippendorffAlpha, observedAgreement, type Pair } from "./agreement.ts";

/** A pair for every count of a table: rows are the first judgment, columns the second. */
function pairsOf(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => ({ first: `${first}`, second: `${second}` }))),
  );
}

function pairsOfWords(first: string, second: string): Pair[] {
  const others = second.split(" ");
  return first.split(" ").map((word, index) => ({ first: word, second: others[index] ?? "" }));
}

function near(value: number | null, expected: number): void {
  assert.ok(value !== null && Math.abs(value - expected) < 0.0005, `${value} is not ${expected}`);
}

describe("Cohen's kappa", () => {
  test("is that of Cohen's own example (1960, table 2b, page 45)", () => {
    // Both said the same for 88 + 40 + 12 = 140 of 200: 0.70. By chance it is
    // (120 × 100 + 60 × 60 + 20 × 40) ÷ 200² = 16,400 ÷ 40,000 = 0.41. So (0.70 − 0.41) ÷ (1 − 0.41) = 0.29 ÷ 0.59 = 0.4915.
    const pairs = pairsOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);

    assert.equal(pairs.length, 200);
    near(observedAgreement(pairs), 0.7);
    near(cohenKappa(pairs), 0.4915);
  });

  test("is 1 where all agree, 0 at chance, below 0 where people contradict each other", () => {
    assert.equal(cohenKappa(pairsOf([[3, 0], [0, 3]])), 1); // biome-ignore format: a table
    assert.equal(cohenKappa(pairsOf([[1, 1], [1, 1]])), 0); // biome-ignore format: a table
    assert.equal(cohenKappa(pairsOf([[0, 2], [2, 0]])), -1); // biome-ignore format: a table
  });

  test("says nothing where nothing could differ", () => {
    assert.equal(cohenKappa([]), null);
    assert.equal(cohenKappa(pairsOf([[5]])), null);
  });
});

describe("Krippendorff's alpha", () => {
  test("is that of his nominal example with two observers and twelve units (2004, chapter 11)", () => {
    // Of 24 values a is said 4 times, b 6, c 6, d 6, e 2. On the diagonal stand 2 + 4 + 6 + 4 + 2 = 18 (nine units agree).
    // Expected: 4·3 + 6·5 + 6·5 + 6·5 + 2·1 = 104. So (23 × 18 − 104) ÷ (24 × 23 − 104) = 310 ÷ 448 = 0.6920.
    const pairs = pairsOfWords("a a b b d c c c e d d a", "b a b b b c c c e d d d");

    near(krippendorffAlpha(pairs), 0.692);
  });

  test("is that of his binary example with two observers and ten units", () => {
    // Of 20 values 0 is said 14 times, 1 six times; six units agree, so 12 on the diagonal.
    // Expected: 14·13 + 6·5 = 212. So (19 × 12 − 212) ÷ (20 × 19 − 212) = 16 ÷ 168 = 0.0952.
    const pairs = pairsOfWords("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    near(krippendorffAlpha(pairs), 0.0952);
  });

  test("is 1 where all agree, and says nothing where nothing could differ", () => {
    assert.equal(krippendorffAlpha(pairsOf([[3, 0], [0, 3]])), 1); // biome-ignore format: a table
    assert.equal(krippendorffAlpha(pairsOf([[5]])), null);
    assert.equal(krippendorffAlpha([]), null);
  });
});

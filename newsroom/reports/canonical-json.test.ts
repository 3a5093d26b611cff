import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { canonicalJson, sha256 } from "./canonical-json.ts";

describe("canonicalJson", () => {
  test("writes the RFC's first example to the byte", () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);

    assert.equal(
      canonicalJson(value),
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  test("sorts names by UTF-16 code units, as in the RFC's sorting example", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };

    const order = Object.values(JSON.parse(canonicalJson(value)) as Record<string, string>);
    const written = canonicalJson(value);
    const places = [
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ].map((words) => written.indexOf(words));

    assert.equal(order.length, 7);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places.every((place) => place > 0));
  });

  test("writes numbers as the RFC's appendix does", () => {
    const cases: [number, string][] = [
      [-0, "0"],
      [5e-324, "5e-324"],
      [-5e-324, "-5e-324"],
      [1.7976931348623157e308, "1.7976931348623157e+308"],
      [9007199254740992, "9007199254740992"],
      [295147905179352830000, "295147905179352830000"],
      [9.999999999999997e22, "9.999999999999997e+22"],
      [1e23, "1e+23"],
      [999999999999999700000, "999999999999999700000"],
      [1e21, "1e+21"],
      [9.999999999999997e-7, "9.999999999999997e-7"],
      [0.000001, "0.000001"],
      [333333333.33333325, "333333333.33333325"],
      [-0.0000033333333333333333, "-0.0000033333333333333333"],
    ];
    for (const [number, written] of cases) assert.equal(canonicalJson(number), written);
  });

  test("leaves U+2028, slashes and letters beyond ASCII as they are", () => {
    assert.equal(canonicalJson("\u2028/é</script>"), '"\u2028/é</script>"');
  });

  test("gives the same text for the same value however it was built", () => {
    assert.equal(
      canonicalJson({ b: [1, { d: 2, c: 3 }], a: null }),
      canonicalJson({ a: null, b: [1, { c: 3, d: 2 }] }),
    );
  });

  test("refuses what JSON cannot hold instead of dropping it", () => {
    for (const value of [undefined, Number.NaN, Infinity, 1n, () => 1, new Date(), new Map(), "\ud83d", [undefined]]) {
      assert.throws(() => canonicalJson(value), TypeError);
    }
    assert.throws(() => canonicalJson({ gone: undefined }), TypeError);
    assert.throws(() => canonicalJson({ "\udc00": 1 }), TypeError);
  });
});

test("sha256 is taken over UTF-8 bytes", () => {
  assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.equal(sha256("€"), "c4cc90ed3d26f12d4b08a75140970a7904035c31cbb4515a83f19b9003c00d1d");
});

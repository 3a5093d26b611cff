import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  canonicalUrl,
  hostOf,
  independenceGroupOf,
  locatorLabel,
  locatorOf,
  sourceAsSeen,
  titleOf,
} from "./evidence.ts";

describe("canonicalUrl", () => {
  const cases: [string, string][] = [
    ["HTTPS://Office.Example.GOV:443/Table#row-3", "https://office.example.gov/Table"],
    ["http://example.org:80", "http://example.org/"],
    ["http://example.org:8080/a", "http://example.org:8080/a"],
    ["https://example.org/a?utm_source=x&id=7&fbclid=y&b=%C3%A9", "https://example.org/a?id=7&b=%C3%A9"],
    ["https://example.org/a?UTM_Medium=x&gclid=1", "https://example.org/a"],
    ["https://example.org/a?utm%5Fsource=x&z=1&a=2&z=0", "https://example.org/a?z=1&a=2&z=0"],
    ["https://example.org/a?q=a+b%20c&empty=&bare", "https://example.org/a?q=a+b%20c&empty=&bare"],
    ["https://example.org/a?", "https://example.org/a"],
    ["https://example.org/a?&&x=1", "https://example.org/a?x=1"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"],
    [
      "https://example.org/a?redirect=https://b.example/?utm_source=x",
      "https://example.org/a?redirect=https://b.example/?utm_source=x",
    ],
  ];
  for (const [address, canonical] of cases) {
    test(`makes ${canonical} of ${address}`, () => assert.equal(canonicalUrl(address), canonical));
  }

  test("never throws on a web address, and leaves its own result as it is", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalUrl(address);
        assert.equal(canonicalUrl(once), once);
        assert.ok(!once.includes("#"));
      }),
    );
  });

  test("survives broken percent signs in a query", () => {
    assert.equal(canonicalUrl("https://example.org/?a=%E0%A4%A&utm_id=1&%=2"), "https://example.org/?a=%E0%A4%A&%=2");
  });
});

test("a link without words is called by its host, without www, and its path", () => {
  assert.equal(hostOf("https://www.example.org/a"), "example.org");
  assert.equal(hostOf("no address"), null);
  assert.equal(titleOf("https://www.example.org/reports/2025/?q=1"), "example.org/reports/2025");
  assert.equal(titleOf("https://example.org"), "example.org");
});

test("places are written as people write them", () => {
  assert.equal(locatorLabel("page", "12"), "p. 12");
  assert.equal(locatorLabel("page", "12–14"), "pp. 12–14");
  assert.equal(locatorLabel("timestamp", "01:42"), "01:42");
  assert.equal(locatorLabel("paragraph", "3"), "paragraph 3");
  assert.equal(locatorLabel("section", "4.2"), "section 4.2");
  assert.equal(locatorLabel("cell", "B7"), "cell B7");
  assert.equal(locatorLabel("none", "12"), null);
  assert.equal(locatorLabel("page", null), null);
});

test("spellings of one origin are one independence group", () => {
  const spellings = ["Ministry of  Finance", " ministry of finance", "MINISTRY OF FINANCE\n"];
  assert.deepEqual(new Set(spellings.map(independenceGroupOf)), new Set(["ministry of finance"]));
  assert.equal(independenceGroupOf("www.Example.org"), "example.org");
  assert.equal(independenceGroupOf("Cafe\u0301"), independenceGroupOf("CAFÉ"));
});

test("a confidential source is its public description to whoever may not identify it", () => {
  const source = {
    id: "s1",
    name: "Jane Canary",
    kind: "person",
    tier: "primary",
    independenceGroup: "jane canary",
    interestNote: "canary's cousin",
    isConfidential: true,
    publicDescription: "a ministry official",
    rowVersion: 2,
  } as const;

  assert.doesNotMatch(JSON.stringify(sourceAsSeen(source, false)), /canary/i);
  assert.equal(sourceAsSeen(source, false).name, "a ministry official");
  assert.equal(sourceAsSeen(source, true).name, "Jane Canary");
  assert.equal(sourceAsSeen({ ...source, isConfidential: false }, false).name, "Jane Canary");
});

describe("locatorOf", () => {
  for (const [kind, place] of [
    ["page", "12"],
    ["page", "12–14"],
    ["timestamp", "01:42"],
    ["paragraph", "3"],
    ["section", "4.2"],
    ["cell", "B7"],
  ] as const) {
    test(`finds ${kind} ${place} again in its label`, () =>
      assert.equal(locatorOf(kind, locatorLabel(kind, place)), place));
  }

  test("finds nothing where no place is given", () => assert.equal(locatorOf("none", locatorLabel("none", "12")), ""));
});

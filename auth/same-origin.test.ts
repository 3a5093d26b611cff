import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isSameOrigin } from "./same-origin.ts";

const own = { host: "desk.example", origin: "https://desk.example", "sec-fetch-site": "same-origin" };

describe("isSameOrigin", () => {
  test("takes a form of our own page, behind a proxy too", () => {
    assert.equal(isSameOrigin(new Headers(own)), true);
    assert.equal(isSameOrigin(new Headers({ host: "desk.example", origin: "https://desk.example" })), true);
    assert.equal(
      isSameOrigin(new Headers({ ...own, host: "127.0.0.1:3000", "x-forwarded-host": "desk.example" })),
      true,
    );
  });

  for (const [name, headers] of [
    ["another site", { ...own, origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site, from a browser that says no more", { host: "desk.example", origin: "https://evil.example" }],
    ["a sibling of our domain", { ...own, "sec-fetch-site": "same-site" }],
    ["our host on another port", { ...own, origin: "https://desk.example:8443" }],
    ["a page without origin", { host: "desk.example", origin: "null" }],
    ["nobody knows where", { host: "desk.example" }],
  ] as const) {
    test(`refuses a form of ${name}`, () => {
      assert.equal(isSameOrigin(new Headers(headers)), false);
    });
  }
});

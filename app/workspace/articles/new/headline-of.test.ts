import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { headlineOf } from "./headline-of.ts";

describe("headlineOf", () => {
  test("takes the first line that says anything", () => {
    assert.equal(headlineOf("\n  \r\n  Ferry fares will double \r\nBy Noor Haddad"), "Ferry fares will double");
  });

  test("takes no paragraph for a headline, and nothing out of nothing", () => {
    assert.equal(headlineOf("word ".repeat(80)), "");
    assert.equal(headlineOf(" \n\t"), "");
  });
});

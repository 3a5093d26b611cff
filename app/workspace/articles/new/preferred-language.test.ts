import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { preferredLanguage } from "./preferred-language.ts";

describe("preferredLanguage", () => {
  test("is the first that the browser asks for, or English", () => {
    assert.equal(preferredLanguage("pt-br,pt;q=0.9,en;q=0.8"), "pt-BR");
    assert.equal(preferredLanguage("*"), "en");
    assert.equal(preferredLanguage(null), "en");
  });
});

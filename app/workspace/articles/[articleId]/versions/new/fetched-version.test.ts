import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TakenBlock } from "#/app/workspace/articles/intake/taken.ts";
import { fetchedVersion } from "./fetched-version.ts";

const block = (text: string, leftOut: string | null = null): TakenBlock => ({
  kind: "paragraph",
  text,
  links: [],
  leftOut,
});
const page = [block("Fares double"), block("By Ann Lee", "byline"), block("The union says so."), block("Join us.")];

describe("fetchedVersion", () => {
  test("is the current text where the page has not changed, whatever a person left out or took in", () => {
    const current = "Fares double\n\nBy Ann Lee\n\nThe union says so.";

    assert.equal(fetchedVersion(page, current, ["Join us."]).text, current);
  });

  test("takes what is new on the page, and leaves furniture out", () => {
    const current = "Fares double\n\nThe union says so.";
    const changed = [...page, block("The board agreed."), block("Share this", "share bar")];

    assert.equal(fetchedVersion(changed, current, ["Join us."]).text, `${current}\n\nThe board agreed.`);
  });
});

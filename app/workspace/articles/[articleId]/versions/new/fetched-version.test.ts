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

  test("keeps the words that a person wrote, where they stood, until the page has other ones", () => {
    const typo = "The ferry carried 412,000 passangers last year, the port says.";
    const put = "The ferry carried 412,000 passengers last year, the port says.";
    const linked = { ...block(typo), links: [{ start: 4, end: 9, url: "https://port.example.org/" }] };
    const first = [block("Fares double"), linked, block("Join us for a walk.")];
    const current = `Fares double\n\n${put}`;
    const unwanted = [typo, "Join us for a walk."];

    const same = fetchedVersion(first, current, unwanted);
    assert.equal(same.text, current);
    assert.deepEqual(
      same.links.map(({ start, end }) => same.text.slice(start, end)),
      ["ferry"],
    );

    const corrected = block("The ferry carried 401,000 passengers last year, the port says.");
    const later = fetchedVersion([block("Fares double"), corrected, block("Join us for a walk.")], current, unwanted);
    assert.equal(later.text, `Fares double\n\n${corrected.text}`);
  });
});

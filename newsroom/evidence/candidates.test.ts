import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidateLinks } from "./candidates.ts";

const text = "Ridership rose by 4%, a report says. Fares fell. The mayor agreed.";
const sentences = [
  { start: 0, end: 36 },
  { start: 37, end: 48 },
  { start: 49, end: 66 },
];
const link = (words: string, url: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  url,
});
const place = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];

describe("candidateLinks", () => {
  test("offers the links on a claim's own words first, then those of its sentence, and no other", () => {
    const links = [
      link("a report", "https://port.example.org/report"),
      link("mayor", "https://city.example.org/mayor"),
      link("4%", "https://data.example.org/rides"),
    ];

    const found = candidateLinks({ text, links, sentences }, place("rose by 4%"), []);

    assert.deepEqual(found, [
      { url: "https://data.example.org/rides", host: "data.example.org", words: "4%" },
      { url: "https://port.example.org/report", host: "port.example.org", words: "a report" },
    ]);
  });

  test("leaves out what is attached, however the address is written, and what comes twice", () => {
    const links = [
      link("4%", "https://www.example.org/rides?utm_source=x"),
      link("a report", "https://port.example.org/report"),
      link("says", "https://port.example.org/report#top"),
    ];

    const found = candidateLinks({ text, links, sentences }, place("Ridership"), ["https://www.example.org/rides#a"]);

    assert.deepEqual(
      found.map(({ words }) => words),
      ["a report"],
    );
  });
});

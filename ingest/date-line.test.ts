import assert from "node:assert/strict";
import { test } from "node:test";
import { isDateLine } from "./date-line.ts";

for (const line of [
  "3 March 2026",
  "Updated 1805 GMT (0205 HKT) March 3, 2026",
  "Published: 18:05 GMT, 3 March 2026 | Updated: 19:10 GMT, 3 March 2026",
  "03.03.2026, 18.05 Uhr",
  "3/3/2026 6:05:00 PM",
  "Publié le 03 mars 2026 à 18h05, modifié le 03 mars 2026 à 19h10",
  "03 mar 2026 - 18:05",
  "2026年3月3日 18時05分",
  "9 hours ago",
  "Updated 2 days ago",
  "vor 3 Stunden",
  "hace 5 horas",
]) {
  test(`“${line}” is a line about a day`, () => assert.equal(isDateLine(line), true));
}

for (const line of [
  "3:2 (1:1)",
  "The vote of 3 March 2026 was counted again.",
  "Flood of 2022",
  "In 2026",
  "14,000 waders in 2025",
  "Two days ago the council voted.",
  "1961: the dam is built",
  "Sandhaven, 3 March 2026: a town votes",
]) {
  test(`“${line}” is no such line`, () => assert.equal(isDateLine(line), false));
}

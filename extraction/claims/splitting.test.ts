import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../index.ts";

const statements = (text: string): string[] => extract(text).claims.map(({ statement }) => statement);

const SPLIT: [string, string[]][] = [
  [
    "The firm could close the mine and sell its ships.",
    ["The firm could close the mine", "The firm could sell its ships"],
  ],
  [
    "The firm plans to close the mine and sell its ships.",
    ["The firm plans to close the mine", "The firm plans to sell its ships"],
  ],
  [
    "Vera Holt was arrested in May and charged with fraud.",
    ["Vera Holt was arrested in May", "Vera Holt was charged with fraud"],
  ],
  ["Vera Holt was born in Oslo and moved to York.", ["Vera Holt was born in Oslo", "Vera Holt moved to York"]],
  [
    "Vera Holt closed the lock, sold the boat and left the valley.",
    ["Vera Holt closed the lock", "Vera Holt sold the boat", "Vera Holt left the valley"],
  ],
  [
    "Vera Holt reportedly closed the lock and sold the boat.",
    ["Vera Holt reportedly closed the lock", "Vera Holt reportedly sold the boat"],
  ],
  [
    "In 2019, Vera Holt closed the lock and sold the boat.",
    ["In 2019, Vera Holt closed the lock", "Vera Holt sold the boat"],
  ],
  ["Vera Holt, who runs a mill, left the valley.", ["Vera Holt left the valley", "Vera Holt runs a mill"]],
  ["Vera Holt, the firm’s chief, left the valley.", ["Vera Holt left the valley", "Vera Holt is the firm’s chief"]],
  ["The mayor, Vera Holt, left the valley.", ["The mayor left the valley", "The mayor is Vera Holt"]],
  [
    "The mill, built in 1911, burned the town.",
    ["The mill, built in 1911, burned the town", "The mill was built in 1911"],
  ],
  ["A bomb destroyed the mill, killing three guards.", ["A bomb destroyed the mill", "A bomb killed three guards"]],
  ["The firm sells boats, making it rich.", ["The firm sells boats", "The firm makes it rich"]],
  ["The firm owns Lake Mill, which makes paper.", ["The firm owns Lake Mill", "Lake Mill makes paper"]],
  [
    "Police praised Vera Holt, whose boat saved the crew.",
    ["Police praised Vera Holt", "Vera Holt’s boat saved the crew"],
  ],
  ["After the dam broke, Vera Holt left the valley.", ["The dam broke", "Vera Holt left the valley"]],
  ["After leaving the valley, Vera Holt founded a firm.", ["Vera Holt left the valley", "Vera Holt founded a firm"]],
  [
    "Vera Holt left the valley while her sister stayed there.",
    ["Vera Holt left the valley", "Her sister stayed there"],
  ],
  [
    "The mill closed in May because sales fell sharply.",
    ["The mill closed in May because sales fell sharply", "Sales fell sharply"],
  ],
  ["Vera Holt sold the boat, but she kept the mill.", ["Vera Holt sold the boat", "Vera Holt kept the mill"]],
  [
    "The guard shot the man who owned the mill.",
    ["The guard shot the man who owned the mill", "The man owned the mill"],
  ],
];

for (const [text, expected] of SPLIT) {
  test(`what can stand alone is split in: ${text}`, () => assert.deepEqual(statements(text), expected));
}

const WHOLE = [
  "The firm made and sold bread.",
  "Vera Holt met the mayor and the guard.",
  "Vera Holt did not close the lock and sell the boat.",
  "A car was hit by a train, killing two.",
  "When it rains, the road floods.",
  "The mill would close because sales fell.",
  "The firm hired drivers, cooks, and a nurse.",
  "Anyone who owns a boat left.",
  "Reportedly, Vera Holt closed the lock and sold the boat.",
  "A bomb reportedly destroyed the mill, killing three guards.",
  "The firm closed old and damaged roads.",
  "Sales fell from 340 tonnes to 210 tonnes in the ten years after the war.",
  "Nobody was hurt in the fire at the mill in the valley.",
];

for (const text of WHOLE) {
  test(`nothing is split where a part would not stand or say something else: ${text}`, () =>
    assert.equal(statements(text).length, 1, statements(text).join(" | ")));
}

test("a long clause also gives what it says without the details at its end, inside its own span", () => {
  const { claims } = extract("The town council sold the old water mill to a firm in the north of Norway.");
  const [whole, ...details] = claims;
  assert.deepEqual(
    details.map(({ statement, parent }) => [statement, parent]),
    [
      ["The town council sold the old water mill to a firm", 0],
      ["The town council sold the old water mill", 0],
    ],
  );
  for (const { start, end } of details) assert.ok(whole && start >= whole.start && end <= whole.end);
});

test("what an aside says lies inside the span of the claim round it, whose exact text stays whole", () => {
  const [around, aside] = extract("Vera Holt, who runs a mill, left the valley.").claims;
  assert.equal(around?.exact, "Vera Holt, who runs a mill, left the valley");
  assert.equal(aside?.exact, "runs a mill");
  assert.equal(aside?.parent, 0);
});

test("a figure in an aside stays in the statement round it as well", () => {
  assert.deepEqual(statements("Vera Holt, who runs 14 mills, left the valley."), [
    "Vera Holt, who runs 14 mills, left the valley",
    "Vera Holt runs 14 mills",
  ]);
});

test("every word a statement inserts says where in the text it stands", () => {
  const text = "Vera Holt sold the boat. She left the valley, killing three guards, but she kept the mill.";
  const inserted = extract(text).claims.flatMap((claim) =>
    claim.inserted.map(({ start, end, from, origin }) => [
      from,
      claim.statement.slice(start, end),
      origin && text.slice(origin.start, origin.end),
    ]),
  );
  assert.deepEqual(inserted, [
    ["antecedent", "Vera Holt", "Vera Holt"],
    ["antecedent", "Vera Holt", "Vera Holt"],
    ["copula", "killed", null],
    ["antecedent", "Vera Holt", "Vera Holt"],
  ]);
});

test("a pronoun stays where two people fit it", () => {
  assert.deepEqual(statements("Vera Holt praised Ann Moss, but she kept the mill."), [
    "Vera Holt praised Ann Moss",
    "She kept the mill",
  ]);
});

test("the statement of a quotation ends without the comma before its closing mark", () => {
  assert.deepEqual(statements("“We came from the village,” said Vera Holt."), ["We came from the village"]);
});

test("a clause inside a noun phrase is no claim where it only says what should be", () => {
  assert.deepEqual(statements("We stood on a shore that should be under ten metres of water."), [
    "We stood on a shore that should be under ten metres of water",
  ]);
});

test("a plural that opens the sentence is nobody in particular", () => {
  assert.ok(
    !statements("Figures published by the regulator put losses at 11 per cent.").some((one) => /was|were/.test(one)),
  );
});

test("details are marked as such, and a clause about a pronoun has one at most", () => {
  const detailsOf = (text: string): number => extract(text).claims.filter(({ detail }) => detail).length;
  const tail = "sold the old mill to a firm from Norway in the spring of that year";

  assert.ok(detailsOf(`The town ${tail}.`) > 1);
  assert.equal(detailsOf(`They ${tail}.`), 1);
});

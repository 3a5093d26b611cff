import assert from "node:assert/strict";
import { test } from "node:test";
import { type Extraction, extract } from "../index.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";

/** Statement, words that name the speaker, resolved name. */
function told(text: string, { claims }: Extraction = extract(text)): (string | null)[][] {
  return claims.map(({ statement, attribution }) => {
    const source = attribution?.source ?? null;
    return [statement, source && text.slice(source.start, source.end), attribution?.name ?? null];
  });
}

test("a name in apposition before the cue belongs to the source, and the next pronoun means that person", () => {
  assert.deepEqual(
    told("Millrace's director, Lotte Veen, said the ferry would carry 700 cars. She said it was fast."),
    [
      ["The ferry would carry 700 cars", "Millrace's director, Lotte Veen", "Lotte Veen"],
      ["It was fast", "She", "Lotte Veen"],
    ],
  );
  assert.deepEqual(told("Its spokesman, Pim Aalders, said that the ferry was safe. He added that it was new."), [
    ["The ferry was safe", "Its spokesman, Pim Aalders", "Pim Aalders"],
    ["It was new", "He", "Pim Aalders"],
  ]);
  assert.deepEqual(told("Lotte Veen, chair of the rowing club, said the ferry was late."), [
    ["The ferry was late", "Lotte Veen, chair of the rowing club", "Lotte Veen"],
  ]);
});

test("a relative clause stands between speaker and cue; with a figure it is a claim as well", () => {
  assert.deepEqual(told("Lotte Veen, who has run the ferry for twelve years, said the river was low."), [
    ["Lotte Veen has run the ferry for twelve years", null, null],
    ["The river was low", "Lotte Veen, who has run the ferry for twelve years", "Lotte Veen"],
  ]);
  assert.deepEqual(told("Lotte Veen, who runs the ferry, said the river was low."), [
    ["The river was low", "Lotte Veen, who runs the ferry", "Lotte Veen"],
  ]);
});

test("the tail behind an inverted cue belongs to the source", () => {
  assert.deepEqual(told("“We used to swim here,” said Lotte Veen, who has run the ferry for twelve years."), [
    ["We used to swim here", "Lotte Veen, who has run the ferry for twelve years", "Lotte Veen"],
    ["Lotte Veen has run the ferry for twelve years", null, null],
  ]);
  assert.deepEqual(told("“We used to swim here,” said Lotte Veen, who runs the ferry."), [
    ["We used to swim here", "Lotte Veen, who runs the ferry", "Lotte Veen"],
  ]);
});

test("what says nothing without the report is a fragment, so that no figure is lost", () => {
  const text = "In March 2020, Lotte Veen said the river was low. The ferry sank, said Lotte Veen on 3 May.";
  const { claims, excluded } = extract(text);
  assert.deepEqual(
    claims.map(({ exact }) => exact),
    ["the river was low", "The ferry sank"],
  );
  assert.deepEqual(
    excluded.map(({ start, end, reason }) => [text.slice(start, end), reason]),
    [
      ["In March 2020", "fragment"],
      ["on 3 May", "fragment"],
    ],
  );
});

test("what the speaker did before speaking is a claim of its own", () => {
  assert.deepEqual(told("Lotte Veen closed 3 locks on Friday and said the river was low."), [
    ["Lotte Veen closed 3 locks on Friday", null, null],
    ["The river was low", "Lotte Veen", "Lotte Veen"],
  ]);
});

test("another speaker set against the first gets what follows", () => {
  assert.deepEqual(told("Lotte Veen said the river was low, but Pim Aalders said it was high."), [
    ["The river was low", "Lotte Veen", "Lotte Veen"],
    ["It was high", "Pim Aalders", "Pim Aalders"],
  ]);
});

test("no claim begins with a reporting verb", () => {
  const speakers = ["Lotte Veen", "the ferry's owner, Pim Aalders", "Lotte Veen, 44", "Lotte Veen, who has 3 boats"];
  const tails = [
    "",
    " on 3 May",
    ", as police closed 2 roads",
    ", standing beside 40 sheep",
    ", adding that it rained",
  ];
  for (const speaker of speakers)
    for (const tail of tails)
      for (const text of [
        `“The river is low,” said ${speaker}${tail}.`,
        `The river is low, said ${speaker}${tail}.`,
        `${speaker}, said the river was low${tail}.`,
        `${speaker}, told 12 reporters that the river was low${tail}.`,
      ])
        for (const { exact } of extract(text).claims)
          assert.ok(!CUE_FORMS.has(exact.split(" ")[0] ?? ""), `${text}\n${exact}`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExtractedClaim, extract } from "./index.ts";

/** A lead that makes what follows a story of several paragraphs with a full stop each. */
function claimsIn(text: string): ExtractedClaim[] {
  return extract(text).claims;
}

function only(text: string): ExtractedClaim {
  const claims = claimsIn(text);
  assert.equal(claims.length, 1, claims.map((claim) => claim.exact).join(" | "));
  return claims[0] as ExtractedClaim;
}

const said = (claim: ExtractedClaim | undefined): [string | null | undefined, string | undefined] => [
  claim?.attribution?.name,
  claim?.attribution?.directness,
];

const SPEAKERS: [string, string, string | null, string][] = [
  ["Vera Holt said that the dam had cracked.", "the dam had cracked", "Vera Holt", "indirect"],
  ["The dam had cracked, said Vera Holt.", "The dam had cracked", "Vera Holt", "indirect"],
  ["The dam had cracked, Vera Holt said on Monday.", "The dam had cracked", "Vera Holt", "indirect"],
  ["“The dam has cracked,” Vera Holt told Lake Radio.", "“The dam has cracked,”", "Vera Holt", "direct"],
  ["Vera Holt told Lake Radio: “The dam has cracked.”", "“The dam has cracked.”", "Vera Holt", "direct"],
  [
    "Vera Holt, an engineer at Lake Works, warned that the dam was “a ruin”.",
    "the dam was “a ruin”",
    "Vera Holt",
    "mixed",
  ],
  ["According to Vera Holt, the dam has cracked.", "the dam has cracked", "Vera Holt", "indirect"],
  ["The dam has cracked, according to the Ministry of Water.", "The dam has cracked", "Ministry of Water", "indirect"],
  [
    "A report by Lake Works found that the dam had cracked.",
    "the dam had cracked",
    "A report by Lake Works",
    "indirect",
  ],
  ["In a statement on Friday, Vera Holt said the dam had cracked.", "the dam had cracked", "Vera Holt", "indirect"],
];

for (const [text, exact, name, directness] of SPEAKERS) {
  test(`the speaker is found in: ${text}`, () => {
    const claim = only(text);
    assert.equal(claim.exact, exact);
    assert.deepEqual(said(claim), [name, directness]);
    assert.equal(claim.sourcing, "named");
  });
}

test("the person spoken to is never the speaker", () => {
  assert.notEqual(only("Vera Holt told Omar Reyes that the dam had cracked.").attribution?.name, "Omar Reyes");
});

test("surnames, titles and pronouns resolve to the fullest earlier name", () => {
  const claims = claimsIn(
    "Water Minister Vera Holt said the dam had cracked. Ms Holt said it was old. She said it would fall. The minister added that nobody had looked.",
  );
  assert.deepEqual(
    claims.map((claim) => claim.attribution?.name),
    Array(4).fill("Vera Holt"),
  );
});

test("where two people fit a pronoun no name is given", () => {
  const claims = claimsIn("Vera Holt said the dam was old. Mrs Anna Reyes was hired in May. She said it had cracked.");
  assert.equal(claims.at(-1)?.attribution?.name, null);
});

test("a surname that two people share names neither", () => {
  const claims = claimsIn("Vera Holt left. Martin Holt stayed. Holt said the dam had cracked.");
  assert.equal(claims.at(-1)?.attribution?.name, null);
});

test("a quotation that goes on over paragraphs keeps its speaker", () => {
  const claims = claimsIn("Vera Holt said: “The dam is old.\n\n“It has cracked.\n\n“Nobody looked.”");
  assert.deepEqual(claims.map(said), Array(3).fill(["Vera Holt", "direct"]));
});

test("a quotation whose cue comes later belongs to that speaker from its start", () => {
  const claims = claimsIn("“The dam is old. It has cracked,” said Vera Holt.");
  assert.deepEqual(claims.map(said), Array(2).fill(["Vera Holt", "direct"]));
});

test("a chained participle goes on with the main speaker", () => {
  const claims = claimsIn("“Nobody looked,” said Vera Holt, adding that 40 homes were empty.");
  assert.deepEqual(
    claims.map((claim) => claim.attribution?.name),
    ["Vera Holt", "Vera Holt"],
  );
});

test("what somebody did not say is the article's own claim, negation included", () => {
  const claim = only("The firm has not said why the dam cracked.");
  assert.equal(claim.attribution, null);
  assert.match(claim.exact, /has not said/);
});

test("sourcing tells named, anonymous, vague, linked and none apart", () => {
  const linked = "The dam has cracked.";
  assert.equal(only("Officials said the dam had cracked.").sourcing, "anonymous");
  assert.equal(only("Another local engineer warned that the dam had cracked.").sourcing, "anonymous");
  assert.equal(only("It is believed that the dam has cracked.").sourcing, "vague");
  assert.equal(only("The dam has reportedly cracked.").sourcing, "vague");
  assert.equal(only(linked).sourcing, "none");
  assert.equal(
    extract(linked, { links: [{ start: 4, end: 7, href: "https://example.org/" }] }).claims[0]?.sourcing,
    "linked",
  );
});

test("coordinated clauses and verb phrases are split, with the subject carried over", () => {
  const claims = claimsIn("Police closed the road on Friday and arrested the driver, but the owner fled.");
  assert.deepEqual(
    claims.map((claim) => claim.statement),
    ["Police closed the road on Friday", "Police arrested the driver", "The owner fled"],
  );
  assert.deepEqual(claims[1]?.inserted, [{ start: 0, end: 6, from: "subject", origin: { start: 0, end: 6 } }]);
  assert.equal(claims[1]?.parent, 0);
});

test("what shares an object, hangs on a condition or is quoted speech is not split", () => {
  only("The firm made and sold bread.");
  only("If the dam breaks, the village will flood and the road will close.");
  only("“The dam is old, and the village is afraid,” said Vera Holt.");
});

test("every part of reported speech keeps its speaker", () => {
  const claims = claimsIn("Vera Holt said the dam was old, and the gates had rusted.");
  assert.deepEqual(
    claims.map((claim) => claim.attribution?.name),
    ["Vera Holt", "Vera Holt"],
  );
});

test("an age behind the speaker's name is a claim of its own", () => {
  const claim = claimsIn("Vera Holt, 52, said the dam had cracked.")[0];
  assert.equal(claim?.statement, "Vera Holt is 52");
  assert.deepEqual(claim?.inserted, [{ start: 10, end: 12, from: "copula", origin: null }]);
});

test("kinds: counts and shares are statistics, dates and durations are not", () => {
  assert.equal(only("The dam cost $3 million.").kind, "statistic");
  assert.equal(only("Rents rose by 4 per cent.").kind, "statistic");
  assert.equal(only("The dam opened in 1962.").kind, "fact");
  assert.equal(only("The work took three months.").kind, "fact");
  assert.equal(only("The dam will break.").kind, "prediction");
  assert.equal(only("“I think the dam is ugly,” said Vera Holt.").kind, "opinion");
  assert.equal(only("Vera Holt called the dam “a monster”.").kind, "quote");
});

test("page furniture, questions, fragments and the author's own views are excluded, each for its reason", () => {
  const { excluded, claims } = extract(
    "Old dam worries village\n\nBy Ana Sol\n\nThe dam has cracked. Who knew? Nothing at all. I think that is a shame.\n\nImage: Ana Sol.\n\nRead more: Ten dams to see\n\nSource: Lake News",
  );
  assert.deepEqual(
    excluded.map((span) => span.reason),
    ["headline", "boilerplate", "question", "fragment", "opinion", "caption", "boilerplate", "boilerplate"],
  );
  assert.deepEqual(
    claims.map((claim) => claim.exact),
    ["The dam has cracked"],
  );
});

test("a figure or a denial in the article's own voice scores higher than a view", () => {
  const score = (text: string): number => only(text).checkWorthiness;
  assert.ok(score("The dam never lost 40% of its water.") > score("The dam lost water."));
  assert.ok(score("The dam lost water.") > score("“I think the dam is ugly,” said Vera Holt."));
  assert.ok(only("The dam lost water.").reasons.includes("the article says it in its own voice"));
});

test("an empty text gives an empty extraction", () => {
  const { blocks, sentences, claims, excluded } = extract(" \n ");
  assert.deepEqual([blocks, sentences, claims, excluded], [[], [], [], []]);
});

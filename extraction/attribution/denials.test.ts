import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ExtractedClaim, extract } from "../index.ts";

function claimsIn(text: string): ExtractedClaim[] {
  return extract(text).claims;
}

const DENIALS = [
  "Millrace denied that its work had flooded the barn.",
  "Millrace denied its work had flooded the barn.",
  "Millrace rejected claims that its work had flooded the barn.",
  "Millrace dismissed as false reports that its work had flooded the barn.",
  "Millrace disputes the finding that its work had flooded the barn and the mill.",
  "Millrace ruled out that its work had flooded the barn.",
  "Lotte Veen doubts that the barn was flooded.",
  "The firm declined to say whether the mayor had said the barn was flooded.",
  "The firm did not say that the barn was flooded, and that the mill had burned.",
  "The firm has not confirmed that the barn was flooded.",
  "The firm has yet to say whether the barn was flooded.",
  "The firm refused to comment.",
  "No official said the barn was flooded.",
  "Neither the mayor nor the council said that the barn was flooded.",
  "At no point did the mayor say the barn was flooded.",
  "There is no evidence that the barn was flooded, and the mill burned.",
];

for (const text of DENIALS) {
  test(`the whole clause is the article's own claim in: ${text}`, () => {
    const claims = claimsIn(text);
    assert.deepEqual(
      claims.map(({ exact }) => exact),
      [text.slice(0, -1)],
    );
    assert.equal(claims[0]?.attribution, null);
    assert.equal(claims[0]?.sourcing, "none");
  });
}

test("a denial that somebody reports is that speaker's, whole", () => {
  for (const text of [
    "Millrace denied that its work had flooded the barn, said Lotte Veen.",
    "Millrace denied that its work had flooded the barn, according to Lotte Veen.",
    "Lotte Veen said that Millrace denied that its work had flooded the barn.",
  ]) {
    const [claim, ...more] = claimsIn(text);
    assert.equal(claim?.statement, "Millrace denied that its work had flooded the barn");
    assert.equal(claim?.attribution?.name, "Lotte Veen");
    assert.deepEqual(more, []);
  }
});

test("a denial behind reported speech is told apart from it, with its subject", () => {
  const statements = (text: string): (string | null | undefined)[][] =>
    claimsIn(text).map((claim) => [claim.statement, claim.attribution?.name]);
  assert.deepEqual(statements("Lotte Veen said the barn was old and denied that it had burned."), [
    ["The barn was old", "Lotte Veen"],
    ["Lotte Veen denied that it had burned", undefined],
  ]);
  assert.deepEqual(statements("Lotte Veen said the barn had burned, but Millrace denied that it was old."), [
    ["The barn had burned", "Lotte Veen"],
    ["Millrace denied that it was old", undefined],
  ]);
  assert.deepEqual(statements("“It was a slip,” said Lotte Veen, denying that she had taken 300 euros."), [
    ["It was a slip", "Lotte Veen"],
    ["Lotte Veen is denying that she had taken 300 euros", undefined],
  ]);
});

test("what the denier says next is said again", () => {
  const claims = claimsIn("Millrace denied that its work had flooded the barn and said the cracks were old.");
  assert.deepEqual(
    claims.map((claim) => [claim.exact, claim.attribution?.name]),
    [
      ["Millrace denied that its work had flooded the barn", undefined],
      ["the cracks were old", "Millrace"],
    ],
  );
});

test("a pronoun behind a denial means whoever denied", () => {
  const claims = claimsIn("Lotte Veen denied that the barn was old. She said it was sound.");
  assert.equal(claims[1]?.attribution?.name, "Lotte Veen");
});

test("a negation beside the reporting verb does not undo it", () => {
  const speaker = (text: string): string | null | undefined => claimsIn(text)[0]?.attribution?.name;
  assert.equal(speaker("Lotte Veen, who is no engineer, told us that the barn was old."), undefined);
  assert.equal(claimsIn("Lotte Veen said nobody had looked.")[0]?.attribution?.name, "Lotte Veen");
  assert.equal(claimsIn("Millrace rejected the offer, Lotte Veen said.")[0]?.attribution?.name, "Lotte Veen");
});

const sources = ["Lotte Veen", "The firm", "Millrace's director, Pim Aalders,", "He", "Officials", "Ms Veen, 44,"];
const cues = [
  "denied",
  "has denied",
  "firmly denies",
  "never said",
  "did not say",
  "didn't say",
  "has not confirmed",
  "would not confirm",
  "could not say",
  "declined to say",
  "refused to say",
  "failed to mention",
  "disputed",
  "rejected the claim",
  "dismissed reports",
  "refuted",
  "ruled out",
  "doubts",
  "no longer says",
  "neither confirmed nor denied",
  "stopped short of saying",
  "left without saying",
  "has no evidence",
];
const contents = [
  "the barn was flooded",
  "its work had caused 12 cracks",
  "the mayor had said the mill was old",
  "prices rose and wages fell",
  "the mill was old, and the barn had burned",
  "according to a report the mill burned",
  "the firm will close",
];
const tails = [
  ".",
  ", Joost Mol said.",
  ", according to Joost Mol.",
  " on Friday.",
  " and said it was sorry.",
  ", adding that it rained.",
];
const openings = [
  "",
  "But ",
  "On Friday, ",
  "Joost Mol said the sky was grey, but ",
  "Joost Mol said ",
  "As Joost Mol put it, ",
];

test("no claim asserts what somebody denied or did not say", () => {
  const parts = [openings, sources, cues, contents, tails].map((list) => fc.constantFrom(...list));
  fc.assert(
    fc.property(fc.tuple(...parts), ([opening = "", source = "", cue = "", content = "", tail = ""]) => {
      const text = `${opening}${source} ${cue} that ${content}${tail}`;
      const from = text.indexOf(content, text.indexOf(cue));
      const cueAt = text.indexOf(` ${cue} that `) + 1;
      for (const claim of claimsIn(text)) {
        const shared = Math.min(claim.end, from + content.length) - Math.max(claim.start, from);
        assert.ok(shared <= 0 || claim.start <= cueAt, `${text}\n${claim.statement}`);
        assert.ok(shared <= 0 || claim.statement.includes(cue), `${text}\n${claim.statement}`);
      }
    }),
    { numRuns: 3000 },
  );
});

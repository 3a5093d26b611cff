import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type ExtractedClaim, extract } from "../index.ts";

function lastClaim(...paragraphs: string[]): ExtractedClaim {
  return extract(paragraphs.join("\n\n")).claims.at(-1) as ExtractedClaim;
}

function nameOf(...paragraphs: string[]): string | null | undefined {
  return lastClaim(...paragraphs).attribution?.name;
}

describe("a pronoun", () => {
  test("means whoever spoke last and fits", () => {
    assert.equal(nameOf("Ann Keller said it rained. She said that it snowed."), "Ann Keller");
    assert.equal(nameOf("Ann Keller said it rained.", "Bob Sample left. She said that it snowed."), "Ann Keller");
    assert.equal(nameOf("Ann Keller said it rained. Mia Sample left. She said that it snowed."), null);
  });

  test("means the person of its own paragraph before whoever spoke in an earlier one", () => {
    assert.equal(nameOf("Ann Keller said it rained.", "Mia Sample left. She said that it snowed."), "Mia Sample");
    assert.equal(nameOf("Ann Keller said it rained.", "Mia Sample met Eva Moss. She said it snowed."), null);
  });

  test("means the only person who fits, subject or not", () => {
    assert.equal(nameOf("Ann Keller met Bob Sample. He said that it snowed."), "Bob Sample");
    assert.equal(nameOf("Officers arrested Bob Sample. He said that it snowed."), "Bob Sample");
    assert.equal(nameOf("Bob Sample met Tom Keller. Ann Lee left. He said that it snowed."), null);
    assert.equal(nameOf("Ann Keller said it rained. When Mia Sample left, she said that it snowed."), null);
  });

  test("means a relative whose first name alone the text gives", () => {
    assert.equal(nameOf("Bob Sample lost a barn. His wife, Carol, left. She said that it snowed."), "Carol");
  });

  test("after unnamed people means nobody in the text", () => {
    assert.deepEqual(lastClaim("A witness said it rained. He said that it snowed.").sourcing, "anonymous");
    assert.equal(nameOf("Officials said it rained. Bob Sample was arrested. He said that it snowed."), "Bob Sample");
  });

  test("for several means the body, the unnamed people or the two that spoke", () => {
    assert.equal(nameOf("Millrace Holdings said it rained. They said that it snowed."), "Millrace Holdings");
    assert.equal(lastClaim("Officials said it rained. They said that it snowed.").sourcing, "anonymous");
    assert.equal(nameOf("Ann Lee and Bo Sample said it rained. They said that it snowed."), "Ann Lee and Bo Sample");
  });

  test("of no gender means one person where the name tells none and nobody else fits", () => {
    assert.equal(nameOf("Taylor Lee said it rained. They said that it snowed."), "Taylor Lee");
    assert.equal(nameOf("Ann Keller said it rained. They said that it snowed."), null);
  });
});

describe("a quotation without a cue", () => {
  test("is whoever's spoke last", () => {
    assert.equal(nameOf("“It rained,” Ann Keller said.", "“It snowed as well.”"), "Ann Keller");
    assert.equal(nameOf("Ann Keller said it rained. “It snowed as well.”"), "Ann Keller");
  });

  test("is whoever's acts right before it", () => {
    assert.equal(nameOf("Ann Keller shook her head. “It snowed as well.”"), "Ann Keller");
    assert.equal(nameOf("Ann Keller said it rained.", "Bob Sample laughed. “It snowed as well.”"), "Bob Sample");
    assert.equal(nameOf("Ann Keller spoke. Bob Sample laughed. “It snowed as well.”"), null);
    assert.equal(nameOf("Ann Keller said it rained. Bob Sample laughed. “It snowed as well.”"), null);
  });

  test("is nobody's behind a heading", () => {
    const claims = extract("Ann Keller said it rained.\n\nThe next day\n\n“It snowed as well.”\n\nIt was cold.").claims;
    assert.equal(claims.find(({ exact }) => exact.includes("snowed"))?.attribution, null);
  });

  test("is a quoted title where most of the sentence is not quoted", () => {
    assert.equal(lastClaim("Ann Keller said it rained. “Snow” opened at the city theatre on Friday.").sourcing, "none");
  });

  test("goes on over paragraphs", () => {
    assert.equal(nameOf("“It rained,” Ann Keller said. “It hailed.", "“It snowed as well."), "Ann Keller");
  });
});

describe("a transcript", () => {
  const turns = [
    "Dana Whitlock on the harbour",
    "The harbour master spoke to the paper.",
    "Q: Will it snow?",
    "A: It snowed in May.",
    "Q: Did it rain?",
    "A: It rained in June.",
  ];

  test("gives each turn to its label, resolved to the full name", () => {
    const text = "Dana Whitlock runs the harbour.\n\nSTET: It was closed in May.\n\nWHITLOCK: We opened it in June.";
    const [, question, answer] = extract(text).claims;
    assert.equal(question?.attribution?.name, "STET");
    assert.equal(answer?.attribution?.name, "Dana Whitlock");
    assert.equal(answer?.attribution?.directness, "direct");
    assert.equal(answer?.exact, "We opened it in June.");
  });

  test("gives the answers to the only person the text has named", () => {
    assert.equal(nameOf(...turns), "Dana Whitlock");
    assert.equal(nameOf("Ann Keller and Bo Sample met.", ...turns.slice(2)), null);
  });

  test("keeps the speaker over paragraphs until the next label or heading", () => {
    const text = [
      "Ann Keller: It rained in May.",
      "It hailed in June.",
      "Bo Sample: It snowed in July.",
      "Ann Keller: It thawed in July.",
      "What came next",
      "The mill was closed in August.",
    ].join("\n\n");
    const names = extract(text).claims.map(({ attribution }) => attribution?.name);
    assert.deepEqual(names, ["Ann Keller", "Ann Keller", "Bo Sample", "Ann Keller", undefined]);
  });

  test("has labels with a full stop for question and answer", () => {
    const stops = turns.map((turn) => turn.replace(/^([QA]):/, "$1."));
    assert.equal(nameOf(...stops), "Dana Whitlock");
  });

  test("is none where a colon follows a mere opening", () => {
    assert.equal(lastClaim("Note: it rained in May.", "Note: it snowed in June.").attribution, null);
    assert.equal(lastClaim("Monday: it rained in May.", "Tuesday: it snowed in June.").attribution, null);
    assert.equal(lastClaim("The plan: it will rain in May.").attribution, null);
  });
});

test("a headline and a caption name people, a by-line nobody", () => {
  assert.equal(nameOf("Ann Keller: mill is lost", "It rained in May. Keller said that it snowed."), "Ann Keller");
  const byline = ["Mill is lost", "By Ann Keller", "It rained in May. Keller said that it snowed."];
  assert.equal(nameOf(...byline), "Keller");
});

test("a by-line in capitals does not shout a name that the story has", () => {
  assert.equal(nameOf("ANN KELLER lost. Ann Keller left. Keller said that it snowed."), "Ann Keller");
});

const names = [
  "Ann Keller",
  "Bob Sample",
  "Keller",
  "Mr. Sample",
  "Millrace Holdings",
  "The Bridge Agency",
  "She",
  "It",
];
const sentence = fc
  .tuple(fc.constantFrom(...names, "They", "The mayor", "Officials", "The agency"), fc.constantFrom(...names))
  .map(([subject, other]) => `${subject} said that ${other} left.`);

test("a name that is given stands in the text", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.boolean(), (sentences, apart) => {
      const text = sentences.join(apart ? "\n\n" : " ");
      for (const { attribution } of extract(text).claims)
        if (attribution?.name) assert.ok(text.includes(attribution.name), attribution.name);
    }),
  );
});

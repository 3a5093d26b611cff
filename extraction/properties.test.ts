import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Extraction, extract, normaliseText, type Span, splitSentences } from "./index.ts";
import { NEGATIONS } from "./lexicon/function-words.ts";
import { tokensOf } from "./words/tokens.ts";

const speakers = [
  "Dana Whitlock",
  "Mr Whitlock",
  "the agency",
  "officials",
  "a witness",
  "He",
  "She",
  "They",
  "who",
  "Dr. R. Novak, 52,",
];
const cues = [
  "said",
  "said that",
  "told Radio North that",
  "added:",
  "did not say whether",
  "warned",
  "claims",
  "has never denied that",
];
const subjects = ["the dam", "prices", "Lake Corp.", "it", "the 14 crews", "no one", "Whitlock", "the U.S. fleet"];
const verbs = [
  "rose 4.5%",
  "was not closed",
  "will cost $3 million",
  "failed and cost 12 lives",
  "had never paid",
  "might burn",
  "closed",
  "is “no joke”",
];
const joins = [
  ", and ",
  " and ",
  ", but ",
  "; ",
  ", while ",
  " if ",
  " because ",
  ", which ",
  ", despite losing 3 of ",
  " or ",
];
const marks = [
  ".",
  ".",
  ".",
  "!",
  "?",
  "...",
  ".”",
  ",” he said.",
  "",
  "\n\n",
  "\n",
  " (on 3 May).",
  ", according to Dana Whitlock.",
];
const openings = [
  "",
  "",
  "“",
  "But ",
  "On 7 June, ",
  "It is believed that ",
  "According to the agency, ",
  "- ",
  "Reportedly, ",
  '"',
  "  ",
];

const pick = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const clause = fc.tuple(pick(subjects), pick(verbs)).map((parts) => parts.join(" "));
const reported = fc.tuple(pick(speakers), pick(cues), clause).map((parts) => parts.join(" "));
const sentence = fc
  .tuple(
    pick(openings),
    fc.oneof(clause, reported),
    fc.option(fc.tuple(pick(joins), clause), { nil: null }),
    pick(marks),
  )
  .map(([opening, first, second, mark]) => `${opening}${first}${second === null ? "" : second.join("")}${mark}`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(" "));
const debris = fc.string({ unit: "binary", maxLength: 200 });
const quoted = fc
  .array(
    fc.constantFrom(
      "“",
      "”",
      '"',
      "''",
      " ",
      "a",
      "B.",
      "\n\n",
      "said ",
      "he ",
      "?",
      ",",
      "\u00a0",
      "قال ",
      "है। ",
      "👍🏽",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(prose, debris, quoted);

function holds(name: string, check: (text: string, extraction: Extraction) => void): void {
  test(name, () =>
    fc.assert(
      fc.property(anyText, (text) => check(text, extract(text))),
      { numRuns: 1500 },
    ),
  );
}

holds("every claim is the text at its offsets", (text, { claims }) => {
  for (const claim of claims) {
    assert.equal(claim.exact, text.slice(claim.start, claim.end));
    assert.ok(claim.end > claim.start);
    for (const span of [claim.attribution?.source, claim.attribution?.cue, ...(claim.attribution?.content ?? [])]) {
      if (span) assert.ok(span.start >= 0 && span.end > span.start && span.end <= text.length);
    }
  }
});

holds("every inserted span lies inside its statement", (_text, { claims }) => {
  for (const { statement, inserted } of claims) {
    for (const { start, end } of inserted) assert.ok(start >= 0 && end > start && end <= statement.length);
  }
});

holds("blocks and sentences are in order and never overlap", (_text, { blocks, sentences }) => {
  for (const spans of [blocks, sentences]) assertDisjoint(spans);
});

holds("claims are in order, and overlap only within the span of a parent", (_text, { claims }) => {
  const outer = claims.filter(({ parent, start, end }) => {
    const around = parent === undefined ? undefined : claims[parent];
    const inside = around !== undefined && around.start <= start && around.end >= end;
    assert.ok(inside || around === undefined || around.end <= start || around.start >= end);
    return !inside;
  });
  assertDisjoint(outer);
  claims.forEach(({ start, parent }, index) => {
    assert.ok(index === 0 || (claims[index - 1] as Span).start <= start);
    assert.ok(parent === undefined || parent < index);
  });
});

holds("sentences lie in their block, claims in their sentence", (_text, { blocks, sentences, claims }) => {
  for (const sentence of sentences) assertInside(sentence, blocks[sentence.block]);
  for (const claim of claims) assertInside(claim, sentences[claim.sentence]);
});

holds(
  "blocks hold every character that is no space, and sentences those of every block but boilerplate",
  (text, { blocks, sentences }) => {
    const kept = blocks.filter(({ kind }) => kind !== "boilerplate");
    assert.equal(uncovered(text, [{ start: 0, end: text.length }], blocks), "");
    assert.equal(uncovered(text, kept, sentences), "");
  },
);

holds("every sentence ends in a claim or an exclusion", (_text, { sentences, claims, excluded }) => {
  const claimed = new Set(claims.map((claim) => claim.sentence));
  sentences.forEach((sentence, index) => {
    assert.ok(claimed.has(index) || excluded.some((span) => span.start <= sentence.start && span.end >= sentence.end));
  });
});

holds(
  "no number and no negation of a sentence is lost between its claims and exclusions",
  (text, { sentences, claims, excluded }) => {
    for (const sentence of sentences) {
      for (const token of tokensOf(text, sentence)) {
        if (token.shape !== "number" && !NEGATIONS.has(token.lower)) continue;
        const kept = [...claims, ...excluded].some((span) => span.start <= token.start && span.end >= token.end);
        assert.ok(kept, `${token.text} is lost from: ${text.slice(sentence.start, sentence.end)}`);
      }
    }
  },
);

holds("a statement keeps every number and every negation of its claim", (text, { claims }) => {
  for (const claim of claims) {
    for (const token of tokensOf(text, claim)) {
      if (token.shape === "number" || NEGATIONS.has(token.lower))
        assert.ok(claim.statement.toLowerCase().includes(token.text.toLowerCase()));
    }
  }
});

holds(
  "a condition stays with what it governs: a sentence with one gives no split-off claim",
  (text, { sentences, claims }) => {
    for (const claim of claims) {
      const sentence = sentences[claim.sentence] as Span;
      const whole = text.slice(sentence.start, sentence.end);
      if (claim.parent !== undefined && / (?:if|unless) /.test(whole)) assert.ok(!/ (?:if|unless) /.test(claim.exact));
    }
  },
);

holds("check-worthiness lies between 0 and 1", (_text, { claims }) => {
  for (const { checkWorthiness } of claims) assert.ok(checkWorthiness >= 0 && checkWorthiness <= 1);
});

test("the same text gives the same extraction, and normalising twice changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.deepEqual(extract(text), extract(text));
      assert.equal(normaliseText(normaliseText(text)), normaliseText(text));
    }),
  );
});

test("sentences begin and end in something other than white space", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { start, end } of splitSentences(text.replaceAll("\n", " "))) {
        assert.equal(text.replaceAll("\n", " ").slice(start, end).trim().length, end - start);
      }
    }),
  );
});

function assertDisjoint(spans: readonly Span[]): void {
  spans.forEach((span, index) => {
    assert.ok(span.end > span.start);
    assert.ok(
      index === 0 || (spans[index - 1] as Span).end <= span.start,
      `${JSON.stringify(spans[index - 1])} ${JSON.stringify(span)}`,
    );
  });
}

function assertInside(span: Span, outer: Span | undefined): void {
  assert.ok(outer !== undefined && span.start >= outer.start && span.end <= outer.end);
}

function uncovered(text: string, wanted: readonly Span[], spans: readonly Span[]): string {
  const left = text.split("");
  for (const { start, end } of spans) left.fill(" ", start, end);
  return wanted
    .map(({ start, end }) => left.slice(start, end).join(""))
    .join("")
    .trim();
}

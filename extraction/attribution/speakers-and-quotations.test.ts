import assert from "node:assert/strict";
import { test } from "node:test";
import { extract, type Span } from "../index.ts";

type Told = [source: string | null, cue: string | null, content: string, name?: string | null];

/** Source, cue and content of the attribution of each claim; the name as well where the test asks for it. */
function told(text: string, named = false): Told[] {
  const wording = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return extract(text).claims.flatMap(({ attribution }): Told[] => {
    if (attribution === null) return [];
    const { source, cue, content, name } = attribution;
    const words = [wording(source), wording(cue), content.map(wording).join(" … ")] as const;
    return [named ? [...words, name] : [...words]];
  });
}

function check(idea: string, cases: [text: string, ...expected: Told[]][]): void {
  for (const [text, ...expected] of cases)
    test(`${idea}: ${text}`, () => assert.deepEqual(told(text, expected[0]?.length === 4), expected));
}

check("any pair of quotation marks holds speech", [
  ["'We don't know,' Ms. Veen said.", ["Ms. Veen", "said", "'We don't know,'"]],
  ["‘We don’t know the workers’ pay,’ said Ms. Veen.", ["Ms. Veen", "said", "‘We don’t know the workers’ pay,’"]],
  ["``We lost,'' Ms. Veen said.", ["Ms. Veen", "said", "``We lost,''"]],
  ["«We lost,» Ms. Veen said.", ["Ms. Veen", "said", "«We lost,»"]],
]);

test("an apostrophe opens no quotation, and a word in single marks is no more than that word", () => {
  assert.deepEqual(told("Ms. Veen said they told 'em the bakers' strike was over."), [
    ["Ms. Veen", "said", "they told 'em the bakers' strike was over"],
  ]);
  assert.deepEqual(
    extract("The 'old' pier and the bakers' shops are shut.").claims.map(({ exact }) => exact),
    ["The 'old' pier and the bakers' shops are shut"],
  );
});

check("a quotation of several sentences is one content, and its sentences share the cue", [
  [
    "“We lost. It is over,” Ms. Veen said.",
    ["Ms. Veen", "said", "“We lost. It is over,”"],
    ["Ms. Veen", "said", "“We lost. It is over,”"],
  ],
  [
    "Ms. Veen said: “We lost. It is over.”",
    ["Ms. Veen", "said", "“We lost. It is over.”"],
    ["Ms. Veen", "said", "“We lost. It is over.”"],
  ],
  ["Ms. Veen took a photo and wrote:\n\n“The pier is safe.”", ["Ms. Veen", "wrote", "“The pier is safe.”"]],
  ["Ms. Veen answered in the evening. She stated,\n\n“The pier is safe.”", ["She", "stated", "“The pier is safe.”"]],
]);

check("a quotation that goes on in the next paragraph keeps its speaker without the cue", [
  [
    "Ms. Veen said: “We lost.\n\n“It is over.”",
    ["Ms. Veen", "said", "“We lost.", "Veen"],
    [null, null, "“It is over.”", "Veen"],
  ],
  [
    '"We lost," Lotte Veen said. "It is over."',
    ["Lotte Veen", "said", '"We lost,"', "Lotte Veen"],
    [null, null, '"It is over."', "Lotte Veen"],
  ],
]);

check("a quotation without any cue is whoever's the words before it are about", [
  ["Lotte Veen shook her head. “We lost.”", [null, null, "“We lost.”", "Lotte Veen"]],
  ["Lotte Veen was blunt: “We lost.”", ["Lotte Veen", ":", "“We lost.”", "Lotte Veen"]],
  [
    "“We won,” Joost Mol said. Lotte Veen left. “We lost.”",
    ["Joost Mol", "said", "“We won,”", "Joost Mol"],
    [null, null, "“We lost.”", null],
  ],
]);

check("titles, appositions and asides stand between name and verb", [
  [
    "“We grow,” says Joost Mol, president of Odell Mills.",
    ["Joost Mol, president of Odell Mills", "says", "“We grow,”"],
  ],
  [
    "“We grow,” said Joost Mol, an analyst at Odell & Co., who follows the mills.",
    ["Joost Mol, an analyst at Odell & Co., who follows the mills", "said", "“We grow,”"],
  ],
  ["Sen. Lotte Veen (D-Ohio) said it was late.", ["Sen. Lotte Veen (D-Ohio)", "said", "it was late"]],
  ["Mr. Mol, however, said it was late.", ["Mr. Mol", "said", "it was late"]],
  ["Odell Mills Inc. said it was late.", ["Odell Mills Inc.", "said", "it was late"]],
  ["Odell, Mol and Veen said it was late.", ["Odell, Mol and Veen", "said", "it was late"]],
  ["Nora Kelly said it was late.", ["Nora Kelly", "said", "it was late"]],
  [
    "Mr. Mol, who called it “late,” said it was dear.",
    ["Mr. Mol, who", "called", "“late,”"],
    ["Mr. Mol, who called it “late,”", "said", "it was dear"],
  ],
]);

check("wire habits of order and contraction are read", [
  ["Bakers say it's late.", ["Bakers", "say", "it's late"]],
  ["Says Mr. Mol: “It is late.”", ["Mr. Mol", "Says", "“It is late.”"]],
  ["“It is late,” Mr. Mol said, his voice breaking.", ["Mr. Mol", "said", "“It is late,”"]],
  ["In his book “Tides,” Mr. Mol wrote that it was late.", ["Mr. Mol", "wrote", "that it was late"]],
  ["“It is late,” Mr. Mol says of the ferry.", ["Mr. Mol", "says", "“It is late,”"]],
  ["Mr. Mol, asked whether it was late, said no."],
]);

check("unnamed sources keep the words that describe them", [
  ["A spokesman for Odell said it was late.", ["A spokesman for Odell", "said", "it was late"]],
  ["People familiar with the matter said it was late.", ["People familiar with the matter", "said", "it was late"]],
  [
    "It was late, according to two people briefed on the call.",
    ["two people briefed on the call", "according to", "It was late"],
  ],
  [
    "An aide, who spoke to us last week, said Monday that it was late.",
    ["An aide, who spoke to us last week", "said", "that it was late"],
  ],
]);

check("reported in the passive, the one reported on speaks", [
  ["Mr. Mol was quoted as saying it was late.", ["Mr. Mol", "quoted as saying", "it was late"]],
  ["The Gazette quoted Mr. Mol as saying that it was late.", ["Mr. Mol", "as saying", "that it was late"]],
  ["The mill is said to be late.", [null, "is said", "The mill is said to be late"]],
]);

check("phrases attribute as verbs do", [
  ["In the words of one baker, it was late.", ["one baker", "In the words of", "it was late"]],
  ["In Mr. Mol's view, the plan is late.", ["Mr. Mol's", "view", "the plan is late"]],
  ["Mr. Mol's view is that it was late.", ["Mr. Mol's", "view is", "that it was late"]],
  ["As Mr. Mol put it, the plan is late.", ["Mr. Mol", "put it", "the plan is late"]],
  ["Trade rose 4%, per Odell Research.", ["Odell Research", "per", "Trade rose 4%"]],
]);

check("verbs of thinking and finding report too", [
  ["Bakers fear the pier will close.", ["Bakers", "fear", "the pier will close"]],
  ["Few doubt it, but Ms. Veen hopes he is wrong.", ["Ms. Veen", "hopes", "he is wrong"]],
  ["The pier will close, bakers believe.", ["bakers", "believe", "The pier will close"]],
  ["She found the man who was hurt."],
]);

test("a report of a report has the inner speaker, and the outer one as via", () => {
  const text = "Ms. Veen said Joost Mol had told her that the pier was safe.";
  const [claim, ...others] = extract(text).claims;
  const via = claim?.attribution?.via;

  assert.deepEqual(others, []);
  assert.equal(claim?.exact, "the pier was safe");
  assert.equal(claim?.attribution?.name, "Joost Mol");
  assert.equal(via?.name, "Veen");
  assert.equal(via && text.slice(via.cue.start, via.cue.end), "said");
});

test("what somebody says to believe stays that person's statement", () => {
  assert.deepEqual(told("Ms. Veen said Joost Mol believes the pier is safe."), [
    ["Ms. Veen", "said", "Joost Mol believes the pier is safe"],
  ]);
  assert.deepEqual(told("Ms. Veen said bakers fear that the pier is unsafe."), [
    ["Ms. Veen", "said", "bakers fear that the pier is unsafe"],
  ]);
  assert.deepEqual(told("Ms. Veen argued that the survey suggests that the pier is safe."), [
    ["Ms. Veen", "argued", "that the survey suggests that the pier is safe"],
  ]);
});

test("what the speaker does behind the report is a claim with its subject", () => {
  const { claims } = extract("Ms. Veen said the shop would close and walked away.");
  assert.deepEqual(
    claims.map(({ statement, attribution }) => [statement, attribution === null]),
    [
      ["The shop would close", false],
      ["Ms. Veen walked away", true],
    ],
  );
});

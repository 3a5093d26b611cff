import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "../index.ts";

type Told = [source: string | null, cue: string | null, ...content: string[]];

/** Source, cue and content of each attribution, once each, in the order of the claims. */
function told(text: string): Told[] {
  const found = new Map<string, Told>();
  for (const { attribution } of extract(text).claims) {
    if (attribution === null) continue;
    const spans = [attribution.source, attribution.cue, ...attribution.content];
    const [source = null, cue = null, ...content] = spans.map((span) => span && text.slice(span.start, span.end));
    found.set(JSON.stringify(spans), [source, cue, ...content.map(String)]);
  }
  return [...found.values()];
}

const CLASSES: Record<string, [text: string, ...expected: Told[]][]> = {
  "a cue that can be a noun is a verb behind its subject": [
    ["Oslo claims that the ferry is late.", ["Oslo", "claims", "that the ferry is late"]],
    ["The harbour board reports that traffic fell.", ["The harbour board", "reports", "that traffic fell"]],
    ["The claims that were filed in May are void."],
    ["The lamps turn the crowd into a light show that can be seen from the pier."],
    ["It is one of the rules that govern the port."],
    ["Mr. Odell repeated his claim that the pier was unsafe.", ["Mr. Odell", "repeated", "that the pier was unsafe"]],
  ],
  "a verb in front of the cue does not hide the subject": [
    ["Ms. Veen voiced concern and said the pier was unsafe.", ["Ms. Veen", "said", "the pier was unsafe"]],
    ["He walked in, and told the clerk, “It is late.”", ["He", "told", "“It is late.”"]],
    ["Ms. Veen welcomed the plan but said it was late.", ["Ms. Veen", "said", "it was late"]],
  ],
  "the person spoken to is not the source": [
    ["“It is a mess,” the mayor told Lakeside Radio.", ["the mayor", "told", "“It is a mess,”"]],
    ["Mr. Odell told a crowd in Varna, Ohio, that he was late.", ["Mr. Odell", "told", "that he was late"]],
    ["Ms. Veen stated to the Gazette that the pier was safe.", ["Ms. Veen", "stated", "that the pier was safe"]],
    ["He told Lakeside's “Week in View” that it was late.", ["He", "told", "that it was late"]],
  ],
  "a participle belongs to the main subject": [
    [
      "“It is safe,” Ms. Veen said, adding that it was new.",
      ["Ms. Veen", "said", "“It is safe,”"],
      ["Ms. Veen", "adding", "that it was new"],
    ],
    ["The board closed the pier, saying it was unsafe.", ["The board", "saying", "it was unsafe"]],
    [
      "The board issued a statement saying that the pier was unsafe.",
      ["The board", "saying", "that the pier was unsafe"],
    ],
    ["Trade fell, with one baker writing “We are done.”", ["one baker", "writing", "“We are done.”"]],
  ],
  "indirect speech ends where its speaker acts again, or the clause round it ends": [
    ["She said the shop would close and walked away.", ["She", "said", "the shop would close"]],
    ["The paper reported that Mr. Odell left, citing two aides.", ["The paper", "reported", "that Mr. Odell left"]],
    ["Mr. Odell, who said he was ill, has left the town.", ["Mr. Odell, who", "said", "he was ill"]],
    [
      "Ms. Veen said it was late, but Mr. Odell said it was early.",
      ["Ms. Veen", "said", "it was late"],
      ["Mr. Odell", "said", "it was early"],
    ],
    [
      "He said prices would rise, but he added that wages would not.",
      ["He", "said", "prices would rise"],
      ["he", "added", "that wages would not"],
    ],
  ],
  "what stands on both sides of the cue is one content": [
    ["The market, Mr. Odell said, will recover.", ["Mr. Odell", "said", "The market", "will recover"]],
    ["The pier, said Ms. Veen, is to close.", ["Ms. Veen", "said", "The pier", "is to close"]],
    ["“The pier,” she said, “is unsafe.”", ["she", "said", "“The pier,”", "“is unsafe.”"]],
    ["The law, she argued, “is unfair.”", ["she", "argued", "The law", "“is unfair.”"]],
    ["Prices, according to the board, will rise.", ["the board", "according to", "Prices", "will rise"]],
    ["Mr. Odell's friends, Ms. Veen said in Varna, are late.", ["Ms. Veen", "said", "Mr. Odell's friends", "are late"]],
  ],
  "scare quotes and titles in quotation marks are no speech": [
    [
      "The “Harbour” section of the site explains that tides vary.",
      ["The “Harbour” section of the site", "explains", "that tides vary"],
    ],
    ["He got the “Best Baker” award, the club said.", ["the club", "said", "He got the “Best Baker” award"]],
    ["The so-called “green pier” was sold on Monday."],
  ],
  "documents and studies are sources, with the words that say where they come from": [
    ["A study published in Tides found that piers rot.", ["A study published in Tides", "found", "that piers rot"]],
    ["The report, released Monday, found that piers rot.", ["The report, released Monday", "found", "that piers rot"]],
    ["Trade fell, harbour data showed.", ["harbour data", "showed", "Trade fell"]],
    [
      "The agency, which found that the pier was unsafe, closed it.",
      ["The agency, which", "found", "that the pier was unsafe"],
    ],
  ],
};

for (const [idea, cases] of Object.entries(CLASSES))
  for (const [text, ...expected] of cases) test(`${idea}: ${text}`, () => assert.deepEqual(told(text), expected));

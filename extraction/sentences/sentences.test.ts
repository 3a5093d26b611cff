import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sentencesOf, splitSentences } from "../index.ts";

/** Each example is the sentences that its text, which joins them by spaces, is to be cut into. */
const CLASSES: Record<string, string[][]> = {
  "titles and initials stay inside a sentence": [
    ["Dr. A. B. Field met Gen. Moss on Monday.", "Mrs. Lane did not."],
    ["Warden Ellis P. Thorne fined Capt. Reed and Sens. Cole and Marsh.", "Nobody paid."],
    ["The case of Harlow v. Penn was heard by J. R. Okafor.", "It took a day."],
    ["MR. LANE LEFT.", "DR. OAKES STAYED."],
  ],
  "an abbreviation that is a word in small letters ends a sentence": [
    ["She was ill.", "Doctors came at noon."],
    ["He drank a gallon of tea for me.", "Nobody else did."],
    ["They hired a sales rep.", "Lane bought nothing."],
  ],
  "a dotted acronym ends a sentence only before a word that starts one": [
    ["She moved to the U.S. in May."],
    ["He works for the U.S. Treasury."],
    ["They left the U.S.", "The flight was late."],
    ["Fish is sold in the U.K.", "Mr. Lane buys none."],
    ["U.S. The border is long."],
  ],
  "decimals, sums and version numbers are not cut": [
    ["It cost $3.50 at noon.", "Sales rose 2.5 per cent."],
    ["No. 10 was let for £1,200.75 a month.", "Nos. 11 and 12 stood empty."],
    ["Release 2.10.3 came out.", "Release 3.0 did not."],
  ],
  "addresses, hosts and e-mails are not cut": [
    ["It is sold at www.shop.example.com/a.b today.", "See https://example.org/Fares.Html?Page=Two.Three for more."],
    ["Write to Lena.Marsh@Example.Org or to Example.Com instead."],
    ["He opened example.net.", "It was empty."],
  ],
  "each sentence inside a quotation is one of its own": [
    ["“We tried.", "We failed,” she said."],
    ['"The pump broke.', "Nobody came.", 'We waited all night," said Ms Lane.'],
    ["‘It flooded.", "Then it froze.’", "He shrugged."],
  ],
  "a full stop inside a closing mark ends the sentence before a capital": [
    ["“It is over.”", "She left."],
    ['He said: "It is over."', '"No," she said.'],
    ["They call it “the ditch.”", "Boats avoid it."],
  ],
  "a closing mark stays with its sentence": [
    ["It was late. ”", "She left."],
    ["The mill (it is old.)", "It stands."],
    ["“Who knew? ”", "Nobody did."],
  ],
  "a small-letter cue belongs to the quotation before it": [
    ["“Is it over?” he asked.", "“Stop!” she cried."],
    ["“It is over.” he said."],
    ["“Was it you...” he began."],
  ],
  "a named cue belongs to the question before it": [
    ["“Is it over?” Ms Lane asked.", "Nobody spoke."],
    ["“Never!” Omar Diaz shouted.", "He left."],
    ["“Why us?” Lane's Gate Council asked."],
  ],
  "an ellipsis ends a sentence before a capital that is not I": [
    ["They waited... and waited.", "Then it rained."],
    ["It never came ...", "The crew went home."],
    ["The thing is . . . I forgot."],
    ["It was late….", "Nobody spoke."],
    ["The mill closed.", ". . . The ferry did not."],
    ["The mill closed.", "... The ferry did not."],
  ],
  "company endings depend on what follows": [
    ["Rowan Ltd. sold it to Ash Inc. on Friday."],
    ["Ash Inc.", "The name stuck."],
    ["Ash Corp. Treasurer Lena Marsh left Oak Bros. Builders."],
  ],
  "a clock time depends on what follows": [
    ["The doors open at 9 a.m. on Monday."],
    ["It closes at 5 p.m.", "The bar stays open."],
    ["The vote is at 6 p.m. Eastern.", "The count begins at 9 p.m. Sunday."],
    ["At 5 a.m. Mr. Lane rose.", "He was back by 7 p.m.", "Firefighters had gone."],
    ["The call is at 10 a.m. (CDT) in the hall."],
  ],
  "a list that closes with etc. ends before a capital": [
    ["They sold nets, ropes, etc.", "Fishermen bought them."],
    ["Nets, ropes, etc. were sold."],
    ["They sold nets etc."],
  ],
  "a full stop before a small letter ends a sentence behind a plain word": [
    ["the pump broke.", "nobody came."],
    ["The fares rose.", "eBay traders complained."],
    ["The map is on the site.", "https://example.org has it."],
    ["Oak Bros. sold approx. five boats, incl. the ferry."],
  ],
  "an exclamation mark in a name ends nothing": [
    ["She works at Yahoo! in the harbour."],
    ["The musical Oliver! opened.", "It rained!", "the roof leaked."],
    ["He watches Jeopardy! Masters at night."],
  ],
  parentheses: [
    ["The mill (built c. 1820 by T. Oakes) burned.", "It was insured."],
    ["The mill burned.", "(It was insured.)", "Nobody was hurt."],
    ["The mill of Oakes and Co. , which is old, burned."],
    ['"The mill [...] burned [...]" (Oakes 12).', "So it did."],
  ],
  "lists in one line": [
    ["1) Rain fell.", "2) Wind blew.", "3) Snow lay."],
    ["a. Rain and wind", "b. Snow"],
    ["• 1. Rain", "• 2. Wind"],
  ],
  dialogue: [
    ["“Who is there?”", "“Me.”", "“Who?”"],
    ["“Go home!” he said.", "“Now!”"],
    ["“Yes,” she said.", "“No,” he said."],
  ],
  "a missing space does not join two sentences": [
    ["The river rose.", "The bridge held."],
    ["It cost 1,000.", "Nobody paid!", "Why not?"],
    ["They waited...", "Nobody came."],
  ],
  "scripts without capitals are split at their own stops": [
    ["वह आया।", "वह गया।"],
    ["雨が降った。", "川が上がった。"],
    ["هل جاء؟", "نعم."],
  ],
};

for (const [name, examples] of Object.entries(CLASSES)) {
  describe(name, () => {
    for (const expected of examples) {
      const text = expected.join(name.includes("missing space") ? "" : " ");
      test(text, () => assert.deepEqual(cut(text), expected));
    }
  });
}

test("a sentence never crosses a blank line or a line of its own", () => {
  assert.deepEqual(cut("A heading\n\nThe first line has no stop\nThe second has one."), [
    "A heading",
    "The first line has no stop",
    "The second has one.",
  ]);
});

test("a line broken in the middle of a sentence is joined to the next", () => {
  assert.equal(splitSentences("The council met on Monday and decided\nto close the pier.").length, 1);
});

test("a credit behind a quotation goes with it, a dash inside a paragraph does not", () => {
  assert.deepEqual(cut("“It is a long game.” — Lena Marsh"), ["“It is a long game.” — Lena Marsh"]);
  assert.deepEqual(cut("It rained. – The roof leaked."), ["It rained.", "– The roof leaked."]);
});

test("a face drawn with marks belongs to the sentence before it", () => {
  assert.deepEqual(cut("I love it. :-) You will too! ;)"), ["I love it. :-)", "You will too! ;)"]);
});

test("one stretch of a text is cut without regard to what is outside it", () => {
  const text = "It rained. The river rose. It fell.";
  assert.deepEqual(
    sentencesOf(text, { start: 11, end: 20 }).map(({ start, end }) => text.slice(start, end)),
    ["The river"],
  );
});

function cut(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

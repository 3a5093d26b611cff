import assert from "node:assert/strict";
import { test } from "node:test";
import { tokensOf } from "./tokens.ts";

/** The verbs with a tense stand in brackets. */
const MARKED = [
  "The mayor [opened] the bridge and [thanked] the crew.",
  "The bridge built in 1911 [is] closed.",
  "She [said] that prices [were] falling.",
  "According to unconfirmed reports, it [snowed].",
  "Kelly [praised] him.",
  "The bridge, built in 1911, [fell].",
  "The men arrested on Sunday [said] nothing.",
  "A firm founded by two nurses [sells] beds.",
  "Prices [increased] by 4% in May.",
  "The workers [are] paid and fed.",
  "The roads [were] old and damaged.",
  "The city [plans] to close the plant.",
  "The city plans for the plant [are] late.",
  "Officials [plan] a new road.",
  "Two of the plans [failed].",
  "She [has] often said so.",
  "They [cut] the tree.",
  "They [want] to cut the tree.",
  "His will [was] read in May.",
  "Nobody [knew] what the man who [owned] the boat [wanted].",
  "After the dam [broke], Holt [left] the valley.",
  "The mayor, a lawyer, [resigned] on Monday.",
  "Members of the Order [own] a mill.",
  "Others [left] early.",
  "This [led] to a strike.",
  "The U.S. fleet [reached] Oslo.",
  "The girls [asked] him to help them enter the hall.",
  "The report [costs] a fortune.",
  "Top officials [were] told.",
];

for (const marked of MARKED) {
  test(`verbs with a tense are told in: ${marked}`, () => {
    const text = marked.replaceAll(/[[\]]/g, "");
    let found = text;
    for (const token of tokensOf(text, { start: 0, end: text.length }).toReversed())
      if (token.finite) found = `${found.slice(0, token.start)}[${token.text}]${found.slice(token.end)}`;
    assert.equal(found, marked);
  });
}

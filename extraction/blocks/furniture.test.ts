import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { extract } from "../index.ts";
import { furnitureOf } from "./furniture.ts";

const FURNITURE: Record<string, string[]> = {
  byline: [
    "By Ana Sol",
    "BY ANA SOL AND OMAR REYES",
    "By Ana Sol, Chief Political Correspondent",
    "By Ana Sol in Port Lune | Lake News",
    "Published 3 March 2021",
    "Updated: 10:15 GMT",
    "Last updated 2 hours ago",
    "Tuesday, 4 May 2021",
    "March 3, 2021 | 10.15 a.m.",
    "14:32",
    "9.05am BST",
    "3h ago",
    "5 min read",
  ],
  caption: [
    "Image: Ana Sol.",
    "Photograph: Ana Sol/Reuters",
    "The old pier on Monday. Photo: Lake News",
    "The old pier at dusk (AP Photo/Ana Sol)",
    "The pier, seen from the mill. Ana Sol/Getty Images",
    "FILE - The pier in May.",
    "Image caption The pier before the flood",
    "Ships wait off the pier. Getty Images",
  ],
  consent: [
    "We use your sign-up to send you offers. You can unsubscribe at any time.",
    "By signing up you agree to our terms of service.",
    "Sign up for the morning newsletter",
    "Subscribe to our weekly briefing and other newsletters.",
    "This site is protected by reCAPTCHA.",
    "By clicking “Accept” you consent to the use of cookies.",
    "Read our privacy policy for details.",
  ],
  "teaser-label": [
    "Related stories",
    "READ MORE",
    "More on this story",
    "Most read",
    "You may also like",
    "Editor’s picks:",
  ],
  "teaser-link": [
    "Read more: Ten piers to see",
    "READ MORE | The mayor resigns",
    "Related: Ferry fares double",
    "See also: fares",
  ],
  notice: [
    "Share",
    "Share on Facebook | Tweet | Email",
    "Share this article Save 12 Comments",
    "ADVERTISEMENT",
    "Story continues below",
    "Source: Lake News",
    "© 2021 Lake News",
    "Copyright 2021 Lake News. All rights reserved.",
    "Tags: piers, ferries",
    "#pier #ferry",
    "Follow us on X",
    "This article was originally published by Lake News.",
    "Photo credit: Ana Sol",
  ],
};

for (const [kind, lines] of Object.entries(FURNITURE)) {
  describe(`${kind}`, () => {
    for (const line of lines) test(line, () => assert.equal(furnitureOf(line, { start: 0, end: line.length }), kind));
  });
}

const STATEMENTS = [
  "The firm changed its privacy policy in May, and 40 people left.",
  "Half of all users accept cookies without reading the notice, the study found.",
  "Thousands sign up for newsletters they never read.",
  "Residents were told they could sign up today for the new alerts.",
  "“We use your data to make the ferries safer, and nothing else,” Ms Holt said.",
  "The minister posted a video: it showed the pier on fire.",
  "He sold his archive to Getty Images.",
  "She showed them the map (the picture was later removed).",
  "By Monday the water had reached the mill.",
  "By law the ferry needs two masters on board.",
  "Published in 1984, the book sold 3 million copies.",
  "Created in 2019, the board has met twice.",
  "The report was published on Monday and found 40 faults.",
  "Copyright lawyers called the ruling a surprise.",
  "Read more than 40 pages of the report and the pattern is clear.",
  "Sources close to the board expect a sale in May.",
  "Support for the mayor fell by a third.",
  "Share prices fell by a third on Monday.",
  "Follow the money and it ends in Port Lune.",
  "Photo albums were lost in the flood.",
  "Advertisement revenue rose 4% in May.",
  "Related firms paid no tax in 2020.",
  "Most read the notice and left.",
  "March 3 was the coldest day of the year.",
  "Shares rose 3%. (Reuters)",
];

describe("a sentence of the story that begins or ends like furniture is the story's", () => {
  for (const line of STATEMENTS) {
    test(line, () => {
      assert.equal(furnitureOf(line, { start: 0, end: line.length }), null);
      assert.ok(extract(line).claims.length > 0);
    });
  }
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { BlockDraft } from "./block-draft.ts";
import { withFurniture } from "./leave-out.ts";

const paragraph =
  "The board lost 2.3 million crowns last year, most of it on diesel and on repairs to the older of its ships.";

function aDraft(text: string, more: Partial<BlockDraft> = {}): BlockDraft {
  return { kind: "paragraph", text, links: [], level: 0, why: null, ...more };
}

function aLink(text: string): BlockDraft {
  return aDraft(text, { links: [{ start: 0, end: text.length, href: "https://courier.news.org/1" }] });
}

function aHeading(text: string, level = 2): BlockDraft {
  return aDraft(text, { kind: "heading", level });
}

/** What the middle of a story of six paragraphs is taken for. */
function reasonOf(draft: BlockDraft): string | null {
  const story = Array.from({ length: 6 }, () => aDraft(paragraph));
  return withFurniture([...story, draft, ...story])[6]?.why ?? null;
}

describe("a block is none of the article's when it", () => {
  for (const [why, text] of [
    ["newsletter box", "Sign up for our weekly newsletter and get the news of the harbour every Friday."],
    ["newsletter box", "Sign up for The Tide"],
    ["share bar", "Facebook | WhatsApp | Copy link"],
    ["share bar", "Follow us on Instagram"],
    ["cookie notice", "We use cookies to make this site better."],
    ["cookie notice", "Accept all cookies"],
    ["advertisement", "– Advertisement –"],
    ["copyright line", "© 2026 Harbour Courier"],
    ["photo credit", "Photo: Sam Okoye/Lune Pictures"],
    ["reading time", "4 min read"],
    ["appeal for money", "If you value our work, become a member and support our journalism."],
    ["skip link", "Show more"],
    ["skip link", "Join the conversation"],
    ["contact line", "Do you have a story for us?"],
    ["related stories", "READ MORE: Why the old pier closed"],
    ["newsletter box", "Make sense of the coast with the Tide letter. Sign up here."],
    ["newsletter box", "Want more news like this? Get the Tide newsletter every Friday."],
    ["newsletter box", "Suscríbete a nuestra newsletter y recibe cada semana las noticias de la costa."],
    ["share bar", "1.2k shares"],
    ["share bar", "104"],
    ["date line", "3 hours ago"],
    ["reading time", "Temps de lecture 2 min."],
    ["photo credit", "(Photo: Lena Moor/Pictures)"],
    ["related stories", "Te puede interesar: el viejo transbordador"],
    ["house notice", "Our Standards: The Wire Trust Principles."],
    ["paywall notice", "Subscribe now to continue reading"],
    ["paywall notice", "Already a subscriber? Sign in"],
  ] as const) {
    test(`says “${text}”`, () => assert.equal(reasonOf(aDraft(text)), why));
  }

  test("is one link to another story", () => {
    assert.equal(reasonOf(aLink("Mayor says she will not stand again")), "related stories");
    assert.equal(reasonOf(aLink("Who owns the shipyard?")), "related stories");
  });

  test("stands above the first paragraph and is no sentence", () => {
    const top = [aDraft("Flooding"), aDraft("Ann Lee"), aDraft("What follows:"), aDraft(paragraph), aDraft("The end")];
    assert.deepEqual(
      withFurniture(top).map(({ why }) => why),
      ["line above the text", "line above the text", null, null, null],
    );
  });

  test("says below the text who wrote it, and how they are reached", () => {
    const story = Array.from({ length: 4 }, () => aDraft(paragraph));
    const reasons = (text: string, byline: string | null): string | null | undefined =>
      withFurniture([...story, aDraft(text)], byline).at(-1)?.why;
    const reach = "Ann Lee covers the coast for The Post. Reach her at ann@post.example.";
    assert.equal(reasons(reach, null), "about the author");
    assert.equal(reasons("Ann Lee is a reporter for The Post.", "Ann Lee and Bo Chen"), "about the author");
    assert.equal(reasons("Ann Lee is a fisherman.", "Ann Lee"), null);
    assert.equal(reasons("Ruta Lind is the author of the plan.", "Ann Lee"), null);
  });
});

describe("a block is the article's when it begins like a notice and says something", () => {
  for (const text of [
    "Support for the proposal among members of the union has fallen by a fifth.",
    "The union’s newsletter named three companies.",
    "Readers of the newsletter named three ships.",
    "“Sign up for our newsletter,” said the card that lay in every house.",
    "Get in line: that is what the council tells 740 households.",
    "2026",
    "Like it or not, the fare will rise in April.",
    "The site uses cookies to follow readers, the regulator found.",
    "Cookie policy was the first subject of the hearing.",
    "Copyright law will change in May, the minister said.",
    "Show more restraint, the bishop told the leaders of both parties.",
    "Finland, already a member of the union, voted against it.",
    "Voters must register by Friday to access the new service.",
    "Subscribers have fallen to 4,000 since the paper put up its price.",
    "By the end of the year nobody will be left on the island.",
    "Photographs of the dam were shown to the court.",
    "More than 300 people came to the meeting.",
    "Read aloud in the chamber, the letter took nine minutes.",
    "Notes found in the safe name two buyers.",
    "Comments by the minister were cut from the record.",
    "Share prices fell by 4 per cent on Monday.",
    "Follow-up inspections found eleven cracks.",
    "X lost a tenth of its users within a year.",
  ]) {
    test(text, () => assert.equal(reasonOf(aDraft(text)), null));
  }

  test("a sentence that is a link, or holds one", () => {
    assert.equal(reasonOf(aLink("The council will go to court before the summer.")), null);
    const held = aDraft(paragraph, { links: [{ start: 4, end: 14, href: "https://courier.news.org/2" }] });
    assert.equal(reasonOf(held), null);
  });
});

describe("labels", () => {
  const story = Array.from({ length: 6 }, () => aDraft(paragraph));

  test("take the links below them along, and not the story that goes on", () => {
    const read = withFurniture([
      ...story,
      aDraft("Related stories"),
      aLink("Pier closes"),
      aDraft("Old pier"),
      ...story,
    ]);

    assert.deepEqual(
      read.slice(6, 10).map(({ why }) => why),
      ["related stories", "related stories", null, null],
    );
  });

  test("of comments go on to the next heading of their rank, or to the end", () => {
    const read = withFurniture([
      ...story,
      aHeading("Comments (2)"),
      aDraft("I was there and saw it."),
      aHeading("The law"),
      aDraft(paragraph),
    ]);

    assert.deepEqual(
      read.slice(6).map(({ why }) => why),
      ["end matter", "end matter", null, null],
    );
  });

  test("that would take most of the page along are none", () => {
    const read = withFurniture([aDraft(paragraph), aHeading("Notes"), ...story]);

    assert.ok(read.every(({ why }) => why === null));
  });

  test("a heading with nothing left below it goes too", () => {
    assert.equal(
      withFurniture([...story, aHeading("What else happened"), aDraft("4 min read")])[6]?.why,
      "heading without text",
    );
  });

  test("links stay where the article is made of them", () => {
    assert.ok(
      withFurniture([aDraft(paragraph), ...Array.from({ length: 9 }, () => aLink("A page of the register"))]).every(
        ({ why }) => why === null,
      ),
    );
  });
});

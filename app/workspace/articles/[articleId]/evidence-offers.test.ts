import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { fieldsOf, offersFor } from "./evidence-offers.ts";

const text =
  "Traffic doubled (https://roads.example.gov/counts).\nThe port grew, see https://port.example.org/report.\nFares fell.";

/** A desk with three claims, and what the first one rests on. */
function aDesk(evidence: Record<string, string>) {
  const { db, as } = aNewsroom();
  const article = anArticle(db, { text, ownerId: "lena" });
  const traffic = aClaim(db, article, { exact: "Traffic doubled" });
  aClaim(db, article, { exact: "The port grew" });
  aClaim(db, article, { exact: "Fares fell." });
  attachEvidence(as("priya"), AttachEvidence.parse({ claimId: traffic.id, stance: "supports", ...evidence }));
  return (name: "priya" | "ravi", label: string) => {
    const desk = articleDesk(db, article.id, as(name).actor);
    const claim = desk.claims.find((one) => one.label === label);
    assert.ok(claim);
    return { desk, claim, offers: offersFor(desk, claim) };
  };
}

const page7 = { url: "https://log.example.org/7", quote: "It doubled.", locatorKind: "page", locator: "7" };

describe("offersFor", () => {
  test("offers the links of the text and what bears on other claims, the nearest first", () => {
    const { offers } = aDesk(page7)("priya", "C02");
    assert.deepEqual(
      offers.map((offer) => (offer.kind === "link" ? offer.url : offer.evidence?.url)),
      ["https://port.example.org/report", "https://log.example.org/7", "https://roads.example.gov/counts"],
    );
  });

  test("offers where the article links to on words, nearest first, each address once", () => {
    const { db, as } = aNewsroom();
    const prose = "Traffic doubled. The port grew, and so did the fleet. Fares fell.";
    const article = anArticle(db, { text: prose, ownerId: "lena" });
    aClaim(db, article, { exact: "The port grew" });
    const desk = articleDesk(db, article.id, as("priya").actor);
    const link = (words: string, url: string) => {
      const start = prose.indexOf(words);
      return { start, end: start + words.length, url };
    };
    const links = [
      link("Traffic", "https://roads.example.gov/counts"),
      link("port", "https://port.example.org/report"),
      link("the fleet", "https://port.example.org/report/#fleet"),
    ];
    const [claim] = desk.claims;
    assert.ok(claim);
    assert.deepEqual(
      offersFor({ ...desk, links }, claim).map((offer) => offer.kind === "link" && [offer.words, offer.url]),
      [
        ["port", "https://port.example.org/report"],
        ["Traffic", "https://roads.example.gov/counts"],
      ],
    );
  });

  test("does not offer what the claim has, by whatever spelling of its link", () => {
    const { offers } = aDesk({ url: "https://ROADS.example.gov/counts/#north" })("priya", "C01");
    assert.deepEqual(
      offers.map((offer) => offer.kind === "link" && offer.url),
      ["https://port.example.org/report"],
    );
  });

  test("offers of two passages of one document the one that says where it stands, and by words what holds them", () => {
    const seat = aDesk(page7);
    const { desk, claim } = seat("priya", "C03");
    const [first, second] = desk.claims;
    const item = first?.evidence[0];
    assert.ok(first && second && item);
    const bare = { ...item, attachmentId: "bare", quote: null, locator: null };
    const around = { ...desk, claims: [first, { ...second, evidence: [bare] }] };
    const offered = offersFor(around, claim).filter(({ kind }) => kind === "attached");
    assert.deepEqual(
      offered.map(({ id }) => id),
      [item.attachmentId],
    );
    assert.deepEqual(
      offersFor(around, claim, "Roads gov").map((offer) => offer.kind === "link" && offer.url),
      ["https://roads.example.gov/counts"],
    );
  });

  test("does not offer somebody else's confidential source", () => {
    const secret = {
      ...page7,
      url: "",
      title: "Log",
      sourceName: "Wilma",
      isConfidential: "on",
      publicDescription: "a clerk",
    };
    const seat = aDesk(secret);
    assert.ok(seat("priya", "C02").offers.some(({ kind }) => kind === "attached"));
    assert.ok(seat("ravi", "C02").offers.every(({ kind }) => kind === "link"));
  });
});

describe("fieldsOf", () => {
  test("takes over passage and place of what is attached elsewhere", () => {
    const { offers } = aDesk(page7)("priya", "C02");
    const attached = offers.find(({ kind }) => kind === "attached");
    assert.ok(attached?.kind === "attached");
    assert.deepEqual(fieldsOf(attached), {
      evidenceId: attached.evidence.evidenceId,
      quote: "It doubled.",
      locatorKind: "page",
      locator: "7",
    });
  });

  test("guesses of a link of the text how close to the fact it is", () => {
    const offer = { kind: "link", id: "link-1", url: "https://roads.example.gov/counts", words: null } as const;
    assert.deepEqual(fieldsOf(offer), { url: offer.url, tier: "primary" });
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { attachments, claims, evidenceItems, sources } from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aCheckedArticle, aSignedOffArticle } from "../testing/checked-article.ts";
import { eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { AttachEvidence } from "./input.ts";

const parsed = (claimId: string, fields: Record<string, string> = {}) =>
  AttachEvidence.parse({ claimId, url: "https://office.example.gov/a", stance: "supports", ...fields });

/** What a person tells about a source that must not be named. */
const secret = {
  sourceName: "Jane Canary",
  sourceKind: "person",
  isConfidential: "on",
  publicDescription: "a ministry official",
  title: "Call of 3 March",
  url: "",
};

function aDesk(ownerId = "noor") {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db, { ownerId });
  const [, second = ""] = article.text.split("\n");
  return {
    ...newsroom,
    article,
    claimId: aClaim(newsroom.db, article).id,
    otherId: aClaim(newsroom.db, article, { exact: second }).id,
  };
}

describe("attachEvidence", () => {
  test("puts link, source and attachment on file, with an event for each that is new", () => {
    const { db, as, claimId } = aDesk();

    const attachment = attachEvidence(
      as("priya"),
      parsed(claimId, { quote: "It doubled.", locatorKind: "page", locator: "12", note: "Check the annex." }),
    );

    const [item] = db.select().from(evidenceItems).all();
    const [source] = db.select().from(sources).all();
    assert.deepEqual(db.select().from(attachments).all(), [attachment]);
    assert.equal(item?.id, attachment.evidenceId);
    assert.equal(item?.title, "office.example.gov/a");
    assert.equal(source?.name, "office.example.gov");
    assert.equal(source?.independenceGroup, "office.example.gov");
    assert.deepEqual(
      eventsOf(db).map(({ name, subjectId }) => [name, subjectId]),
      [
        ["source.added", source?.id],
        ["evidence.attached", attachment.id],
      ],
    );
  });

  test("reuses a link that is on file, however it is spelled, and whatever the form says of its source", () => {
    const { db, as, claimId, otherId } = aDesk();
    const first = attachEvidence(as("priya"), parsed(claimId));

    const again = attachEvidence(
      as("ravi"),
      parsed(otherId, { url: "https://OFFICE.example.gov/a?utm_source=mail#top", sourceName: "Somebody else" }),
    );

    assert.equal(again.evidenceId, first.evidenceId);
    assert.equal(db.select().from(sources).all().length, 1);
    assert.equal(eventNames(db).filter((name) => name === "source.added").length, 1);
  });

  test("reuses an item by its id, and a source by id or by name in any case", () => {
    const { db, as, claimId, otherId } = aDesk();
    const first = attachEvidence(as("priya"), parsed(claimId, { sourceName: "Écoles Office" }));
    const [source] = db.select().from(sources).all();

    const sameItem = attachEvidence(as("priya"), parsed(otherId, { evidenceId: first.evidenceId, url: "" }));
    attachEvidence(as("priya"), parsed(otherId, { url: "https://b.example/1", sourceId: source?.id ?? "" }));
    attachEvidence(as("priya"), parsed(otherId, { url: "https://b.example/2", sourceName: "éCOLES  office" }));

    assert.equal(sameItem.evidenceId, first.evidenceId);
    assert.equal(db.select().from(evidenceItems).all().length, 3);
    assert.equal(db.select().from(sources).all().length, 1);
  });

  test("refuses the same passage with the same stance twice; another passage or stance is new", () => {
    const { db, as, claimId } = aDesk();
    attachEvidence(as("priya"), parsed(claimId, { quote: "It doubled." }));

    assertRefused(
      db,
      () => attachEvidence(as("priya"), parsed(claimId, { quote: "It doubled." })),
      RuleBroken,
      /already/,
    );
    attachEvidence(as("priya"), parsed(claimId, { quote: "It fell in May." }));
    attachEvidence(as("priya"), parsed(claimId, { quote: "It doubled.", stance: "context" }));
    assert.equal(db.select().from(attachments).all().length, 3);
  });

  test("takes a settled claim up again and voids the sign-off", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "copy_check");

    attachEvidence(as("priya"), parsed(article.claimIds[0], { stance: "refutes" }));

    assert.equal(workingClaim(db, article.claimIds[0]).state, "reopened");
    assert.equal(workingClaim(db, article.claimIds[1]).state, "settled");
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db).slice(-4), [
      "source.added",
      "evidence.attached",
      "claim.reopened",
      "sign-off.voided",
    ]);
  });

  test("leaves the revision of an open claim alone", () => {
    const { db, as, claimId } = aDesk();
    attachEvidence(as("priya"), parsed(claimId));
    assert.equal(db.select().from(claims).where(eq(claims.id, claimId)).get()?.revision, 1);
  });

  test("lets a reporter attach to the own article only", () => {
    const own = aDesk("noor");
    attachEvidence(own.as("noor"), parsed(own.claimId));
    const foreign = aDesk("tomas");
    assertRefused(foreign.db, () => attachEvidence(foreign.as("noor"), parsed(foreign.claimId)), Forbidden);
  });

  test("refuses a suggestion, and tells whoever may not attach nothing of it", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { ownerId: "tomas" });
    const { id } = aClaim(db, article, { accepted: false });
    assertRefused(db, () => attachEvidence(as("priya"), parsed(id)), RuleBroken, /accept it first/);
    assertRefused(db, () => attachEvidence(as("noor"), parsed(id)), Forbidden);
    assertRefused(db, () => attachEvidence(as("priya"), parsed("none")), NotFound);
  });
});

describe("a confidential source", () => {
  test("is not found by whoever may not identify it: not by id, not by evidence, not by name", () => {
    const { db, as, claimId } = aDesk("tomas");
    const { evidenceId } = attachEvidence(as("priya"), parsed(claimId, secret));
    const [source] = db.select().from(sources).all();
    const own = aClaim(db, anArticle(db, { ownerId: "noor" })).id;

    const byId = { title: "Notes", url: "", sourceId: source?.id ?? "" };
    assertRefused(db, () => attachEvidence(as("noor"), parsed(own, byId)), NotFound, /not on file/);
    assertRefused(db, () => attachEvidence(as("noor"), parsed(own, { evidenceId, url: "" })), NotFound, /not on file/);
    attachEvidence(as("noor"), parsed(own, { sourceName: "Jane Canary", title: "Notes", url: "" }));
    assert.equal(db.select().from(sources).all().length, 2);
  });

  test("keeps its link to itself", () => {
    const { db, as, claimId } = aDesk("tomas");
    attachEvidence(as("priya"), parsed(claimId, { ...secret, url: "https://canary.example/diary" }));
    const own = aClaim(db, anArticle(db, { ownerId: "noor" })).id;
    const refusal = assertRefused(
      db,
      () => attachEvidence(as("noor"), parsed(own, { url: "https://canary.example/diary" })),
      RuleBroken,
    );
    assert.doesNotMatch(refusal.message, /confidential|canary|official/i);
  });

  test("is found again by whoever brought it, and by an editor", () => {
    const { db, as, claimId, otherId } = aDesk();
    attachEvidence(as("priya"), parsed(claimId, secret));
    attachEvidence(as("priya"), parsed(otherId, secret));
    attachEvidence(as("tomas"), parsed(otherId, { ...secret, stance: "context" }));
    assert.equal(db.select().from(sources).all().length, 1);
    assert.equal(db.select().from(evidenceItems).all().length, 1);
  });

  test("never becomes a public source of the same name or link", () => {
    const { db, as, claimId, otherId } = aDesk();
    attachEvidence(as("priya"), parsed(claimId, { sourceName: "Jane Canary" }));

    const link = { ...secret, url: "https://office.example.gov/a" };
    assertRefused(db, () => attachEvidence(as("priya"), parsed(otherId, link)), RuleBroken, /confidential first/);
    attachEvidence(as("priya"), parsed(otherId, secret));
    assert.deepEqual(
      db
        .select()
        .from(sources)
        .all()
        .map(({ name, isConfidential }) => [name, isConfidential]),
      [
        ["Jane Canary", false],
        ["Jane Canary", true],
      ],
    );
  });

  test("is named by no event", () => {
    const newsroom = aNewsroom();
    const article = aCheckedArticle(newsroom, "copy_check");
    attachEvidence(newsroom.as("priya"), parsed(article.claimIds[0], secret));
    assert.doesNotMatch(JSON.stringify(eventsOf(newsroom.db)), /canary|ministry|Call of/i);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, contacts } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { buildReportSnapshot } from "../reports/build-snapshot.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aSignOff, eventNames, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { LogContact } from "./input.ts";
import { logContact } from "./log-contact.ts";
import { reviseContact } from "./revise-contact.ts";

/** The clock of the tests starts on Monday, 2 March 2026. */
const contact = {
  who: "Port Office",
  isConfidential: false,
  publicDescription: null,
  channel: "phone",
  isRightOfReply: false,
  contactedOn: null,
  asked: "Is the figure yours?",
  replyBy: null,
  result: "waiting",
  answer: null,
} as const;
const hidden = {
  ...contact,
  who: "Zelda Quorn",
  isConfidential: true,
  publicDescription: "a clerk at the port",
  asked: "Were you in room 4711?",
  answer: "Canary of the harbour.",
} as const;

function aClaimOfNoor() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  return { ...newsroom, article, claimId: aClaim(newsroom.db, article).id };
}

describe("logContact", () => {
  test("keeps whom, when and what was asked, with days as dates", () => {
    const { db, as, claimId } = aClaimOfNoor();

    logContact(as("noor"), { claimId, ...contact, replyBy: "fri" });

    const row = db.select().from(contacts).get();
    assert.deepEqual(
      [row?.who, row?.contactedOn, row?.replyBy, row?.result, row?.loggedBy],
      ["Port Office", "2026-03-02", "2026-03-06", "waiting", "noor"],
    );
    assert.deepEqual(eventNames(db), ["contact.logged"]);
  });

  test("voids a sign-off for a right of reply, which is printed, and for no other contact", () => {
    const { db, as, article, claimId } = aClaimOfNoor();
    aSignOff(db, article);

    logContact(as("priya"), { claimId, ...contact });
    assert.equal(standingSignOffs(db), 1);
    logContact(as("priya"), { claimId, ...contact, isRightOfReply: true });
    assert.equal(standingSignOffs(db), 0);
  });

  test("refuses days that cannot be, somebody else's reporter, and suggestions", () => {
    const { db, as, article, claimId } = aClaimOfNoor();
    const suggestion = aClaim(db, article, { exact: "grew by 4%", accepted: false });
    const lenas = aClaim(db, anArticle(db, { ownerId: "lena" }));
    const log = (id: string, days: Partial<typeof contact> | object = {}) =>
      logContact(as("noor"), { claimId: id, ...contact, ...days });

    assertRefused(db, () => log(claimId, { contactedOn: "2026-03-03" }), RuleBroken, /still to come/);
    assertRefused(db, () => log(claimId, { replyBy: "2026-03-01" }), RuleBroken, /before the day of the contact/);
    assertRefused(db, () => log(suggestion.id), RuleBroken, /accept it first/);
    assertRefused(db, () => log(lenas.id), Forbidden);
    assertRefused(db, () => log("none"), NotFound);
  });

  test("asks how others may know a confidential contact", () => {
    const { claimId } = aClaimOfNoor();
    const form = { claimId, who: "Zelda Quorn", channel: "phone", asked: "?", isConfidential: "on" };

    assert.ok(!LogContact.safeParse(form).success);
    assert.ok(LogContact.safeParse({ ...form, publicDescription: "a clerk" }).success);
  });
});

describe("reviseContact", () => {
  test("adds the answer that came later; the log says which fields, not what they say", () => {
    const { db, as, claimId } = aClaimOfNoor();
    const { id: contactId } = logContact(as("priya"), { claimId, ...hidden, answer: null });

    reviseContact(as("tomas"), { contactId, rowVersion: 1, ...hidden, result: "confirmed" });

    const row = db.select().from(contacts).get();
    assert.deepEqual([row?.result, row?.answer, row?.rowVersion], ["confirmed", "Canary of the harbour.", 2]);
    const last = db.select().from(auditEvents).all().at(-1);
    assert.deepEqual(JSON.parse(last?.detail ?? ""), { label: "C01", fields: ["result", "answer"] });
  });

  test("meets somebody else's edit with both sides, and leaves an unchanged contact alone", () => {
    const { db, as, claimId } = aClaimOfNoor();
    const { id: contactId } = logContact(as("priya"), { claimId, ...contact });
    reviseContact(as("ravi"), { contactId, rowVersion: 1, ...contact, result: "denied" });

    const mine = { contactId, rowVersion: 1, ...contact, result: "confirmed" } as const;
    const conflict = assertRefused(db, () => reviseContact(as("priya"), mine), Conflict);

    assert.deepEqual([conflict.yours, conflict.theirs], [{ Result: "Confirmed it" }, { Result: "Denied it" }]);
    assert.equal(conflict.seen, "2");
    const same = { contactId, rowVersion: 2, ...contact, result: "denied" } as const;
    assertRefused(db, () => reviseContact(as("priya"), same), RuleBroken, /Nothing is different/);
  });

  test("is only for those who may know who a confidential contact is", () => {
    const { db, as, claimId } = aClaimOfNoor();
    const { id: contactId } = logContact(as("priya"), { claimId, ...hidden });
    const revise = (name: CastName) => () => {
      reviseContact(as(name), { contactId, rowVersion: 1, ...hidden, result: "denied" });
    };

    assertRefused(db, revise("ravi"), Forbidden, /confidential/);
    assertRefused(db, revise("ines"), Forbidden, /confidential/);
    revise("noor")();
  });
});

describe("a confidential contact", () => {
  const canary = /Quorn|4711|Canary/;

  test("is on the desk of those who may identify it, and masked on everybody else's", () => {
    const { db, as, article, claimId } = aClaimOfNoor();
    logContact(as("priya"), { claimId, ...hidden });
    const deskOf = (name: CastName): string => JSON.stringify(articleDesk(db, article.id, as(name).actor));

    for (const name of ["priya", "noor", "tomas"] as const) assert.match(deskOf(name), canary, name);
    for (const name of ["ravi", "ines"] as const) {
      assert.doesNotMatch(deskOf(name), canary, name);
      assert.match(deskOf(name), /a clerk at the port/);
    }
  });

  test("is in no event of the log", () => {
    const { db, as, claimId } = aClaimOfNoor();
    const { id: contactId } = logContact(as("priya"), { claimId, ...hidden });
    reviseContact(as("priya"), { contactId, rowVersion: 1, ...hidden, result: "denied" });

    assert.doesNotMatch(JSON.stringify(db.select().from(auditEvents).all()), canary);
  });

  test("is in no snapshot, and no published text may name it", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    const [claimId] = article.claimIds;
    db.insert(contacts)
      .values({ id: "ct1", claimId, ...hidden, contactedOn: "2026-03-02", loggedBy: "priya", loggedAt: new Date(0) })
      .run();
    const build = () =>
      buildReportSnapshot(db, article.id, { publishedAt: new Date(0), publishedBy: as("tomas").actor.name });

    assert.doesNotMatch(JSON.stringify(build()), canary);
    db.update(contacts).set({ who: "Harbour office" }).run();
    assert.throws(build, /names a confidential source or contact/);
  });
});

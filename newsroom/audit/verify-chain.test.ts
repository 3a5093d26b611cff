import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, describe, test } from "node:test";
import { eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { auditEvents } from "#/db/schema/index.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { transact } from "../transact.ts";
import { canonicalRow } from "./event.ts";
import { verifyChain } from "./verify-chain.ts";

let db: Database;

/** A log of five events without the triggers that guard it: what somebody with the file and a shell can do to it. */
beforeEach(() => {
  const newsroom = aNewsroom();
  db = newsroom.db;
  for (const label of ["C01", "C02", "C03", "C04", "C05"]) {
    transact(newsroom.as("priya"), ({ authorise, record }) => {
      authorise("claim.mark");
      record({ name: "claim.accepted", subjectId: label, articleId: "a1", detail: { label } });
    });
  }
  db.$client.exec("drop trigger audit_events_refuses_update; drop trigger audit_events_refuses_delete");
});

function hashOf(n: number): string {
  return db.select().from(auditEvents).where(eq(auditEvents.n, n)).get()?.hash ?? "";
}

describe("verifyChain", () => {
  test("finds a whole log whole, and gives the hash of its last event", () => {
    assert.deepEqual(verifyChain(db), { ok: true, events: 5, head: hashOf(5) });
  });

  test("finds an empty log whole", () => {
    db.delete(auditEvents).run();

    assert.deepEqual(verifyChain(db), { ok: true, events: 0, head: "0".repeat(64) });
  });

  const changes: [what: string, sql: string][] = [
    ["name", "update audit_events set name = 'claim.restored' where n = 3"],
    ["actor", "update audit_events set actor_id = 'tomas' where n = 3"],
    ["article", "update audit_events set article_id = null where n = 3"],
    ["subject", "update audit_events set subject_id = 'C99' where n = 3"],
    ["change", "update audit_events set change_id = 'other' where n = 3"],
    ["detail", `update audit_events set detail = '{"label":"C99"}' where n = 3`],
    ["time", "update audit_events set at = at + 1 where n = 3"],
    ["hash", "update audit_events set hash = upper(hash) where n = 3"],
  ];
  for (const [what, sql] of changes) {
    test(`names the event whose ${what} was changed`, () => {
      assert.equal(db.$client.prepare(sql).run().changes, 1);

      assert.deepEqual(verifyChain(db), { ok: false, n: 3, why: "event 3 was changed after it was written" });
    });
  }

  test("names the event that is missing", () => {
    db.delete(auditEvents).where(eq(auditEvents.n, 2)).run();
    assert.deepEqual(verifyChain(db), { ok: false, n: 2, why: "event 2 is missing: the next one in the log is 3" });

    db.delete(auditEvents).where(eq(auditEvents.n, 1)).run();
    assert.deepEqual(verifyChain(db), { ok: false, n: 1, why: "event 1 is missing: the next one in the log is 3" });
  });

  test("names the first event after a replaced one, hashed anew or numbered anew", () => {
    const row = db.select().from(auditEvents).where(eq(auditEvents.n, 3)).get();
    assert.ok(row);
    const forged = { ...row, actorId: "tomas" };
    const hash = createHash("sha256").update(canonicalRow(forged)).digest("hex");
    db.update(auditEvents).set({ actorId: "tomas", hash }).where(eq(auditEvents.n, 3)).run();
    const replaced = "event 4 does not follow event 3: one of the two was replaced";
    assert.deepEqual(verifyChain(db), { ok: false, n: 4, why: replaced });

    db.delete(auditEvents).where(eq(auditEvents.n, 1)).run();
    db.$client.exec("update audit_events set n = n - 1 where n = 2");
    const cut = "the first event does not start the log: events before it are missing";
    assert.deepEqual(verifyChain(db), { ok: false, n: 1, why: cut });
  });

  test("names an event numbered below the first", () => {
    db.$client.exec("update audit_events set n = 0 where n = 1");

    assert.deepEqual(verifyChain(db), { ok: false, n: 0, why: "event 0 has a number that the log does not give" });
  });

  test("notices a log that was cut short when told the hash of an event it once had", () => {
    const head = hashOf(5);
    const middle = hashOf(2);
    db.delete(auditEvents).where(eq(auditEvents.n, 5)).run();
    assert.equal(verifyChain(db).ok, true);
    assert.equal(verifyChain(db, middle).ok, true);

    const check = verifyChain(db, head);

    assert.equal(check.ok, false);
    assert.equal(check.ok === false && check.n, 5);
    assert.match(check.ok === false ? check.why : "", /events at its end are missing/);
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { acceptances, auditEvents, claims, openChanges, people, rowChanges } from "#/db/schema/index.ts";
import { canonicalRow, GENESIS } from "./audit/event.ts";
import { Forbidden, RuleBroken } from "./errors.ts";
import { aClaim, aNewsroom, anArticle } from "./testing/newsroom.ts";
import { type Change, transact } from "./transact.ts";

type Newsroom = ReturnType<typeof aNewsroom>;

const accepted = { name: "claim.accepted", subjectId: "c1", articleId: "a1", detail: { label: "C01" } } as const;

function rename({ tx }: Change, name: string): void {
  tx.update(people).set({ name }).where(eq(people.id, "noor")).run();
}

function assertUntouched({ db }: Newsroom): void {
  assert.equal(db.select().from(people).where(eq(people.id, "noor")).get()?.name, "Noor Haddad");
  assert.deepEqual(db.select().from(auditEvents).all(), []);
}

describe("transact", () => {
  test("commits a change that authorised its actor and recorded an event, and gives back its result", () => {
    const newsroom = aNewsroom();

    const result = transact(newsroom.as("priya"), (change) => {
      change.authorise("claim.mark");
      rename(change, "Noor H.");
      change.record(accepted);
      return change.at;
    });

    assert.equal(newsroom.db.select().from(people).where(eq(people.id, "noor")).get()?.name, "Noor H.");
    const [event] = newsroom.db.select().from(auditEvents).all();
    assert.deepEqual(event?.at, result);
    assert.equal(event?.actorId, "priya");
  });

  test("rolls back what forgot to authorise", () => {
    const newsroom = aNewsroom();

    assert.throws(
      () =>
        transact(newsroom.as("priya"), (change) => {
          rename(change, "Noor H.");
          change.record(accepted);
        }),
      /has to authorise its actor/,
    );

    assertUntouched(newsroom);
  });

  test("rolls back what forgot to record", () => {
    const newsroom = aNewsroom();

    assert.throws(
      () =>
        transact(newsroom.as("priya"), (change) => {
          change.authorise("claim.mark");
          rename(change, "Noor H.");
        }),
      /has to record an event/,
    );

    assertUntouched(newsroom);
  });

  test("rolls back what is asynchronous, and survives its later failure", async () => {
    const newsroom = aNewsroom();

    assert.throws(
      () =>
        transact(newsroom.as("priya"), async (change) => {
          change.authorise("claim.mark");
          rename(change, "Noor H.");
          change.record(accepted);
          await Promise.resolve();
          throw new Error("too late");
        }),
      /must be synchronous/,
    );
    await new Promise((resolve) => setImmediate(resolve));

    assertUntouched(newsroom);
  });

  test("writes nothing for somebody who may not, nor when a rule stands against it", () => {
    const newsroom = aNewsroom();

    assert.throws(
      () =>
        transact(newsroom.as("noor"), (change) => {
          rename(change, "Noor H.");
          change.record(accepted);
          change.authorise("claim.mark");
        }),
      new Forbidden("Only checkers, reviewers and editors may work on claims."),
    );
    assert.throws(
      () =>
        transact(newsroom.as("priya"), (change) => {
          change.authorise("claim.mark");
          rename(change, "Noor H.");
          change.record(accepted);
          throw new RuleBroken("No.");
        }),
      RuleBroken,
    );

    assertUntouched(newsroom);
  });
});

describe("what a change does to rows of the desk", () => {
  function turnAbout(newsroom: Newsroom, isForGood: boolean): void {
    const { db, as } = newsroom;
    const { id: claimId } = aClaim(db, anArticle(db), { accepted: false });
    transact(as("priya"), ({ tx, at, authorise, record, keepForGood }) => {
      authorise("claim.mark");
      tx.insert(acceptances).values({ claimId, acceptedBy: "priya", acceptedAt: at }).run();
      if (isForGood) keepForGood();
      tx.update(claims).set({ isKey: true }).where(eq(claims.id, claimId)).run();
      tx.delete(acceptances).where(eq(acceptances.claimId, claimId)).run();
      record(accepted);
    });
  }

  test("is noted row by row, before and after, and no change stays open", () => {
    const newsroom = aNewsroom();

    turnAbout(newsroom, false);

    const noted = newsroom.db.select().from(rowChanges).all();
    const isKeyIn = (image: string | null): unknown => image && (JSON.parse(image) as { is_key: unknown }).is_key;
    assert.deepEqual(
      noted.map(({ tableName, deed, before, after }) => [tableName, deed, before === null, after === null]),
      [
        ["acceptances", "insert", true, false],
        ["claims", "update", false, false],
        ["acceptances", "delete", false, true],
      ],
    );
    assert.deepEqual([isKeyIn(noted[1]?.before ?? null), isKeyIn(noted[1]?.after ?? null)], [0, 1]);
    assert.deepEqual(new Set(noted.map(({ changeId }) => changeId)).size, 1);
    assert.deepEqual(newsroom.db.select().from(openChanges).all(), []);
  });

  test("is not noted from where it is kept for good, nor outside of a change", () => {
    const newsroom = aNewsroom();

    turnAbout(newsroom, true);
    newsroom.db.update(claims).set({ isKey: false }).run();

    const noted = newsroom.db.select().from(rowChanges).all();
    assert.deepEqual(
      noted.map(({ tableName, deed }) => [tableName, deed]),
      [["acceptances", "insert"]],
    );
  });
});

describe("the audit log", () => {
  function recordAs({ as }: Newsroom, ...labels: string[]): void {
    transact(as("priya"), ({ authorise, record }) => {
      authorise("claim.mark");
      for (const label of labels) record({ ...accepted, detail: { label } });
    });
  }

  test("counts from 1 without gaps, each event carrying the hash of the one before and its own", () => {
    const newsroom = aNewsroom();
    recordAs(newsroom, "C01");
    assert.throws(() => transact(newsroom.as("priya"), ({ record }) => record(accepted)));
    recordAs(newsroom, "C02");
    recordAs(newsroom, "C03");

    const rows = newsroom.db.select().from(auditEvents).orderBy(auditEvents.n).all();

    assert.deepEqual(
      rows.map(({ n }) => n),
      [1, 2, 3],
    );
    assert.deepEqual(
      rows.map(({ previousHash }) => previousHash),
      [GENESIS, rows[0]?.hash, rows[1]?.hash],
    );
    for (const { hash, ...row } of rows) {
      assert.equal(hash, createHash("sha256").update(canonicalRow(row)).digest("hex"));
    }
  });

  test("shares a change id and a moment among the events of a change, and with no other change", () => {
    const newsroom = aNewsroom();
    recordAs(newsroom, "C01", "C02");
    recordAs(newsroom, "C03");

    const [first, second, third] = newsroom.db.select().from(auditEvents).orderBy(auditEvents.n).all();

    assert.ok(first && second && third);
    assert.equal(first.changeId, second.changeId);
    assert.deepEqual(first.at, second.at);
    assert.notEqual(second.changeId, third.changeId);
  });

  test("hashes no two different rows alike", () => {
    const row = { n: 1, name: "a", actorId: "b", articleId: null, subjectId: "c", changeId: "d", detail: "{}" };
    const whole = { ...row, at: new Date(0), previousHash: GENESIS };

    assert.notEqual(canonicalRow(whole), canonicalRow({ ...whole, name: "a,b", actorId: "" }));
    assert.notEqual(canonicalRow(whole), canonicalRow({ ...whole, articleId: "null" }));
  });
});

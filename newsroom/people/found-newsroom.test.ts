import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Database, openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { auditEvents, newsrooms, people } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { foundNewsroom } from "./found-newsroom.ts";
import { actorOf, findPersonByEmail, newsroom } from "./queries.ts";

const input = {
  newsroomName: "Exampleton Checks",
  publicAddress: "https://checks.example.org",
  correctionsPolicyUrl: "https://checks.example.org/corrections",
  name: "Ada Moreau",
  email: "ada@newsroom.test",
  passwordHash: "$argon2id$one",
};

function theFirstPersonOf(db: Database): Context {
  const now = () => new Date("2026-03-02T12:00:00Z");
  return { db, actor: { id: "ada", name: "Ada Moreau", roles: new Set() }, now };
}

describe("foundNewsroom", () => {
  test("makes the newsroom and its first person, who may do everything, in one logged change", () => {
    const db = openDatabase(":memory:");
    applyMigrations(db);

    const ada = foundNewsroom(theFirstPersonOf(db), input);

    assert.deepEqual(ada.roles, ["reviewer", "editor", "administrator"]);
    assert.equal(newsroom(db)?.publicAddress, "https://checks.example.org");
    assert.deepEqual([...(actorOf(db, "ada")?.roles ?? [])], ada.roles);
    assert.equal(findPersonByEmail(db, "ADA@newsroom.test")?.passwordHash, "$argon2id$one");
    assert.ok(!JSON.stringify(ada).includes("argon2id"));
    const events = db.select().from(auditEvents).all();
    assert.deepEqual(
      events.map(({ name, actorId }) => [name, actorId]),
      [
        ["newsroom.founded", "ada"],
        ["person.joined", "ada"],
      ],
    );
    assert.equal(events[0]?.changeId, events[1]?.changeId);
  });

  test("is for nobody once anybody is on staff, disabled people included", () => {
    const { db, as } = aNewsroom();
    db.update(people).set({ disabledAt: new Date(), disabledBy: "ines" }).run();
    db.delete(newsrooms).run();

    assert.throws(() => foundNewsroom(theFirstPersonOf(db), input), Forbidden);
    assert.throws(() => foundNewsroom(as("ines"), input), Forbidden);

    assert.equal(newsroom(db), undefined);
    assert.equal(findPersonByEmail(db, "ada@newsroom.test"), undefined);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});

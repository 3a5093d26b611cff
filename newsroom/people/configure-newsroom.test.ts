import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { configureNewsroom } from "./configure-newsroom.ts";
import { newsroom } from "./queries.ts";

const asFounded = {
  newsroomName: "Exampleton Checks",
  publicAddress: "https://checks.example.org",
  correctionsPolicyUrl: "https://checks.example.org/corrections",
  rowVersion: 1,
};

describe("configureNewsroom", () => {
  test("saves what changed and logs it before and after", () => {
    const { db, as } = aNewsroom();

    const saved = configureNewsroom(as("ines"), { ...asFounded, newsroomName: "Exampleton Facts" });

    assert.equal(saved.name, "Exampleton Facts");
    assert.equal(saved.rowVersion, 2);
    const [event] = db.select().from(auditEvents).all();
    assert.equal(event?.name, "newsroom.configured");
    assert.deepEqual(JSON.parse(event?.detail ?? ""), {
      changed: { newsroomName: { from: "Exampleton Checks", to: "Exampleton Facts" } },
    });
  });

  test("shows both sides to whoever saves over a change they have not seen, and writes nothing", () => {
    const { db, as } = aNewsroom();
    configureNewsroom(as("ines"), { ...asFounded, newsroomName: "Theirs" });

    assert.throws(
      () => configureNewsroom(as("ines"), { ...asFounded, newsroomName: "Yours" }),
      (error) =>
        error instanceof Conflict &&
        error.yours.Name === "Yours" &&
        error.theirs.Name === "Theirs" &&
        error.seen === "2",
    );

    assert.equal(newsroom(db)?.name, "Theirs");
    assert.equal(db.select().from(auditEvents).all().length, 1);
  });

  test("refuses to save nothing, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => configureNewsroom(as("ines"), asFounded), RuleBroken);

    assert.equal(newsroom(db)?.rowVersion, 1);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("is for administrators", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => configureNewsroom(as("tomas"), { ...asFounded, newsroomName: "Mine" }), Forbidden);

    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});

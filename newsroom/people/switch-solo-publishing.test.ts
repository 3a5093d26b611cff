import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom } from "../testing/newsroom.ts";
import { newsroom } from "./queries.ts";
import { switchSoloPublishing } from "./switch-solo-publishing.ts";

describe("switchSoloPublishing", () => {
  test("is on from a moment, by a person, until it is switched off", () => {
    const { db, as } = aNewsroom();

    const on = switchSoloPublishing(as("ines"), { on: true });
    const off = switchSoloPublishing(as("ines"), { on: false });

    assert.equal(on.soloPublishingBy, "ines");
    assert.ok(on.soloPublishingAt);
    assert.equal(off.soloPublishingAt, null);
    assert.equal(off.soloPublishingBy, null);
    assert.deepEqual(
      db
        .select()
        .from(auditEvents)
        .all()
        .map(({ name, detail }) => [name, detail]),
      [
        ["solo-publishing.switched", '{"on":true}'],
        ["solo-publishing.switched", '{"on":false}'],
      ],
    );
  });

  test("refuses to switch off what is off, and writes nothing", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => switchSoloPublishing(as("ines"), { on: false }), RuleBroken);

    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });

  test("is for administrators, not for the editor who would profit", () => {
    const { db, as } = aNewsroom();

    assert.throws(() => switchSoloPublishing(as("tomas"), { on: true }), Forbidden);

    assert.equal(newsroom(db)?.soloPublishingAt, null);
    assert.deepEqual(db.select().from(auditEvents).all(), []);
  });
});

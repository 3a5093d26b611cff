import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditEvents, notifications } from "#/db/schema/index.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { markMailed } from "./mark-mailed.ts";
import { markRead } from "./mark-read.ts";

function told() {
  const { db, as } = aNewsroom();
  const { id: articleId } = anArticle(db);
  const row = { kind: "asked", articleId, causedBy: "tomas", causedAt: new Date(0) } as const;
  db.insert(notifications)
    .values([
      { ...row, id: "one", personId: "priya" },
      { ...row, id: "two", personId: "priya" },
      { ...row, id: "ravi's", personId: "ravi" },
    ])
    .run();
  const rows = () => db.select().from(notifications).orderBy(notifications.id).all();
  const events = () =>
    db
      .select()
      .from(auditEvents)
      .all()
      .map(({ name, detail }) => [name, detail]);
  return { db, as, rows, events };
}

describe("markRead", () => {
  test("marks what is named, in one event, and leaves the rest", () => {
    const { as, rows, events } = told();

    markRead(as("priya"), { notificationIds: ["one", "two"] });

    assert.deepEqual(
      rows().map(({ id, readAt }) => [id, readAt !== null]),
      [
        ["one", true],
        ["ravi's", false],
        ["two", true],
      ],
    );
    assert.deepEqual(events(), [["notifications.read", '{"count":2}']]);
  });

  test("refuses what is somebody else's, even beside one's own, and passes over what is gone", () => {
    const { db, as, rows } = told();

    assertRefused(db, () => markRead(as("priya"), { notificationIds: ["one", "ravi's"] }), Forbidden);
    markRead(as("priya"), { notificationIds: ["one", "gone"] });
    assert.ok(rows().find(({ id }) => id === "one")?.readAt);
  });

  test("keeps the first reading, and refuses when nothing is left", () => {
    const { db, as, rows } = told();
    markRead(as("priya"), { notificationIds: ["one"] });
    const first = rows().find(({ id }) => id === "one")?.readAt;

    markRead(as("priya"), { notificationIds: ["one", "two"] });

    assert.deepEqual(rows().find(({ id }) => id === "one")?.readAt, first);
    assertRefused(db, () => markRead(as("priya"), { notificationIds: ["one", "two"] }), RuleBroken);
    assertRefused(db, () => markRead(as("priya"), { notificationIds: [] }), RuleBroken);
  });
});

describe("markMailed", () => {
  test("notes once that a notification went out, which does not make it read", () => {
    const { db, as, rows, events } = told();

    markMailed(as("priya"), { notificationIds: ["one"] });

    const one = rows().find(({ id }) => id === "one");
    assert.ok(one?.mailedAt);
    assert.equal(one.readAt, null);
    assert.deepEqual(events(), [["notifications.mailed", '{"count":1}']]);
    assertRefused(db, () => markMailed(as("priya"), { notificationIds: ["one"] }), RuleBroken);
  });
});

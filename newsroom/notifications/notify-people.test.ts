import assert from "node:assert/strict";
import { test } from "node:test";
import { notifications } from "#/db/schema/index.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { transact } from "../transact.ts";
import { notifyPeople } from "./notify-people.ts";

test("everybody named is told once, except the one who did it", () => {
  const { db, as } = aNewsroom();
  const { id: articleId } = anArticle(db);

  transact(as("priya"), (change) => {
    change.authorise("claim.mark");
    change.record({ name: "claim.accepted", subjectId: "c", articleId, detail: { label: "C01" } });
    notifyPeople(change, ["ravi", "priya", "tomas", "ravi"], { kind: "mentioned", articleId });
  });

  const told = db.select().from(notifications).all();
  assert.deepEqual(told.map(({ personId }) => personId).toSorted(), ["ravi", "tomas"]);
  assert.ok(
    told.every(({ causedBy, kind, readAt }) => causedBy === "priya" && kind === "mentioned" && readAt === null),
  );
});

test("two hundred of a person are kept, and none for longer than ninety days", () => {
  const { db, as } = aNewsroom();
  const { id: articleId } = anArticle(db);
  const at = as("priya").now().getTime();
  const day = 24 * 60 * 60 * 1000;
  const row = { kind: "mentioned", articleId, causedBy: "tomas" } as const;
  const old = (id: string, personId: string, days: number) => ({
    ...row,
    id,
    personId,
    causedAt: new Date(at - days * day),
  });
  db.insert(notifications)
    .values([old("too old", "ravi", 91), old("tomas's", "tomas", 91), old("old", "ravi", 89)])
    .run();
  const tell = () =>
    transact(as("priya"), (change) => {
      change.authorise("claim.mark");
      change.record({ name: "claim.accepted", subjectId: "c", articleId, detail: { label: "C01" } });
      notifyPeople(change, ["ravi"], { kind: "mentioned", articleId });
    });

  tell();
  const ids = db
    .select()
    .from(notifications)
    .all()
    .map(({ id }) => id);
  assert.ok(ids.includes("old") && ids.includes("tomas's") && !ids.includes("too old"));

  for (let n = 0; n < 200; n += 1) tell();
  const ofRavi = db
    .select()
    .from(notifications)
    .all()
    .filter(({ personId }) => personId === "ravi");
  assert.equal(ofRavi.length, 200);
  assert.ok(!ofRavi.some(({ id }) => id === "old"));
});

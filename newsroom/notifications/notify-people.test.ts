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

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { transact } from "../transact.ts";
import { describeEvent } from "./describe-event.ts";
import type { AuditEvent } from "./event.ts";
import { type LogFilter, listEvents } from "./queries.ts";

type Newsroom = ReturnType<typeof aNewsroom>;

function log({ as }: Newsroom, name: CastName, event: AuditEvent): void {
  transact(as(name), ({ authorise, record }) => {
    authorise("audit.read");
    record(event);
  });
}

function aLog(): { newsroom: Newsroom; articleId: string; numbers: (filter?: Partial<LogFilter>) => number[] } {
  const newsroom = aNewsroom();
  const { id: articleId } = anArticle(newsroom.db);
  const accepted = { name: "claim.accepted", subjectId: "c1", articleId, detail: { label: "C01" } } as const;
  log(newsroom, "priya", accepted);
  log(newsroom, "ravi", { ...accepted, articleId: "gone" });
  log(newsroom, "ravi", { name: "password.changed", subjectId: "ravi", detail: {} });
  log(newsroom, "ines", { name: "password-reset.issued", subjectId: "ravi", detail: { name: "Ravi Okafor" } });
  const numbers = (filter: Partial<LogFilter> = {}) =>
    listEvents(newsroom.db, { limit: 10, ...filter }, newsroom.as("ines").actor).map(({ n }) => n);
  return { newsroom, articleId, numbers };
}

describe("listEvents", () => {
  test("tells who did what, newest first", () => {
    const { newsroom, articleId } = aLog();

    const entries = listEvents(newsroom.db, { limit: 10 }, newsroom.as("ines").actor);

    assert.deepEqual(entries.map(describeEvent), [
      "Inês Duarte made a link for Ravi Okafor to set a new password.",
      "Ravi Okafor set a new password.",
      "Ravi Okafor accepted C01.",
      "Priya Raman accepted C01 in ‘Harbour traffic’.",
    ]);
    assert.equal(entries[3]?.articleId, articleId);
    assert.ok((entries[0]?.at.getTime() ?? 0) > (entries[3]?.at.getTime() ?? 0));
  });

  test("is narrowed by person, article and kind, which is the whole part before the dot", () => {
    const { articleId, numbers } = aLog();

    assert.deepEqual(numbers({ personId: "ravi" }), [3, 2]);
    assert.deepEqual(numbers({ articleId }), [1]);
    assert.deepEqual(numbers({ kind: "claim" }), [2, 1]);
    assert.deepEqual(numbers({ kind: "password" }), [3]);
    assert.deepEqual(numbers({ kind: "password-reset" }), [4]);
    assert.deepEqual(numbers({ personId: "ravi", kind: "claim" }), [2]);
  });

  test("comes in pages that neither repeat nor skip an event", () => {
    const { numbers } = aLog();

    assert.deepEqual(numbers({ limit: 3 }), [4, 3, 2]);
    assert.deepEqual(numbers({ limit: 3, before: 2 }), [1]);
    assert.deepEqual(numbers({ limit: 3, before: 1 }), []);
  });
});

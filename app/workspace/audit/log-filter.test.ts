import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byDay, logAddress, logQuery } from "./log-filter.ts";

describe("the address of the log", () => {
  test("says what is asked for, both ways", () => {
    const query = { personId: "priya", articleId: "a1", kind: "claim", before: 120 } as const;
    const address = logAddress(query);

    assert.equal(address, "/workspace/audit?person=priya&article=a1&kind=claim&before=120");
    assert.deepEqual(logQuery(Object.fromEntries(new URL(address, "https://desk.example").searchParams)), query);
  });

  test("leaves out what it does not understand", () => {
    assert.deepEqual(logQuery({ kind: "toString", before: "-4", person: "" }), {});
    assert.equal(logAddress({}), "/workspace/audit?");
  });
});

describe("byDay", () => {
  test("groups entries by UTC day and keeps their order", () => {
    const entries = ["2026-03-02T00:10:00Z", "2026-03-01T23:59:00Z", "2026-03-01T08:00:00Z"].map((at) => ({
      at: new Date(at),
    }));

    assert.deepEqual(
      byDay(entries).map(({ day, entries: ofDay }) => [day, ofDay.length]),
      [
        ["2026-03-02", 1],
        ["2026-03-01", 2],
      ],
    );
  });
});

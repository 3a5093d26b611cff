import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aShelf } from "./a-shelf.ts";
import { draftsOf } from "./drafts.ts";
import type { Unsaved } from "./named-deed.ts";
import { outboxOf, type Shelf } from "./outbox.ts";

const verdict = (id: string, at: number): Unsaved => ({
  id,
  deed: { name: "verdict", fields: { claimId: "c1", conclusion: "verified", rationale: "It says so.", seen: "@1" } },
  itemId: "c1",
  label: "C01",
  at,
  isRetried: false,
});

describe("outbox", () => {
  test("keeps deeds in the order in which they were done, marked as sent before", () => {
    const shelf = aShelf();
    const outbox = outboxOf(shelf, "priya", "a1");
    outbox.keep(verdict("b", 2));
    outbox.keep(verdict("a", 1));

    const read = outboxOf(shelf, "priya", "a1").read();

    assert.deepEqual(
      read,
      [verdict("a", 1), verdict("b", 2)].map((one) => ({ ...one, isRetried: true })),
    );
  });

  test("is one person's, on one article", () => {
    const shelf = aShelf();
    outboxOf(shelf, "priya", "a1").keep(verdict("a", 1));

    assert.deepEqual(outboxOf(shelf, "ravi", "a1").read(), []);
    assert.deepEqual(outboxOf(shelf, "priya", "a2").read(), []);
  });

  test("two windows of a person do not take away from each other", () => {
    const shelf = aShelf();
    const [one, other] = [outboxOf(shelf, "priya", "a1"), outboxOf(shelf, "priya", "a1")];
    one.keep(verdict("a", 1));
    other.keep(verdict("b", 2));
    one.drop("a");

    assert.deepEqual(
      other.read().map(({ id }) => id),
      ["b"],
    );
  });

  test("leaves out what cannot be read", () => {
    const shelf = aShelf();
    const outbox = outboxOf(shelf, "priya", "a1");
    outbox.keep(verdict("a", 1));
    shelf.setItem("stet-outbox:priya:a1:b", "{");
    shelf.setItem(
      "stet-outbox:priya:a1:c",
      JSON.stringify({ ...verdict("c", 2), deed: { name: "publish", fields: {} } }),
    );
    shelf.setItem(
      "stet-outbox:priya:a1:d",
      JSON.stringify({ ...verdict("d", 2), deed: { name: "flag", fields: { n: 1 } } }),
    );

    assert.deepEqual(
      outbox.read().map(({ id }) => id),
      ["a"],
    );
  });

  test("says when the browser keeps nothing", () => {
    const full: Shelf = {
      ...aShelf(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };

    assert.equal(outboxOf(full, "priya", "a1").keep(verdict("a", 1)), false);
    assert.equal(outboxOf(null, "priya", "a1").keep(verdict("a", 1)), false);
    assert.deepEqual(outboxOf(null, "priya", "a1").read(), []);
  });
});

describe("drafts", () => {
  test("are there again on the next page, for the same person and article alone", () => {
    const shelf = aShelf();
    draftsOf(shelf, "priya", "a1").set("c1", { rationale: "Because" });

    assert.deepEqual(draftsOf(shelf, "priya", "a1").get("c1"), { rationale: "Because" });
    assert.equal(draftsOf(shelf, "ravi", "a1").hasAny(), false);
    assert.equal(draftsOf(shelf, "priya", "a2").hasAny(), false);
  });

  test("are gone once they are saved; empty words are none", () => {
    const shelf = aShelf();
    const drafts = draftsOf(shelf, "priya", "a1");
    drafts.set("c1", { rationale: " " });
    assert.equal(drafts.hasAny(), false);
    drafts.set("c1", { rationale: "Because" });
    assert.equal(drafts.hasAny(), true);
    drafts.delete("c1");

    assert.equal(drafts.hasAny(), false);
    assert.equal(draftsOf(shelf, "priya", "a1").get("c1"), undefined);
  });
});

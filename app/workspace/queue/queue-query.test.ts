import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isFiltered, queueAddress, queueQuery } from "./queue-query.ts";

const nothing = { deed: null, due: null, person: null, article: null, mode: null };

describe("the address of a queue", () => {
  test("asks for what it says, and leads back to itself", () => {
    const filter = {
      deed: "check",
      due: "overdue",
      person: "nobody",
      article: "a 1",
      mode: "copy_check",
    } as const;

    const address = queueAddress("team", filter, 3);

    const query = Object.fromEntries(new URL(address, "https://desk.example").searchParams);
    assert.deepEqual(queueQuery(query), { filter, page: 3 });
    assert.ok(address.startsWith("/workspace/queue/team?"));
  });

  test("asks for everything where it says nothing, or nothing that is understood", () => {
    assert.deepEqual(queueQuery({}), { filter: nothing, page: 1 });
    assert.deepEqual(queueQuery({ deed: "sleep", due: ["soon"], mode: "", page: "-4" }), { filter: nothing, page: 1 });
    assert.equal(queueAddress("mine", nothing), "/workspace/queue");
    assert.equal(isFiltered(nothing), false);
    assert.equal(isFiltered({ ...nothing, due: "none" }), true);
  });
});

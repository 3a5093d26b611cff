import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ROLES, type Role } from "#/db/vocabulary.ts";
import type { ClaimState } from "../claims/claim.ts";
import type { Actor } from "../permissions.ts";
import {
  type AwaitedDeed,
  awaitedBy,
  countQueue,
  filterQueue,
  NOBODY,
  type QueueFilter,
  type QueueRow,
  waitsFor,
} from "./queue.ts";

const letters: Record<Role, string> = { reporter: "r", checker: "c", reviewer: "v", editor: "e", administrator: "a" };
const me = { id: "me", name: "Me" };
const other = { id: "other", name: "Somebody else" };

function aRow(deed: AwaitedDeed, more: Partial<QueueRow> = {}): QueueRow {
  return {
    deed,
    article: { id: "a1", headline: "Harbour traffic", mode: "copy_check" },
    claim: null,
    flag: null,
    sentencesLeft: 0,
    dueOn: null,
    person: null,
    barredReporterId: other.id,
    reviewerIds: [],
    ...more,
  };
}

/** What waits, and the letters of the roles of the person that it waits for. */
const table: [deed: AwaitedDeed, row: string, who: string, more?: Partial<QueueRow>][] = [
  ["check", "given to me", "rcvea", { person: me }],
  ["check", "given to somebody else", "", { person: other }],
  ["check", "given to nobody", "cve"],
  ["check", "given to nobody, own article", "", { barredReporterId: me.id }],
  ["second_review", "given to nobody", "ve"],
  ["second_review", "given to nobody, mine was the first verdict", "", { reviewerIds: [me.id] }],
  ["second_review", "given to somebody else", "", { person: other }],
  ["question", "put to me", "rcvea", { person: me }],
  ["question", "put to somebody else", "", { person: other }],
  ["contested", "between two others", "e", { reviewerIds: [other.id, "third"] }],
  ["contested", "between me and somebody else", "", { reviewerIds: [other.id, me.id] }],
  ["contested", "own article", "", { barredReporterId: me.id }],
  ["sign_off", "checked by others", "e", { reviewerIds: [other.id] }],
  ["sign_off", "a claim of which I alone judged", "", { reviewerIds: [me.id] }],
  ["find_claims", "given to nobody", "cvea"],
  ["find_claims", "given to somebody else", "", { person: other }],
];

describe("what waits for whom", () => {
  for (const [deed, row, who, more] of table) {
    test(`${deed}, ${row}: ${who || "nobody"}`, () => {
      const waits = ROLES.filter((role) => {
        const person: Actor = { ...me, roles: new Set([role]) };
        return waitsFor(aRow(deed, more), person, { soloPublishing: false });
      });

      assert.equal(waits.map((role) => letters[role]).join(""), who);
    });
  }

  test("one person alone may sign off where the newsroom lets them", () => {
    const editor: Actor = { ...me, roles: new Set(["editor"]) };
    assert.equal(waitsFor(aRow("sign_off", { reviewerIds: [me.id] }), editor, { soloPublishing: true }), true);
  });
});

test("a claim waits to be checked while it is open, also again", () => {
  const states: ClaimState[] = ["suggested", "open", "reopened", "settled", "dismissed"];
  assert.deepEqual(states.map(awaitedBy), [null, "check", "check", null, null]);
});

describe("the filters of the queue", () => {
  const today = "2026-11-30";
  const all: QueueFilter = { deed: null, due: null, person: null, article: null, mode: null };
  const second = { id: "a2", headline: "Ferry fares", mode: "published_fact_check" } as const;
  const rows = [
    aRow("check", { dueOn: "2026-11-29", person: me }),
    aRow("check", { dueOn: today, person: other }),
    aRow("check", { dueOn: "2026-12-06", article: second }),
    aRow("question", { dueOn: "2026-12-07", person: me, article: second }),
    aRow("sign_off"),
  ];
  const found = (filter: Partial<QueueFilter>): number[] =>
    filterQueue(rows, { ...all, ...filter }, today).map((row) => rows.indexOf(row));

  test("show everything to whoever asks for nothing, and each part narrows it", () => {
    assert.deepEqual(found({}), [0, 1, 2, 3, 4]);
    assert.deepEqual(found({ deed: "check" }), [0, 1, 2]);
    assert.deepEqual(found({ due: "overdue" }), [0]);
    assert.deepEqual(found({ due: "today" }), [1]);
    assert.deepEqual(found({ due: "week" }), [1, 2]);
    assert.deepEqual(found({ due: "none" }), [4]);
    assert.deepEqual(found({ person: "me" }), [0, 3]);
    assert.deepEqual(found({ person: NOBODY }), [2, 4]);
    assert.deepEqual(found({ article: "a2" }), [2, 3]);
    assert.deepEqual(found({ mode: "published_fact_check", deed: "check" }), [2]);
  });

  test("count what each choice would show with the others as they are", () => {
    const filters: Partial<QueueFilter>[] = [{}, { deed: "check" }, { deed: "check", mode: "copy_check" }];
    for (const chosen of filters) {
      const filter = { ...all, ...chosen };
      const counts = countQueue(rows, filter, today);
      for (const part of ["deed", "due", "person", "article", "mode"] as const) {
        for (const [word, count] of counts[part]) {
          assert.equal(count, found({ ...chosen, [part]: word }).length, `${part} ${word}`);
        }
      }
      assert.ok(counts.deed.size > 1);
    }
  });
});

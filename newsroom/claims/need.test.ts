import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ROLES, type Role } from "#/db/vocabulary.ts";
import { type NeedFacts, needsMe } from "./need.ts";

/** One letter a role: r reporter, c checker, v reviewer, e editor, a administrator. */
const letters: Record<Role, string> = { reporter: "r", checker: "c", reviewer: "v", editor: "e", administrator: "a" };

const facts: NeedFacts = {
  state: "open",
  barredReporterId: "somebody else",
  soloPublishing: false,
  firstBy: "somebody else",
  secondBy: "a third",
  hasUnveiled: false,
  assignedTo: { check: null, secondReview: null },
};
const mine = { check: "me", secondReview: "me" };
const theirs = { check: "somebody else", secondReview: "somebody else" };

/** What the claim is like, and the letters of those it waits for. */
const table: [which: string, change: Partial<NeedFacts>, who: string][] = [
  ["a suggestion", { state: "suggested" }, "cvea"],
  ["a suggestion, to be checked by somebody else", { state: "suggested", assignedTo: theirs }, ""],
  ["open", {}, "cve"],
  ["reopened", { state: "reopened" }, "cve"],
  ["open, in the own article", { barredReporterId: "me" }, ""],
  ["open, to be checked by me", { assignedTo: mine }, "cve"],
  ["open, to be checked by somebody else", { assignedTo: theirs }, ""],
  ["open, to be reviewed a second time by somebody else", { assignedTo: { ...theirs, check: null } }, "cve"],
  ["awaiting its second review", { state: "second_review" }, "ve"],
  ["awaiting it, first judged by me", { state: "second_review", firstBy: "me" }, ""],
  ["awaiting it, opened by me", { state: "second_review", hasUnveiled: true }, ""],
  ["awaiting it, in the own article", { state: "second_review", barredReporterId: "me" }, ""],
  ["awaiting it, mine to give", { state: "second_review", assignedTo: mine }, "ve"],
  ["awaiting it, somebody else's to give", { state: "second_review", assignedTo: theirs }, ""],
  ["contested", { state: "contested" }, "e"],
  ["contested by me", { state: "contested", secondBy: "me" }, ""],
  ["contested by me, solo publishing", { state: "contested", secondBy: "me", soloPublishing: true }, "e"],
  ["settled", { state: "settled" }, ""],
  ["dismissed", { state: "dismissed" }, ""],
];

describe("a claim waits for me", () => {
  for (const [which, change, expected] of table) {
    test(`${which}: ${expected || "nobody"}`, () => {
      const actorOf = (role: Role) => ({ id: "me", name: "Me", roles: new Set([role]) });

      const waiting = ROLES.filter((role) => needsMe(actorOf(role), { ...facts, ...change }));

      assert.equal(waiting.map((role) => letters[role]).join(""), expected);
    });
  }
});

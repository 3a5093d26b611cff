import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ROLES, type Role } from "#/db/vocabulary.ts";
import { type Actor, can, PERMISSIONS, type Permission, refusalOf, type SubjectOf } from "./permissions.ts";

/** One letter a role, in the order of the vocabulary: r reporter, c checker, v reviewer, e editor, a administrator. */
const letters: Record<Role, string> = { reporter: "r", checker: "c", reviewer: "v", editor: "e", administrator: "a" };

const everybody = "rcvea";
const nobody = "";
const me = "me";
const other = "somebody else";
const article = { ownerId: other, barredReporterId: other, soleReviewers: [] as string[], soloPublishing: false };
const mine = { ...article, ownerId: me, barredReporterId: me };

const round = {
  barredReporterId: null as string | null,
  firstBy: other as string | null,
  secondBy: "a third" as string | null,
  hasUnveiled: false,
  soloPublishing: false,
};

type Row = { [P in Permission]: [permission: P, row: string, who: string, ...subject: SubjectOf<P>] }[Permission];

/** The whole table: what, on which row, and the letters of those who may. */
const table: Row[] = [
  ["newsroom.found", "before anybody is on staff", everybody, { people: 0 }],
  ["newsroom.found", "once anybody is on staff", nobody, { people: 1 }],
  ["newsroom.configure", "", "a"],
  ["person.invite", "", "a"],
  ["person.change", "", "a"],
  ["invitation.accept", "open", everybody, { isOpen: true }],
  ["invitation.accept", "used, withdrawn or expired", nobody, { isOpen: false }],
  ["password.change", "own", everybody, { id: me }],
  ["password.change", "somebody else's", nobody, { id: other }],
  ["sessions.end", "own", everybody, { id: me }],
  ["sessions.end", "somebody else's", nobody, { id: other }],
  ["keys.set", "own", everybody, { id: me }],
  ["keys.set", "somebody else's", nobody, { id: other }],

  ["digest.switch", "own", everybody, { id: me }],
  ["digest.switch", "somebody else's", nobody, { id: other }],
  ["notification.mark", "own", everybody, { personId: me }],
  ["notification.mark", "somebody else's", nobody, { personId: other }],

  ["copy.ask", "of an own article", everybody, { ownerIds: [other, me], isConfidential: false, addedBy: other }],
  ["copy.ask", "of somebody else's article", "cvea", { ownerIds: [other], isConfidential: false, addedBy: other }],
  [
    "copy.ask",
    "confidential, brought by somebody else",
    "e",
    { ownerIds: [other], isConfidential: true, addedBy: other },
  ],
  ["copy.ask", "confidential, own article", everybody, { ownerIds: [me], isConfidential: true, addedBy: other }],
  ["copy.keep", "held", everybody, { isHeld: true }],
  ["copy.keep", "somebody else's by now", nobody, { isHeld: false }],

  ["article.read", "", everybody],
  ["article.submit", "own", everybody, mine],
  ["article.submit", "for a colleague", "cvea", article],
  ["article.revise", "own", everybody, mine],
  ["article.revise", "somebody else's", "cvea", article],
  ["article.post-version", "own", everybody, mine],
  ["article.post-version", "somebody else's", "cvea", article],
  ["claim.mark", "", "cvea"],
  ["claim.assign", "", "cvea"],
  ["comment.write", "own article", everybody, mine],
  ["comment.write", "somebody else's article", "cvea", article],
  ["comment.revise", "own comment, own article", everybody, { ownerId: me, writtenBy: me }],
  ["comment.revise", "own comment, somebody else's article", "cvea", { ownerId: other, writtenBy: me }],
  ["comment.revise", "somebody else's comment", nobody, { ownerId: me, writtenBy: other }],
  ["flag.raise", "", "cvea"],
  ["flag.ask", "", "cvea"],
  ["flag.answer", "own article", everybody, mine],
  ["flag.answer", "somebody else's article", "cvea", article],
  ["flag.resolve", "", "cve"],
  ["flag.waive", "", "e"],
  ["evidence.attach", "own article", everybody, mine],
  ["evidence.attach", "somebody else's article", "cvea", article],
  ["evidence.withdraw", "own article, attached by oneself", everybody, { ownerId: me, attachedBy: me }],
  ["evidence.withdraw", "own article, attached by somebody else", "cvea", { ownerId: me, attachedBy: other }],
  ["evidence.withdraw", "somebody else's article", "cvea", { ownerId: other, attachedBy: me }],
  ["contact.log", "own article", everybody, mine],
  ["contact.log", "somebody else's article", "cvea", article],
  ["contact.identify", "logged by oneself", everybody, { addedBy: me, ownerIds: [] }],
  ["contact.identify", "in an own article", everybody, { addedBy: other, ownerIds: [me] }],
  ["contact.identify", "somebody else's", "e", { addedBy: other, ownerIds: [other] }],
  ["source.revise", "", "cvea"],
  ["source.identify", "brought by oneself", everybody, { addedBy: me, ownerIds: [] }],
  ["source.identify", "used in an own article", everybody, { addedBy: other, ownerIds: [other, me] }],
  ["source.identify", "somebody else's", "e", { addedBy: other, ownerIds: [other] }],

  ["verdict.record", "somebody else's article", "cve", article],
  ["verdict.record", "own article", nobody, mine],
  ["verdict.record", "own article, waived or a fact-check", "cve", { ...mine, barredReporterId: null }],
  ["verdict.second", "after somebody else's first", "ve", round],
  ["verdict.second", "after one's own first", nobody, { ...round, firstBy: me }],
  ["verdict.second", "after one has opened the first", nobody, { ...round, hasUnveiled: true }],
  ["verdict.second", "own article", nobody, { ...round, barredReporterId: me }],
  ["verdict.unveil", "somebody else's", "e", round],
  ["verdict.unveil", "one's own", nobody, { ...round, firstBy: me }],
  ["claim.decide", "between two others", "e", round],
  ["claim.decide", "of which one is one's own", nobody, { ...round, secondBy: me }],
  ["claim.decide", "of which one is one's own, solo publishing", "e", { ...round, firstBy: me, soloPublishing: true }],
  ["claim.decide", "own article, solo publishing", nobody, { ...round, barredReporterId: me, soloPublishing: true }],
  ["outcome.waive", "", "e"],
  ["second-review.waive", "of somebody else's first", "e", round],
  ["second-review.waive", "of one's own first", nobody, { ...round, firstBy: me }],
  ["second-review.waive", "of one's own first, solo publishing", "e", { ...round, firstBy: me, soloPublishing: true }],
  ["second-review.waive", "own article", nobody, { ...round, barredReporterId: me }],
  ["own-article.waive", "somebody else's article", "e", article],
  ["own-article.waive", "own article", nobody, mine],
  ["own-article.waive", "own article, solo publishing", "e", { ...mine, soloPublishing: true }],
  ["article.sign-off", "reviewed by others", "e", { ...article, soleReviewers: [other] }],
  ["article.sign-off", "sole reviewer of a claim", nobody, { ...article, soleReviewers: [other, me] }],
  [
    "article.sign-off",
    "sole reviewer, solo publishing",
    "e",
    { ...article, soleReviewers: [me], soloPublishing: true },
  ],
  ["article.sign-off", "own article", nobody, mine],
  ["article.sign-off", "own article, solo publishing", nobody, { ...mine, soloPublishing: true }],
  ["article.sign-off", "own article, waived or a fact-check", "e", { ...mine, barredReporterId: null }],
  [
    "article.sign-off",
    "own article, waived, sole reviewer",
    nobody,
    { ...mine, barredReporterId: null, soleReviewers: [me] },
  ],
  ["correction.request", "published", everybody, { isPublished: true }],
  ["correction.request", "not published", nobody, { isPublished: false }],
  ["correction.handle", "", "e"],
  ["article.reopen", "", "e"],
  ["article.close", "", "e"],
  ["report.draft", "", "e"],
  ["report.publish", "", "e"],
  ["change.undo", "own", everybody, { actorId: me }],
  ["change.undo", "somebody else's", nobody, { actorId: other }],
  ["numbers.read", "", "cvea"],
  ["audit.read", "", everybody],
];

function may(roles: readonly Role[], [permission, , , ...subject]: Row): boolean {
  const actor: Actor = { id: me, name: "Me", roles: new Set(roles) };
  return (can as (actor: Actor, permission: Permission, ...subject: unknown[]) => boolean)(
    actor,
    permission,
    ...subject,
  );
}

describe("who may do what", () => {
  for (const row of table) {
    const [permission, which, expected] = row;
    test(`${permission}${which === "" ? "" : `, ${which}`}: ${expected || "nobody"}`, () => {
      const allowed = ROLES.filter((role) => may([role], row)).map((role) => letters[role]);

      assert.equal(allowed.join(""), expected);
    });
  }

  test("is written out here for every permission", () => {
    assert.deepEqual(new Set(table.map(([permission]) => permission)), new Set(PERMISSIONS));
  });

  test("adds up over the roles of a person: no role takes away what another gives", () => {
    for (const row of table) {
      const alone = ROLES.some((role) => may([role], row));
      assert.equal(may(ROLES, row), alone, `${row[0]}, ${row[1]}`);
    }
  });

  test("is nothing in the newsroom's work for somebody without a role", () => {
    const theirs = table.filter((row) => may([], row)).map(([permission, row]) => `${permission}, ${row}`);

    assert.deepEqual(theirs, [
      "newsroom.found, before anybody is on staff",
      "invitation.accept, open",
      "password.change, own",
      "sessions.end, own",
      "keys.set, own",
      "digest.switch, own",
      "notification.mark, own",
      "copy.keep, held",
      "contact.identify, logged by oneself",
      "contact.identify, in an own article",
      "source.identify, brought by oneself",
      "source.identify, used in an own article",
      "correction.request, published",
      "change.undo, own",
    ]);
  });
});

describe("a refusal", () => {
  test("is a sentence for the person, a different one for each deed", () => {
    const refusals = PERMISSIONS.map(refusalOf);

    for (const refusal of refusals) assert.match(refusal, /^[A-Z].{20,}\.$/);
    assert.equal(new Set(refusals).size, PERMISSIONS.length);
  });
});

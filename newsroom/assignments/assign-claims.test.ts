import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { assignments, auditEvents, notifications, people, verdicts } from "#/db/schema/index.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aClosedArticle, aVerdict, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { assignClaims } from "./assign-claims.ts";
import { unassignClaims } from "./unassign-claims.ts";

const check = { duty: "check" as const, personId: "priya", due: null };

function twoClaims(): ReturnType<typeof aNewsroom> & { articleId: string; first: string; second: string } {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  const first = aClaim(newsroom.db, article, { evidence: ["supports"] }).id;
  const second = aClaim(newsroom.db, article, { exact: "The port grew by 4%." }).id;
  return { ...newsroom, articleId: article.id, first, second };
}

describe("assignClaims", () => {
  test("gives several claims to one person in one change, one event each, and tells them once", () => {
    const { db, as, first, second, articleId } = twoClaims();

    const changed = assignClaims(as("tomas"), { ...check, claimIds: [first, second, first], due: "fri" });

    assert.equal(changed, 2);
    assert.partialDeepStrictEqual(db.select().from(assignments).all(), [
      { claimId: first, personId: "priya", dueOn: "2026-03-06", assignedBy: "tomas" },
      { claimId: second, personId: "priya", dueOn: "2026-03-06" },
    ]);
    const detail = { duty: "check", from: null, to: "Priya Raman", dueOn: "2026-03-06" };
    assert.deepEqual(eventsOf(db), [
      { name: "claim.assigned", subjectId: first, detail: { label: "C01", ...detail } },
      { name: "claim.assigned", subjectId: second, detail: { label: "C02", ...detail } },
    ]);
    assert.equal(
      new Set(
        db
          .select()
          .from(auditEvents)
          .all()
          .map(({ changeId }) => changeId),
      ).size,
      1,
    );
    assert.partialDeepStrictEqual(db.select().from(notifications).all(), [
      { kind: "assigned", personId: "priya", articleId, claimId: null, causedBy: "tomas" },
    ]);
  });

  test("gives it to somebody else at any time, and leaves what they have already as it is", () => {
    const { db, as, first, second } = twoClaims();
    assignClaims(as("tomas"), { ...check, claimIds: [first] });

    const changed = assignClaims(as("priya"), { ...check, claimIds: [first, second], personId: "ravi" });
    assert.equal(changed, 2);
    assert.equal(assignClaims(as("priya"), { ...check, claimIds: [first, second], personId: "ravi", due: "today" }), 2);

    assert.equal(db.select().from(assignments).all().length, 2);
    assert.partialDeepStrictEqual(eventsOf(db)[1], { detail: { from: "Priya Raman", to: "Ravi Okafor" } });
    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [first], personId: "ravi", due: "2026-03-02" }),
      RuleBroken,
      /^Ravi Okafor has this already/,
    );
  });

  test("has one person a duty: who checks, and who reviews a second time", () => {
    const { db, as, first } = twoClaims();

    assignClaims(as("tomas"), { ...check, claimIds: [first] });
    assignClaims(as("tomas"), { claimIds: [first], duty: "second_review", personId: "ravi", due: null });

    assert.deepEqual(
      db
        .select()
        .from(assignments)
        .all()
        .map(({ duty, personId }) => [duty, personId])
        .toSorted(),
      [
        ["check", "priya"],
        ["second_review", "ravi"],
      ],
    );
  });

  test("tells nobody of what they gave to themselves", () => {
    const { db, as, first } = twoClaims();

    assignClaims(as("priya"), { ...check, claimIds: [first] });

    assert.deepEqual(db.select().from(notifications).all(), []);
  });

  test("names the claim in what a person is told of one claim", () => {
    const { db, as, first } = twoClaims();

    assignClaims(as("tomas"), { ...check, claimIds: [first] });

    assert.equal(db.select().from(notifications).get()?.claimId, first);
  });

  test("takes a claim that was reopened", () => {
    const { db, as, first } = twoClaims();
    aVerdict(db, first);
    reopenClaim(as("ravi"), { claimId: first, because: "A later table is out." });

    assert.equal(assignClaims(as("tomas"), { ...check, claimIds: [first] }), 1);
  });

  const wrong: [who: string, personId: string, duty: "check" | "second_review", words: RegExp][] = [
    ["the article's reporter", "noor", "check", /^Noor Haddad reported this article/],
    ["somebody without a role for it", "ines", "check", /^Inês Duarte is no checker/],
    ["a checker, for a second review", "priya", "second_review", /^Priya Raman is no reviewer or editor/],
    ["nobody on staff", "nobody", "check", /^This person is not on staff/],
  ];
  for (const [who, personId, duty, words] of wrong) {
    test(`is refused for ${who}`, () => {
      const { db, as, first, second } = twoClaims();

      assertRefused(
        db,
        () => assignClaims(as("tomas"), { claimIds: [first, second], personId, duty, due: null }),
        RuleBroken,
        words,
      );
    });
  }

  test("is refused for a disabled account", () => {
    const { db, as, first } = twoClaims();
    db.update(people)
      .set({ disabledAt: new Date(0) })
      .where(eq(people.id, "priya"))
      .run();

    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [first] }),
      RuleBroken,
      /^The account of Priya Raman is disabled/,
    );
  });

  test("is refused for a second review by whoever gave the first verdict on the claim as it is", () => {
    const { db, as, first, second } = twoClaims();
    aVerdict(db, first);
    const settled = { claimIds: [second, first], duty: "second_review" as const, personId: "ravi", due: null };
    assertRefused(db, () => assignClaims(as("tomas"), settled), RuleBroken, /^C01 is settled/);

    const research = { outcome: null, rating: "in_progress", rationale: "", recordedBy: "lena" } as const;
    db.insert(verdicts)
      .values({ ...research, id: "v2", claimId: first, n: 2, claimRevision: 1, recordedAt: new Date() })
      .run();

    assertRefused(
      db,
      () => assignClaims(as("tomas"), settled),
      RuleBroken,
      /^Ravi Okafor gave the first verdict on C01/,
    );
    assert.equal(assignClaims(as("tomas"), { ...settled, personId: "lena" }), 2);
  });

  test("is refused for a suggestion, and for a claim that was dismissed", () => {
    const { db, as, first } = twoClaims();
    const suggestion = aClaim(db, anArticle(db), { accepted: false }).id;
    dismissClaim(as("priya"), { claimId: first, reason: "trivial", note: null });

    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [suggestion] }),
      RuleBroken,
      /is a suggestion: accept it first/,
    );
    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [first] }),
      RuleBroken,
      /was dismissed: restore it first/,
    );
  });

  test("is refused for claims of several articles, for a date that is none, and in a closed article", () => {
    const newsroom = twoClaims();
    const { db, as, first } = newsroom;
    const other = anArticle(db);
    const elsewhere = aClaim(db, other).id;

    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [first, elsewhere] }),
      RuleBroken,
      /several articles/,
    );
    assertRefused(
      db,
      () => assignClaims(as("tomas"), { ...check, claimIds: [first], due: "soonish" }),
      RuleBroken,
      /^“soonish” is no date/,
    );
    aClosedArticle(db, other);
    assertRefused(db, () => assignClaims(as("tomas"), { ...check, claimIds: [elsewhere] }), RuleBroken, /closed/);
  });

  test("is not open to reporters", () => {
    const { db, as, first } = twoClaims();

    assertRefused(db, () => assignClaims(as("noor"), { ...check, claimIds: [first] }), Forbidden);
  });
});

describe("unassignClaims", () => {
  test("takes claims from whoever has them, and leaves those that nobody has", () => {
    const { db, as, first, second } = twoClaims();
    assignClaims(as("tomas"), { ...check, claimIds: [first] });

    assert.equal(unassignClaims(as("priya"), { claimIds: [first, second], duty: "check" }), 1);

    assert.deepEqual(db.select().from(assignments).all(), []);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "claim.unassigned",
      subjectId: first,
      detail: { label: "C01", duty: "check", from: "Priya Raman" },
    });
  });

  test("is refused where nobody has any of them", () => {
    const { db, as, first } = twoClaims();

    assertRefused(
      db,
      () => unassignClaims(as("priya"), { claimIds: [first], duty: "check" }),
      RuleBroken,
      /^Nobody has this already/,
    );
  });
});

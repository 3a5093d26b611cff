import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { articles, assignments, claims, verdicts, waivers } from "#/db/schema/index.ts";
import type { Outcome, Round } from "#/db/vocabulary.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aClosedArticle, aSignOff } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { FEWEST_PAIRS } from "./agreement.ts";
import { periodOf } from "./period.ts";
import { newsroomNumbers } from "./queries.ts";

type Db = ReturnType<typeof aNewsroom>["db"];

/** The clock of the tests starts on Monday, 2 March 2026. */
const noon = new Date("2026-03-02T12:00:00Z");

function numbersOf(db: Db): ReturnType<typeof newsroomNumbers> {
  return newsroomNumbers(db, periodOf(4, noon), noon);
}

type Given = { round?: Round; needsSecond?: boolean; at?: Date; by?: string };

/** A verdict on the claim's first revision, of a round, as it stands in the table. */
function judge(db: Db, claimId: string, outcome: Outcome | null, given: Given = {}): string {
  const { round = "first", needsSecond = false, at = noon, by = round === "first" ? "priya" : "ravi" } = given;
  const id = randomUUID();
  const n = db.select().from(verdicts).where(eq(verdicts.claimId, claimId)).all().length + 1;
  const words = { rationale: "It is in the table.", rating: outcome === null ? ("in_progress" as const) : null };
  db.insert(verdicts)
    .values({
      id,
      claimId,
      n,
      claimRevision: 1,
      round,
      needsSecond,
      isBlind: needsSecond,
      outcome,
      ...words,
      recordedBy: by,
      recordedAt: at,
    })
    .run();
  return id;
}

function claimsOf(db: Db, count: number): string[] {
  const article = anArticle(db, { text: Array.from({ length: count }, (_, n) => `Boat ${n} came.`).join("\n") });
  return article.text.split("\n").map((exact) => aClaim(db, article, { exact }).id);
}

describe("verdicts by week", () => {
  test("stand in their weeks, and nothing stands before the period", () => {
    const { db } = aNewsroom();
    const [first = "", second = "", third = ""] = claimsOf(db, 3);
    judge(db, first, "verified");
    judge(db, second, "disputed", { at: new Date("2026-02-22T23:00:00Z") });
    judge(db, third, "verified", { at: new Date("2026-02-01T12:00:00Z") });

    const { weeks } = numbersOf(db);

    assert.deepEqual(weeks, [
      { monday: "2026-02-09", counts: {}, total: 0 },
      { monday: "2026-02-16", counts: { disputed: 1 }, total: 1 },
      { monday: "2026-02-23", counts: {}, total: 0 },
      { monday: "2026-03-02", counts: { verified: 1 }, total: 1 },
    ]);
  });
});

describe("a round that wants a second review", () => {
  test("is in no number, whoever looks, until it is over", () => {
    const { db } = aNewsroom();
    const [seconded = "", waived = "", dismissed = "", open = ""] = claimsOf(db, 4);
    judge(db, seconded, "verified", { needsSecond: true });
    const waivedId = judge(db, waived, "verified", { needsSecond: true });
    judge(db, dismissed, "disputed", { needsSecond: true });
    judge(db, open, "disputed", { needsSecond: true });

    const before = numbersOf(db);

    assert.equal(before.awaiting, 4);
    assert.equal(before.weeks.at(-1)?.total, 0);
    assert.deepEqual(before.reopened, { judged: 0, again: 0 });
    assert.deepEqual(before.gate.map(({ kind }) => kind).includes("outcome"), false);

    judge(db, seconded, "verified", { round: "second" });
    const articleId = db.select().from(claims).get()?.articleId ?? "";
    const waiver = { id: "w1", kind: "second_review", articleId, verdictId: waivedId, reason: "One source." } as const;
    db.insert(waivers)
      .values({ ...waiver, waivedBy: "tomas", waivedAt: noon })
      .run();
    const { as } = {
      as: (name: "priya") => ({ db, actor: { id: name, name, roles: new Set(["checker"] as const) }, now: () => noon }),
    };
    dismissClaim(as("priya"), { claimId: dismissed, reason: "trivial", note: null });

    const after = numbersOf(db);
    assert.equal(after.awaiting, 1);
    assert.deepEqual(after.weeks.at(-1)?.counts, { verified: 3, disputed: 1 });
  });
});

describe("agreement", () => {
  test("is not told below the fewest pairs, and compares the last verdicts of both rounds above", () => {
    const { db } = aNewsroom();
    const all = claimsOf(db, FEWEST_PAIRS);
    for (const claimId of all.slice(1)) {
      judge(db, claimId, "verified", { needsSecond: true });
      judge(db, claimId, "verified", { round: "second" });
    }
    const few = numbersOf(db).agreement;
    assert.deepEqual([few.pairs, few.observed, few.kappa, few.alpha], [FEWEST_PAIRS - 1, null, null, null]);

    const [last = ""] = all;
    judge(db, last, "verified", { needsSecond: true });
    judge(db, last, "unverifiable", { needsSecond: true });
    judge(db, last, "disputed", { round: "second" });
    judge(db, last, "disputed", { round: "decision", by: "tomas" });

    const { agreement } = numbersOf(db);
    assert.equal(agreement.observed, (FEWEST_PAIRS - 1) / FEWEST_PAIRS);
    assert.deepEqual(agreement.table, [
      { first: "verified", second: "verified", pairs: FEWEST_PAIRS - 1 },
      { first: "unverifiable", second: "disputed", pairs: 1 },
    ]);
    assert.ok(agreement.kappa !== null && agreement.alpha !== null);
  });
});

describe("open work", () => {
  test("goes by the claim, then by the whole article, then to nobody, and is overdue by its own day or the article's", () => {
    const { db } = aNewsroom();
    const article = anArticle(db, { text: "One.\nTwo.\nThree.\nFour." });
    const [one = "", two = "", three = "", four = ""] = article.text
      .split("\n")
      .map((exact) => aClaim(db, article, { exact }).id);
    db.update(articles).set({ dueOn: "2026-03-01" }).run();
    const give = (row: {
      claimId: string | null;
      personId: string;
      dueOn?: string;
      duty?: "check" | "second_review";
    }) =>
      db
        .insert(assignments)
        .values({
          id: randomUUID(),
          articleId: article.id,
          duty: "check",
          assignedBy: "tomas",
          assignedAt: noon,
          ...row,
        })
        .run();
    give({ claimId: one, personId: "ravi", dueOn: "2026-03-02" });
    give({ claimId: null, personId: "priya" });
    give({ claimId: four, personId: "ravi", duty: "second_review" });
    judge(db, three, null);
    judge(db, four, "verified", { needsSecond: true });
    aClaim(db, anArticle(db), {});
    const closed = anArticle(db);
    aClaim(db, closed, {});
    aClosedArticle(db, closed);

    assert.ok(two);
    assert.deepEqual(numbersOf(db).people, [
      { name: "Priya Raman", open: 2, overdue: 2 },
      { name: "Ravi Okafor", open: 2, overdue: 1 },
      { name: null, open: 1, overdue: 0 },
    ]);
  });
});

test("claims without a source are counted by publisher, our own articles together", () => {
  const { db } = aNewsroom();
  aClaim(db, anArticle(db));
  const factCheck = anArticle(db, { mode: "published_fact_check" });
  const named = aClaim(db, factCheck);
  aClaim(db, factCheck, { exact: "grew" });
  aClaim(db, factCheck, { exact: "The port", accepted: false });
  db.update(claims).set({ sourcing: "named" }).where(eq(claims.id, named.id)).run();

  assert.deepEqual(numbersOf(db).publishers, [
    { publisher: "The Exampleton Courier", claims: 2, unsourced: 1 },
    { publisher: null, claims: 1, unsourced: 1 },
  ]);
});

test("a claim that was judged and taken up again counts once", () => {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const [first = "", second = ""] = claimsOf(db, 2);
  judge(db, first, "verified");
  judge(db, second, "verified");
  reopenClaim(as("ravi"), { claimId: first, because: "A new table." });

  assert.deepEqual(numbersOf(db).reopened, { judged: 2, again: 1 });
});

test("the time is from intake to closing or the first publication", () => {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  assert.deepEqual(numbersOf(db).time, { articles: 0, medianHours: null });
  for (const hours of [2, 10]) {
    const article = anArticle(db);
    aClosedArticle(db, article);
    db.update(articles).set({ submittedAt: new Date(noon.getTime() - hours * 3_600_000) }).where(eq(articles.id, article.id)).run(); // biome-ignore format: one line
  }

  assert.deepEqual(numbersOf(db).time, { articles: 2, medianHours: 6 });
});

test("the gate counts what blocks the articles in work, not those signed off", () => {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  aSignedOffArticle(newsroom, "copy_check");
  const article = anArticle(db);
  aClaim(db, article);
  const signed = anArticle(db);
  aSignOff(db, signed);

  assert.deepEqual(numbersOf(db).gate, [
    { kind: "coverage", blockers: 1, articles: 1 },
    { kind: "unsettled", blockers: 1, articles: 1 },
  ]);
});

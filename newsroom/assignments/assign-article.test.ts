import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles, assignments, notifications } from "#/db/schema/index.ts";
import { articleDesk } from "../articles/queries.ts";
import { RuleBroken } from "../errors.ts";
import { aSignOff, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { assignArticle } from "./assign-article.ts";
import { assignClaims } from "./assign-claims.ts";
import { colleaguesFor } from "./queries.ts";
import { setDueDate } from "./set-due-date.ts";
import { unassignArticle } from "./unassign-article.ts";

const check = { duty: "check" as const, personId: "priya", due: null };

describe("assignArticle", () => {
  test("gives every claim that is not somebody else's, those marked later too", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const first = aClaim(db, article);
    assignClaims(as("tomas"), { claimIds: [first.id], duty: "check", personId: "ravi", due: "fri" });

    assignArticle(as("tomas"), { ...check, articleId: article.id });
    aClaim(db, article, { exact: "The port grew by 4%." });

    const desk = articleDesk(db, article.id, as("priya").actor);
    assert.deepEqual(
      desk.claims.map(({ assignments }) => assignments),
      [
        [{ duty: "check", person: { id: "ravi", name: "Ravi Okafor" }, dueOn: "2026-03-06", isOfArticle: false }],
        [{ duty: "check", person: { id: "priya", name: "Priya Raman" }, dueOn: null, isOfArticle: true }],
      ],
    );
    assert.deepEqual(desk.assignments, desk.claims[1]?.assignments);
  });

  test("records who had it before, and tells who has it", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db);
    assignArticle(as("tomas"), { ...check, articleId });

    assignArticle(as("tomas"), { ...check, articleId, personId: "ravi", due: "tomorrow" });

    assert.equal(db.select().from(assignments).all().length, 1);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "article.assigned",
      subjectId: articleId,
      detail: {
        headline: "Harbour traffic",
        duty: "check",
        from: "Priya Raman",
        to: "Ravi Okafor",
        dueOn: "2026-03-03",
      },
    });
    assert.deepEqual(
      db
        .select()
        .from(notifications)
        .all()
        .map(({ personId, kind }) => [personId, kind]),
      [
        ["priya", "assigned"],
        ["ravi", "assigned"],
      ],
    );
  });

  test("is refused for the article's reporter, and twice for the same person", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db);

    assertRefused(
      db,
      () => assignArticle(as("tomas"), { ...check, articleId, personId: "noor" }),
      RuleBroken,
      /reported this article/,
    );
    assignArticle(as("tomas"), { ...check, articleId });
    assertRefused(db, () => assignArticle(as("tomas"), { ...check, articleId }), RuleBroken, /has this already/);
  });
});

test("an article is taken from somebody once", () => {
  const { db, as } = aNewsroom();
  const { id: articleId } = anArticle(db);
  assignArticle(as("tomas"), { ...check, articleId });

  unassignArticle(as("tomas"), { articleId, duty: "check" });

  assert.deepEqual(db.select().from(assignments).all(), []);
  assertRefused(db, () => unassignArticle(as("tomas"), { articleId, duty: "check" }), RuleBroken, /Nobody has this/);
});

describe("setDueDate", () => {
  test("is what claims are due by that have no date of their own, and lets a sign-off stand", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    assignClaims(as("tomas"), { ...check, claimIds: [claim.id] });
    aSignOff(db, article);

    setDueDate(as("priya"), { articleId: article.id, due: "+2d" });

    const desk = articleDesk(db, article.id, as("priya").actor);
    assert.equal(desk.dueOn, "2026-03-04");
    assert.equal(desk.claims[0]?.assignments[0]?.dueOn, "2026-03-04");
    assert.equal(standingSignOffs(db), 1);
    assert.partialDeepStrictEqual(eventsOf(db).at(-1), { detail: { from: null, to: "2026-03-04" } });
  });

  test("can be taken off, and is refused where nothing is different or the words are no date", () => {
    const { db, as } = aNewsroom();
    const { id: articleId } = anArticle(db);
    setDueDate(as("priya"), { articleId, due: "2026-01-01" });

    setDueDate(as("priya"), { articleId, due: null });

    assert.equal(db.select().from(articles).get()?.dueOn, null);
    assertRefused(db, () => setDueDate(as("priya"), { articleId, due: null }), RuleBroken, /due then already/);
    assertRefused(db, () => setDueDate(as("priya"), { articleId, due: "31 nov" }), RuleBroken, /is no date/);
  });
});

test("colleagues are all with an account, with what they may do in the article", () => {
  const { db } = aNewsroom();
  anArticle(db, { ownerId: "tomas" });
  const [article] = db.select().from(articles).all();
  assert.ok(article);

  assert.deepEqual(
    colleaguesFor(db, article).map(({ id, duties }) => [id, duties]),
    [
      ["ines", []],
      ["lena", ["check", "second_review"]],
      ["noor", []],
      ["priya", ["check"]],
      ["ravi", ["check", "second_review"]],
      ["tomas", []],
    ],
  );
});

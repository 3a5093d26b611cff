import assert from "node:assert/strict";
import { test } from "node:test";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { answerFlag } from "#/newsroom/sourcing/answer-flag.ts";
import { askFlag } from "#/newsroom/sourcing/ask-flag.ts";
import { aFlag, aVerdict } from "#/newsroom/testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { blockersByKind, claimsByState, openQuestions } from "./progress-counts.ts";

test("an article's claims, blockers and questions are counted as its desk shows them", () => {
  const { db, as } = aNewsroom();
  const article = anArticle(db, { text: "One.\nTwo.\nThree." });
  const [one, two] = [aClaim(db, article), aClaim(db, article, { exact: "Two." })];
  aVerdict(db, one.id);
  const first = aFlag(db, one.id, "person", "legal");
  const second = aFlag(db, two.id, "person");
  aFlag(db, two.id, "person", "dubious");
  for (const flagId of [first, second]) askFlag(as("priya"), { flagId, question: "Who?", due: null });
  answerFlag(as("noor"), { flagId: first, answer: "The union." });

  const desk = articleDesk(db, article.id, as("priya").actor);

  assert.deepEqual(
    claimsByState(desk).map(({ label, claims }) => [label, claims.length]),
    [
      ["Verified", 1],
      ["Open", 1],
    ],
  );
  assert.deepEqual(blockersByKind(desk), [
    { kind: "flag", count: 3 },
    { kind: "coverage", count: 1 },
    { kind: "unsettled", count: 1 },
  ]);
  assert.deepEqual(
    openQuestions(desk).map(({ claim, flag }) => [claim.label, flag.state]),
    [
      ["C02", "asked"],
      ["C01", "answered"],
    ],
  );
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notifications, verdicts } from "#/db/schema/index.ts";
import { postVersion } from "../articles/post-version.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";

function aJudgedArticle(judges: readonly ("priya" | "ravi")[]) {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const article = anArticle(db);
  const lines = article.text.split("\n");
  const claims = judges.map((recordedBy, index) => {
    const { id } = aClaim(db, article, { exact: lines[index] ?? "", evidence: ["supports"] });
    db.insert(verdicts)
      .values({
        id: `v${index}`,
        claimId: id,
        n: 1,
        claimRevision: 1,
        outcome: "unverifiable",
        rationale: "Nobody answers.",
        recordedBy,
        recordedAt: new Date(0),
      })
      .run();
    return id;
  });
  const told = () =>
    db
      .select()
      .from(notifications)
      .all()
      .map(({ personId, kind, claimId, causedBy }) => [personId, kind, claimId, causedBy]);
  return { ...newsroom, article, claims, told };
}

describe("who judged a claim", () => {
  test("hears of it when somebody else's deed reopens it", () => {
    const { as, claims, told } = aJudgedArticle(["priya"]);
    const [claimId = ""] = claims;

    attachEvidence(
      as("ravi"),
      AttachEvidence.parse({
        claimId,
        stance: "refutes",
        tier: "primary",
        title: "Port table",
        url: "https://port.example.org/t",
        sourceName: "Port",
      }),
    );

    assert.deepEqual(told(), [["priya", "reopened", claimId, "ravi"]]);
  });

  test("hears nothing of what they reopened themselves", () => {
    const { as, claims, told } = aJudgedArticle(["priya"]);

    reopenClaim(as("priya"), { claimId: claims[0] ?? "", because: "I misread the table." });

    assert.deepEqual(told(), []);
  });

  test("hears once of a version that reopens several: of the article then, of the claim where it is one", () => {
    const { as, article, claims, told } = aJudgedArticle(["priya", "ravi"]);
    postVersion(as("noor"), {
      articleId: article.id,
      text: "Traffic tripled in 2025.\nThe port grew by 5%.",
      note: null,
      seen: article.versionId,
      isConfirmed: true,
    });
    assert.deepEqual(told().toSorted(), [
      ["priya", "reopened", claims[0], "noor"],
      ["ravi", "reopened", claims[1], "noor"],
    ]);

    const both = aJudgedArticle(["priya", "priya"]);
    postVersion(both.as("noor"), {
      articleId: both.article.id,
      text: "Traffic tripled in 2025.\nThe port grew by 5%.",
      note: null,
      seen: both.article.versionId,
      isConfirmed: true,
    });
    assert.deepEqual(both.told(), [["priya", "reopened", null, "noor"]]);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acceptClaim } from "../claims/accept-claim.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { redoChange } from "./redo-change.ts";
import { undoChange } from "./undo-change.ts";

function aDesk() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  const { id: claimId } = aClaim(newsroom.db, article);
  return { ...newsroom, article, articleId: article.id, claimId };
}

describe("redoChange", () => {
  test("does again what was taken back last, one after another, and says so in the log", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    setKey(as("priya"), { claimId, isKey: false });
    const second = undoChange(as("priya"), { articleId });
    const first = undoChange(as("priya"), { articleId });

    assert.equal(redoChange(as("priya"), { articleId }).changeId, first.changeId);
    assert.equal(workingClaim(db, claimId).row.isKey, true);
    assert.equal(redoChange(as("priya"), { articleId }).changeId, second.changeId);
    assert.equal(workingClaim(db, claimId).row.isKey, false);
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "change.redone",
      subjectId: claimId,
      detail: { changeId: second.changeId, firstEvent: 2, did: "changed the key mark of C01" },
    });
    assertRefused(db, () => redoChange(as("priya"), { articleId }), RuleBroken, /nothing to do again/);
  });

  test("is over once the person did something else, and for whoever may no longer do such a deed", () => {
    const { db, as, articleId, article, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    undoChange(as("priya"), { articleId });
    assertRefused(db, () => redoChange(as("priya", ["reporter"]), { articleId }), Forbidden);
    const suggestion = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });

    acceptClaim(as("priya"), { claimId: suggestion.id });

    assertRefused(db, () => redoChange(as("priya"), { articleId }), RuleBroken, /nothing to do again/);
  });

  test("is refused where a colleague worked on the same claim meanwhile, and writes nothing", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    undoChange(as("priya"), { articleId });
    setKey(as("tomas"), { claimId, isKey: true });

    assertRefused(
      db,
      () => redoChange(as("priya"), { articleId }),
      RuleBroken,
      /^Tomás Vidal changed the key mark of C01/,
    );
  });

  test("is refused where what it rested on was taken back meanwhile, and writes nothing", () => {
    const { db, as, articleId, claimId } = aDesk();
    const evidence = { claimId, url: "https://port.example.org/table", stance: "supports" };
    attachEvidence(as("tomas"), AttachEvidence.parse(evidence));
    recordVerdict(
      as("ravi"),
      RecordVerdict.parse({ claimId, conclusion: "verified", rationale: "It is in the table." }),
    );
    undoChange(as("ravi"), { articleId });
    undoChange(as("tomas"), { articleId });

    assertRefused(db, () => redoChange(as("ravi"), { articleId }), RuleBroken, /^Tomás Vidal took back or did again/);

    redoChange(as("tomas"), { articleId });
    redoChange(as("ravi"), { articleId });
    assert.equal(workingClaim(db, claimId).state, "settled");
  });

  test("is refused where its words were marked by somebody else meanwhile, and writes nothing", () => {
    const { db, as, articleId, article } = aDesk();
    const exact = "The port grew by 4%.";
    const start = article.text.indexOf(exact);
    const words = { articleId, versionId: article.versionId, start, end: start + exact.length, exact };
    markClaim(as("priya"), words);
    undoChange(as("priya"), { articleId });
    markClaim(as("tomas"), words);

    assertRefused(db, () => redoChange(as("priya"), { articleId }), RuleBroken, /C03 already stands on exactly these/);
  });

  test("voids the sign-off that undo let stand again", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: articleId, claimIds } = aSignedOffArticle(newsroom, "copy_check");
    setKey(as("priya"), { claimId: claimIds[0], isKey: true });
    undoChange(as("priya"), { articleId });
    assert.equal(standingSignOffs(db), 1);

    redoChange(as("priya"), { articleId });

    assert.equal(standingSignOffs(db), 0);
  });
});

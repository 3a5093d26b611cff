import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aClosedArticle } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { undoState } from "./queries.ts";
import { undoChange } from "./undo-change.ts";

function aDesk() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  const { id: claimId } = aClaim(newsroom.db, article);
  const of = (name: "priya" | "ravi" | "tomas") => undoState(newsroom.db, article.id, newsroom.as(name).actor);
  return { ...newsroom, of, article, articleId: article.id, claimId };
}

describe("undoState", () => {
  test("is empty for whoever did nothing on the article", () => {
    const { as, of, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });

    assert.deepEqual(of("ravi"), { undo: null, redo: null });
  });

  test("names what would be taken back, and then what would be done again", () => {
    const { as, of, articleId, claimId } = aDesk();
    splitClaim(as("priya"), { claimId, at: "Traffic".length });
    const { undo } = of("priya");
    assert.deepEqual(
      { ...undo, changeId: "" },
      { changeId: "", says: "split C01", subjectId: claimId, takesAway: true, refused: null },
    );

    undoChange(as("priya"), { articleId });

    assert.deepEqual(of("priya"), { undo: null, redo: undo });
  });

  test("never tells what a colleague concluded, flagged or said", () => {
    const { as, of, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    recordVerdict(as("ravi"), RecordVerdict.parse({ claimId, conclusion: "unverifiable", rationale: "Nobody knows." }));

    assert.equal(of("priya").undo?.refused, "Ravi Okafor judged C01 since: undo would take that away too.");
    assert.equal(of("ravi").undo?.says, "C01 unverifiable");
  });

  test("says beforehand why it is refused", () => {
    const { db, as, of, article, claimId } = aDesk();
    dismissClaim(as("priya"), { claimId, reason: "trivial", note: null });
    aClosedArticle(db, article);
    assert.match(of("priya").undo?.refused ?? "", /is closed/);

    const newsroom = aNewsroom();
    const { id } = aSignedOffArticle(newsroom, "copy_check");
    const { undo } = undoState(newsroom.db, id, newsroom.as("tomas").actor);
    assert.match(undo?.refused ?? "", /reopen the article instead/);
  });
});

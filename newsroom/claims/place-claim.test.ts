import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { claimAnchors, dismissals } from "#/db/schema/index.ts";
import { Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aLostAnchor, aSignOff, aVerdict, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { dismissClaim } from "./dismiss-claim.ts";
import { placeClaim } from "./place-claim.ts";
import { removeWords } from "./remove-words.ts";
import { workingClaim } from "./working-claim.ts";

const text = "Traffic doubled in 2025.\nThe port grew by 4%.";
const second = { start: text.indexOf("The port"), end: text.length };

/** A settled claim on the first sentence that lost its place in version 2. */
function aLostClaim(candidates: { start: number; end: number; score: number }[] = []) {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const article = anArticle(db, { text });
  const { id: claimId } = aClaim(db, article, { evidence: ["supports"] });
  aVerdict(db, claimId);
  const lostAnchorId = aLostAnchor(db, { ...article, claimId }, candidates);
  const versionId = workingClaim(db, claimId).versionId;
  return { ...newsroom, article: { ...article, versionId }, claimId, lostAnchorId };
}

describe("placeClaim", () => {
  test("puts the claim on the confirmed candidate, in a person's name, to be judged again", () => {
    const { db, as, claimId, lostAnchorId, article } = aLostClaim([{ ...second, score: 0.8 }]);
    aSignOff(db, article);

    placeClaim(as("priya"), { lostAnchorId, ...second });

    const { anchor, state, lost, row } = workingClaim(db, claimId);
    assert.deepEqual(
      [anchor?.exact, anchor?.status, anchor?.confirmedBy, anchor?.was],
      ["The port grew by 4%.", "confirmed", "priya", "Traffic doubled in 2025."],
    );
    assert.deepEqual(
      [state, lost, row.statement, row.statementWas],
      ["reopened", [], "The port grew by 4%.", "Traffic doubled in 2025."],
    );
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(
      eventsOf(db).map(({ name }) => name),
      ["claim.place-confirmed", "claim.reopened", "sign-off.voided"],
    );
  });

  test("attaches it to other words than a candidate's, and says so", () => {
    const { db, as, lostAnchorId } = aLostClaim();

    placeClaim(as("priya"), { lostAnchorId, start: 0, end: "Traffic doubled".length });

    assert.partialDeepStrictEqual(eventsOf(db)[0], {
      name: "claim.reattached",
      detail: { label: "C01", words: "Traffic doubled" },
    });
  });

  test("takes the engine's suggestions on these words for the same claim", () => {
    const { db, as, article, lostAnchorId } = aLostClaim();
    const suggestion = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });

    placeClaim(as("priya"), { lostAnchorId, ...second });

    assert.equal(db.select().from(dismissals).get()?.claimId, suggestion.id);
    assert.equal(db.select().from(dismissals).get()?.reason, "duplicate");
  });

  test("takes up again a claim whose words were said to be removed", () => {
    const { db, as, claimId, lostAnchorId } = aLostClaim();
    removeWords(as("priya"), { lostAnchorId });
    assert.equal(workingClaim(db, claimId).state, "dismissed");

    placeClaim(as("priya"), { lostAnchorId, ...second });

    assert.equal(workingClaim(db, claimId).state, "reopened");
  });

  test("refuses the words of another claim, words outside the text, a dismissed claim, a settled place and reporters", () => {
    const { db, as, article, claimId, lostAnchorId } = aLostClaim();
    aClaim(db, article, { exact: "The port grew by 4%." });
    const place = (start: number, end: number) => () => placeClaim(as("priya"), { lostAnchorId, start, end });

    assertRefused(db, place(second.start, second.end), RuleBroken, /C02 already stands/);
    assertRefused(db, place(0, 4000), RuleBroken);
    assertRefused(db, () => placeClaim(as("noor"), { lostAnchorId, start: 0, end: 7 }), Forbidden);
    dismissClaim(as("priya"), { claimId, reason: "trivial", note: null });
    assertRefused(db, place(0, 7), RuleBroken, /dismissed/);
    assertRefused(db, () => placeClaim(as("priya"), { lostAnchorId: "none", start: 0, end: 7 }), NotFound);
  });
});

describe("removeWords", () => {
  test("sets a claim aside that stands nowhere else, in a person's name, and keeps it on file", () => {
    const { db, as, claimId, lostAnchorId } = aLostClaim();

    removeWords(as("priya"), { lostAnchorId });

    assert.partialDeepStrictEqual(db.select().from(dismissals).all(), [
      { claimId, reason: "removed", dismissedBy: "priya" },
    ]);
    assert.deepEqual(
      eventsOf(db).map(({ name }) => name),
      ["claim.words-removed", "claim.dismissed", "claim.reopened"],
    );
  });

  test("leaves a claim in work that stands in another place, to be judged again", () => {
    const { db, as, article, claimId, lostAnchorId } = aLostClaim();
    const other = db.select().from(claimAnchors).where(eq(claimAnchors.claimId, claimId)).get();
    assert.ok(other);
    db.insert(claimAnchors)
      .values({ ...other, id: "elsewhere", versionId: article.versionId })
      .run();

    removeWords(as("priya"), { lostAnchorId });

    assert.equal(workingClaim(db, claimId).state, "reopened");
    assert.deepEqual(db.select().from(dismissals).all(), []);
  });

  test("refuses to be said twice, and reporters", () => {
    const { db, as, lostAnchorId } = aLostClaim();

    assertRefused(db, () => removeWords(as("noor"), { lostAnchorId }), Forbidden);
    removeWords(as("priya"), { lostAnchorId });
    assertRefused(db, () => removeWords(as("priya"), { lostAnchorId }), RuleBroken, /already/);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aSignOff, aVerdict, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { addAnchor } from "./add-anchor.ts";
import { placesOf } from "./live-claims.ts";
import { takeAnchorAway } from "./take-anchor-away.ts";
import { workingClaim } from "./working-claim.ts";

const text = "Port doubles traffic\nTraffic doubled in 2025.\nHow nice!";

function aBodyClaim() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db, { text });
  const claim = aClaim(newsroom.db, article, { exact: "Traffic doubled in 2025.", evidence: ["supports"] });
  aVerdict(newsroom.db, claim.id);
  const on = (exact: string) => {
    const start = text.indexOf(exact);
    return { claimId: claim.id, versionId: article.versionId, start, end: start + exact.length, exact };
  };
  return { ...newsroom, article, claimId: claim.id, on };
}

describe("addAnchor", () => {
  test("lets a claim stand in the headline too, to be judged again for both", () => {
    const { db, as, claimId, on, article } = aBodyClaim();
    aSignOff(db, article);

    addAnchor(as("priya"), on("Port doubles traffic"));

    const claim = workingClaim(db, claimId);
    assert.deepEqual(
      placesOf(db, claim).map(({ exact, status, confirmedBy }) => [exact, status, confirmedBy]),
      [
        ["Port doubles traffic", "confirmed", "priya"],
        ["Traffic doubled in 2025.", "exact", null],
      ],
    );
    assert.equal(claim.state, "reopened");
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventsOf(db)[0]?.detail, { label: "C01", words: "Port doubles traffic" });
  });

  test("refuses its own words, another claim's, a sentence set aside, an older text, a wrong selection and reporters", () => {
    const { db, as, on, article } = aBodyClaim();
    aClaim(db, article, { exact: "Port doubles traffic" });
    excludeSentence(as("priya"), { sentenceId: article.sentenceIds[2] ?? "", reason: "opinion" });

    assertRefused(db, () => addAnchor(as("priya"), on("doubled in 2025")), RuleBroken, /already/);
    assertRefused(db, () => addAnchor(as("priya"), on("Port doubles traffic")), RuleBroken, /C02/);
    assertRefused(db, () => addAnchor(as("priya"), on("How nice")), RuleBroken, /set aside/);
    assertRefused(db, () => addAnchor(as("priya"), { ...on("doubles"), versionId: "old" }), RuleBroken, /Reload/);
    assertRefused(db, () => addAnchor(as("priya"), { ...on("doubles"), exact: "doubled" }), RuleBroken, /selection/);
    assertRefused(db, () => addAnchor(as("noor"), on("doubles")), Forbidden);
  });
});

describe("takeAnchorAway", () => {
  test("leaves the other places, and the verdict to be given again", () => {
    const { db, as, claimId, on } = aBodyClaim();
    addAnchor(as("priya"), on("Port doubles traffic"));
    const [headline] = placesOf(db, workingClaim(db, claimId));

    takeAnchorAway(as("priya"), { anchorId: headline?.id ?? "" });

    const claim = workingClaim(db, claimId);
    assert.deepEqual(
      placesOf(db, claim).map(({ exact }) => exact),
      ["Traffic doubled in 2025."],
    );
    assert.equal(claim.row.revision, 3);
    assert.deepEqual(eventsOf(db).at(-1)?.detail, { label: "C01", words: "Port doubles traffic" });
  });

  test("refuses the last place, and reporters", () => {
    const { db, as, claimId } = aBodyClaim();
    const anchorId = workingClaim(db, claimId).anchor?.id ?? "";

    assertRefused(db, () => takeAnchorAway(as("priya"), { anchorId }), RuleBroken, /nowhere else/);
    assertRefused(db, () => takeAnchorAway(as("noor"), { anchorId }), Forbidden);
  });
});

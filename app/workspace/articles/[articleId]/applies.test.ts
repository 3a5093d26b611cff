import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { aFlag, aVerdict } from "#/newsroom/testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { waiveOutcome } from "#/newsroom/verdicts/waive-outcome.ts";
import { bestEvidence, whyNot } from "./applies.ts";
import { type Item, itemsOf } from "./items.ts";
import type { Deed } from "./keys.ts";

/** A desk with one claim that is worked on, one suggestion and one sentence without either. */
function aDesk(name: "priya" | "noor" = "priya") {
  const { db, as } = aNewsroom();
  const article = anArticle(db, { text: "Traffic doubled.\nThe port grew.\nWho knows?", ownerId: "lena" });
  aClaim(db, article, { exact: "Traffic doubled.", evidence: ["supports"] });
  aClaim(db, article, { exact: "The port grew.", accepted: false });
  const desk = articleDesk(db, article.id, as(name).actor);
  const [claim, suggestion, sentence] = itemsOf(desk);
  const not = (deed: Deed["do"], selected: Item | undefined, isChoosingWords = false) =>
    whyNot({ do: deed } as Deed, { desk, selected: selected ?? null, isChoosingWords });
  return { desk, claim, suggestion, sentence, not };
}

describe("whyNot", () => {
  test("lets a checker do to a claim what is done to claims", () => {
    const { claim, not } = aDesk();
    for (const deed of ["split", "merge", "key", "edit", "evidence", "flag", "open-evidence", "comment"] as const)
      assert.equal(not(deed, claim), null, deed);
  });

  test("says of a suggestion that it is to be accepted first, and of a sentence that it is no claim", () => {
    const { suggestion, sentence, not } = aDesk();
    assert.equal(not("evidence", suggestion), "C02 is a suggestion: accept it first");
    assert.equal(not("open-evidence", sentence), "Sentence 3 is no claim: mark one in it first");
    assert.equal(not("accept", suggestion), null);
    assert.equal(not("end-back", suggestion), null);
    assert.equal(not("dismiss", sentence), null);
  });

  test("says what is done already, save where words are chosen", () => {
    const { claim, not } = aDesk();
    assert.equal(not("accept", claim), "C01 is accepted already");
    assert.equal(not("accept", claim, true), null);
  });

  test("says that there is nothing to open, nothing selected, and no report yet", () => {
    const { suggestion, not } = aDesk();
    assert.equal(not("open-evidence", suggestion), "C02 has no evidence to open");
    assert.equal(not("mark-by-words", undefined), "Nothing is selected");
    assert.equal(not("go-report", suggestion), "There is no report before the sign-off");
  });

  test("lets a suggestion be split, and says what of flags, waivers and reasons there is not", () => {
    const { claim, suggestion, not } = aDesk();
    assert.equal(not("split", suggestion), null);
    assert.equal(not("resolve-flag", claim), "C01 has no open flag");
    assert.equal(not("let-stand", claim), "Only an editor may waive an outcome.");
    assert.equal(not("confirm-reasons", claim), "No sentence waits with a reason that could be confirmed");
  });

  test("lets an editor's key resolve an open flag and let stand an outcome that blocks, once", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text: "Traffic doubled.\nThe port grew.", ownerId: "lena", mode: "copy_check" });
    const claim = aClaim(db, article, { exact: "Traffic doubled.", evidence: ["refutes"] });
    const why = (deed: "resolve-flag" | "let-stand"): string | null => {
      const desk = articleDesk(db, article.id, as("tomas").actor);
      return whyNot({ do: deed }, { desk, selected: itemsOf(desk)[0] ?? null, isChoosingWords: false });
    };

    aFlag(db, claim.id, "person");
    assert.equal(why("resolve-flag"), null);
    assert.equal(why("let-stand"), "C01 blocks nothing that could be let stand");
    aVerdict(db, claim.id, "disputed");
    assert.equal(why("let-stand"), null);
    waiveOutcome(as("tomas"), { claimId: claim.id, reason: "It is the mayor's own count." });
    assert.equal(why("let-stand"), "C01 blocks nothing that could be let stand");
  });

  test("gives the table's own reason to somebody who may not", () => {
    const { claim, not } = aDesk("noor");
    assert.equal(not("split", claim), "Only checkers, reviewers and editors may work on claims.");
    assert.match(not("conclude", claim) ?? "", /^Only a checker, reviewer or editor may record a verdict/);
    assert.equal(not("next", claim), null);
  });
});

describe("the best evidence", () => {
  const { claim } = aDesk();
  const [item] = claim?.kind === "claim" ? claim.claim.evidence : [];
  assert.ok(item);
  const source = { ...item.source, tier: "primary" as const };
  const linked = { ...item, url: "https://example.org/a", source };

  test("bears on the claim before it can be opened, and is near to the fact before it is new", () => {
    const context = { ...linked, attachmentId: "context", stance: "context" as const };
    const offline = { ...linked, attachmentId: "offline", url: null };
    const second = { ...linked, attachmentId: "second", source: { ...source, tier: "secondary" as const }, at: 9e15 };
    const first = { ...linked, attachmentId: "first" };
    assert.equal(bestEvidence({ evidence: [context, offline, second, first] })?.attachmentId, "first");
    assert.equal(bestEvidence({ evidence: [context, offline] })?.attachmentId, "offline");
  });

  test("is the latest of equals, and nothing where there is none", () => {
    const older = { ...linked, attachmentId: "older", at: 1 };
    const newer = { ...linked, attachmentId: "newer", at: 2 };
    assert.equal(bestEvidence({ evidence: [older, newer] })?.attachmentId, "newer");
    assert.equal(bestEvidence({ evidence: [] }), null);
  });
});

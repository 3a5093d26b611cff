import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { RewordClaim } from "#/newsroom/claims/input.ts";
import { rewordClaim } from "#/newsroom/claims/reword-claim.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { withdrawEvidence } from "#/newsroom/evidence/withdraw-evidence.ts";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { changedBy, claimChanges } from "./claim-changes.ts";

/** A claim on Priya's desk, before and after somebody else's deeds. */
function onTheDesk() {
  const { db, as } = aNewsroom();
  const article = anArticle(db);
  const { id: claimId, attachmentIds } = aClaim(db, article, { evidence: ["supports"] });
  const look = (): DeskClaim => {
    const claim = articleDesk(db, article.id, as("priya").actor).claims.find(({ id }) => id === claimId);
    assert.ok(claim);
    return claim;
  };
  return { as, claimId, attachmentId: attachmentIds[0] ?? "", look };
}

describe("what changed of a claim meanwhile", () => {
  test("is nothing where nothing did", () => {
    const { look } = onTheDesk();

    assert.deepEqual(claimChanges(look(), look()), []);
  });

  test("is a verdict, in the words of whoever recorded it", () => {
    const { as, claimId, look } = onTheDesk();
    const before = look();
    const words = { rationale: "Nobody answers.", suggestedText: null, soleSourceReason: null, seen: null };
    recordVerdict(as("ravi"), { claimId, conclusion: "unverifiable", ...words });

    const changes = claimChanges(before, look());

    assert.deepEqual(changes, [{ what: "The verdict is “unverifiable”: Nobody answers.", by: "Ravi Okafor" }]);
    assert.equal(changedBy(changes), "Ravi Okafor");
  });

  test("is evidence that came and went, a flag, and who they are from", () => {
    const { as, claimId, attachmentId, look } = onTheDesk();
    const before = look();
    const table = { claimId, stance: "refutes", tier: "primary", title: "Port table", url: "https://port.example.org" };
    attachEvidence(as("ravi"), AttachEvidence.parse({ ...table, sourceName: "Port" }));
    withdrawEvidence(as("tomas"), { attachmentId, reason: "It is an older table." });
    raiseFlag(as("lena"), { claimId, kind: "outdated", note: null });

    const changes = claimChanges(before, look());

    assert.deepEqual(changes, [
      { what: "“Port table” was attached: it refutes the claim.", by: "Ravi Okafor" },
      { what: "“Table 1” was withdrawn.", by: null },
      { what: "It was flagged: outdated.", by: "Lena Brandt" },
    ]);
    assert.equal(changedBy(changes), "Ravi Okafor and Lena Brandt");
  });

  test("is its own words too, though the desk does not say whose they are", () => {
    const { as, claimId, look } = onTheDesk();
    const before = look();
    const details = { claimId, rowVersion: before.rowVersion, kind: before.kind, claimantName: "Port Office" };
    rewordClaim(
      as("ravi"),
      RewordClaim.parse({ ...details, statement: "Traffic in the port doubled.", claimantKind: "organization" }),
    );
    setKey(as("ravi"), { claimId, isKey: true });

    const changes = claimChanges(before, look());

    assert.deepEqual(
      changes.map(({ what }) => what),
      ["Its statement reads “Traffic in the port doubled.”.", "Its claimant is Port Office.", "It is a key claim."],
    );
    assert.equal(changedBy(changes), "Somebody");
  });
});

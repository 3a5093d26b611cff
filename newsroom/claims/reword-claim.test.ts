import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { claimants, claims } from "#/db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import {
  aClosedArticle,
  aSignOff,
  aVerdict,
  claimRows,
  eventNames,
  eventsOf,
  standingSignOffs,
} from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { RewordClaim } from "./input.ts";
import { rewordClaim } from "./reword-claim.ts";
import { workingClaim } from "./working-claim.ts";

/** The form as it opens on a claim without anything entered, with `fields` typed in. */
function form(claimId: string, fields: Partial<Record<keyof RewordClaim, string>> = {}): RewordClaim {
  return RewordClaim.parse({
    claimId,
    rowVersion: "1",
    statement: "Traffic doubled in 2025.",
    kind: "fact",
    ...fields,
  });
}

describe("rewordClaim", () => {
  test("keeps what was entered and logs only what changed", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));

    const reworded = rewordClaim(
      as("priya"),
      form(claim.id, { kind: "statistic", madeOn: "2026-02-01", gaps: "No figure for December." }),
    );

    assert.deepEqual(
      [reworded.kind, reworded.madeOn, reworded.rowVersion, reworded.revision],
      ["statistic", "2026-02-01", 2, 1],
    );
    assert.deepEqual(eventsOf(db), [
      {
        name: "claim.reworded",
        subjectId: claim.id,
        detail: {
          label: "C01",
          changed: {
            kind: { from: "fact", to: "statistic" },
            madeOn: { from: null, to: "2026-02-01" },
            gaps: { from: null, to: "No figure for December." },
          },
        },
      },
    ]);
  });

  test("reopens a settled claim when its statement changes, and forgets which words had been added", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db), { evidence: ["supports"] });
    db.update(claims)
      .set({ inserted: [{ start: 0, end: 7, from: "subject" }] })
      .where(eq(claims.id, claim.id))
      .run();
    aVerdict(db, claim.id);

    const reworded = rewordClaim(as("priya"), form(claim.id, { statement: "Harbour traffic doubled." }));

    const { row, state } = workingClaim(db, claim.id);
    assert.equal(state, "reopened");
    assert.deepEqual(row.inserted, []);
    assert.deepEqual(reworded, row);
    assert.deepEqual(eventNames(db), ["claim.reworded", "claim.reopened"]);
  });

  test("lets the verdict stand when only the record changes, but not the sign-off: it is printed", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article, { evidence: ["supports"] });
    aVerdict(db, claim.id);
    aSignOff(db, article);

    rewordClaim(as("priya"), form(claim.id, { claimantName: "Jo Reed" }));

    assert.equal(workingClaim(db, claim.id).state, "settled");
    assert.equal(standingSignOffs(db), 0);
  });

  test("puts a claimant on file once, whatever the case of the name", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const [first, second] = [aClaim(db, article), aClaim(db, article, { exact: "The port" })];
    const reed = { claimantName: "jo reed", claimantJobTitle: "Mayor", claimantUrl: "https://reed.example.org/" };
    rewordClaim(as("priya"), form(first.id, reed));

    rewordClaim(as("priya"), form(second.id, { claimantName: "Jo Reed", claimantJobTitle: "Mayor" }));
    rewordClaim(as("priya"), form(second.id, { claimantName: "Jo Reed", rowVersion: "2" }));

    const onFile = db.select().from(claimants).all();
    assert.deepEqual(
      onFile.map(({ name, jobTitle, url }) => [name, jobTitle, url]),
      [
        ["Jo Reed", "Mayor", "https://reed.example.org/"],
        ["Jo Reed", null, null],
      ],
    );
    assert.equal(workingClaim(db, first.id).row.claimantId, onFile[0]?.id);
    assert.equal(workingClaim(db, second.id).row.claimantId, onFile[1]?.id);
  });

  test("clears the claimant's address and then the claimant where the form leaves them empty", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    rewordClaim(as("priya"), form(claim.id, { claimantName: "Jo Reed", claimantUrl: "https://reed.example.org/" }));

    rewordClaim(as("priya"), form(claim.id, { claimantName: "Jo Reed", rowVersion: "2" }));
    assert.equal(db.select().from(claimants).get()?.url, null);
    rewordClaim(as("priya"), form(claim.id, { rowVersion: "3" }));

    assert.equal(workingClaim(db, claim.id).row.claimantId, null);
  });

  test("keeps both sides where somebody else was first, and saves once theirs was seen", () => {
    const { db, as } = aNewsroom();
    const claim = aClaim(db, anArticle(db));
    rewordClaim(as("ravi"), form(claim.id, { statement: "Harbour traffic doubled.", gaps: "December." }));
    const mine = form(claim.id, { statement: "Traffic grew twofold.", claimantName: "Jo Reed" });

    assert.throws(
      () => rewordClaim(as("priya"), mine),
      (error) => {
        assert.ok(error instanceof Conflict);
        assert.equal(error.yours.Statement, "Traffic grew twofold.");
        assert.equal(error.theirs.Statement, "Harbour traffic doubled.");
        assert.equal(error.yours["What could not be established"], "(empty)");
        assert.equal(error.theirs["What could not be established"], "December.");
        assert.equal(error.yours.Kind, undefined);
        assert.equal(error.seen, "2");
        return true;
      },
    );
    assert.deepEqual(db.select().from(claimants).all(), []);
    assert.equal(eventsOf(db).length, 1);

    rewordClaim(as("priya"), { ...mine, rowVersion: 2 });
    assert.equal(workingClaim(db, claim.id).row.statement, "Traffic grew twofold.");
  });

  test("refuses to save nothing, is not open to reporters, and ends with the copy check", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const claim = aClaim(db, article);
    const before = claimRows(db);

    assert.throws(() => rewordClaim(as("priya"), form(claim.id)), /Nothing is different/);
    assert.throws(() => rewordClaim(as("noor"), form(claim.id, { gaps: "x" })), Forbidden);
    aClosedArticle(db, article);
    assert.throws(() => rewordClaim(as("priya"), form(claim.id, { gaps: "x" })), /closed/);
    assert.deepEqual(claimRows(db), before);
    assert.deepEqual(eventsOf(db), []);
  });
});

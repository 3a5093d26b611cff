import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { eventNames, eventsOf } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import type { ReviseSource } from "./input.ts";
import type { SourceRow } from "./queries.ts";
import { reviseSource } from "./revise-source.ts";

function aSource() {
  const newsroom = aNewsroom();
  aClaim(newsroom.db, anArticle(newsroom.db), { evidence: ["supports"] });
  const source = newsroom.db.select().from(sources).get();
  assert.ok(source);
  return { ...newsroom, source };
}

const form = (source: SourceRow, change: Partial<ReviseSource> = {}): ReviseSource => ({
  sourceId: source.id,
  rowVersion: source.rowVersion,
  sourceName: source.name,
  sourceKind: source.kind,
  tier: source.tier,
  independenceGroup: source.independenceGroup,
  interestNote: source.interestNote,
  isConfidential: source.isConfidential,
  publicDescription: source.publicDescription,
  ...change,
});

describe("reviseSource", () => {
  test("changes a source, counts its version up, and logs which fields changed", () => {
    const { as, db, source } = aSource();

    const revised = reviseSource(as("priya"), form(source, { sourceName: "Harbour Office", independenceGroup: null }));

    assert.equal(revised.name, "Harbour Office");
    assert.equal(revised.independenceGroup, "harbour office");
    assert.equal(revised.rowVersion, 2);
    assert.deepEqual(eventsOf(db), [
      {
        name: "source.revised",
        subjectId: source.id,
        detail: { sourceId: source.id, fields: ["name", "independenceGroup"] },
      },
    ]);
  });

  test("makes a source confidential, after which only its bringer and editors may change it", () => {
    const { as, db, source } = aSource();
    const hidden = { isConfidential: true, publicDescription: "a port official" };

    const revised = reviseSource(as("ravi"), form(source, hidden));

    assert.equal(revised.isConfidential, true);
    assert.doesNotMatch(JSON.stringify(eventsOf(db)), /Office|official/);
    const next = form(revised, { interestNote: "Works there." });
    assertRefused(db, () => reviseSource(as("ravi"), next), Forbidden, /confidential/);
    assertRefused(db, () => reviseSource(as("ines"), next), Forbidden, /confidential/);
    assert.equal(reviseSource(as("priya"), next).rowVersion, 3);
    assert.equal(reviseSource(as("tomas"), { ...next, rowVersion: 3, interestNote: null }).rowVersion, 4);
  });

  test("shows both sides when somebody else saved first", () => {
    const { as, db, source } = aSource();
    reviseSource(as("ravi"), form(source, { sourceName: "Port Office" }));

    const stale = form(source, { sourceName: "Harbour Office" });
    const conflict = assertRefused(db, () => reviseSource(as("priya"), stale), Conflict);

    assert.equal(conflict.yours.Name, "Harbour Office");
    assert.equal(conflict.theirs.Name, "Port Office");
    assert.equal(conflict.seen, "2");
  });

  test("refuses reporters, unknown sources and changes that change nothing", () => {
    const { as, db, source } = aSource();
    assertRefused(db, () => reviseSource(as("noor"), form(source, { tier: "tertiary" })), Forbidden);
    assertRefused(db, () => reviseSource(as("priya"), form({ ...source, id: "none" })), NotFound);
    const settled = reviseSource(as("priya"), form(source, { independenceGroup: null, tier: "tertiary" }));
    assertRefused(db, () => reviseSource(as("priya"), form(settled)), RuleBroken, /Nothing is different/);
  });

  test("takes verified key claims up again when the standing of their source changes", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db);
    const evidence = [
      { stance: "supports", group: "a" },
      { stance: "supports", group: "b" },
    ] as const;
    const key = aClaim(db, article, { isKey: true, evidence });
    recordVerdict(as("ravi"), {
      claimId: key.id,
      conclusion: "verified",
      rationale: "Both tables say so.",
      suggestedText: null,
      soleSourceReason: null,
      seen: null,
    });
    const source = db.select().from(sources).where(eq(sources.independenceGroup, "b")).get();
    assert.ok(source);

    const noted = reviseSource(as("priya"), form(source, { interestNote: "Sells berths." }));
    assert.equal(workingClaim(db, key.id).state, "settled");
    reviseSource(as("priya"), form(noted, { independenceGroup: "a" }));

    assert.equal(workingClaim(db, key.id).state, "reopened");
    assert.deepEqual(eventNames(db).slice(-2), ["source.revised", "claim.reopened"]);
  });
});

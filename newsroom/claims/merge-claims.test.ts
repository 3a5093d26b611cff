import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { attachments, blocks, claimAnchors, claims, flags } from "#/db/schema/index.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { aFlag, aSignOff, aVerdict, claimRows, eventNames, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { mergeClaims } from "./merge-claims.ts";
import { splitClaim } from "./split-claim.ts";
import { workingClaim } from "./working-claim.ts";

const text = "The port grew.\nTraffic doubled.\nCranes came.";

function wordsOf(db: Database, claimId: string): string[] {
  const rows = db
    .select()
    .from(claimAnchors)
    .where(eq(claimAnchors.claimId, claimId))
    .orderBy(asc(claimAnchors.start))
    .all();
  return rows.map(({ exact, start, end }) => {
    assert.equal(text.slice(start, end), exact);
    return exact;
  });
}

/** Claims on the given sentences of the article, and the ids of those. */
function claimsOn(db: Database, ...sentences: string[]) {
  const article = anArticle(db, { text });
  return { article, ids: sentences.map((exact) => aClaim(db, article, { exact }).id) };
}

describe("mergeClaims", () => {
  test("makes one stretch of neighbours in a paragraph, with both statements in reading order", () => {
    const { db, as } = aNewsroom();
    const [port = "", traffic = ""] = claimsOn(db, "The port grew.", "Traffic doubled.").ids;

    mergeClaims(as("priya"), { claimId: port, intoId: traffic });

    assert.deepEqual(wordsOf(db, traffic), ["The port grew.\nTraffic doubled."]);
    const { row, state } = workingClaim(db, traffic);
    assert.equal(row.statement, "The port grew. Traffic doubled.");
    assert.deepEqual([row.revision, state], [2, "open"]);
    assert.equal(workingClaim(db, port).state, "dismissed");
    assert.equal(workingClaim(db, port).row.mergedIntoId, traffic);
    assert.deepEqual(eventsOf(db), [{ name: "claim.merged", subjectId: port, detail: { label: "C01", into: "C02" } }]);
  });

  test("leaves the survivor in both places where another claim stands between them", () => {
    const { db, as } = aNewsroom();
    const { ids } = claimsOn(db, "The port grew.", "Traffic doubled.", "Cranes came.");

    mergeClaims(as("priya"), { claimId: ids[2] ?? "", intoId: ids[0] ?? "" });

    assert.deepEqual(wordsOf(db, ids[0] ?? ""), ["The port grew.", "Cranes came."]);
    assert.equal(workingClaim(db, ids[0] ?? "").row.statement, "The port grew.");
  });

  test("does not reach over a sentence that was set aside, nor out of the paragraph", () => {
    const { db, as } = aNewsroom();
    const over = claimsOn(db, "The port grew.", "Cranes came.");
    excludeSentence(as("priya"), { sentenceId: over.article.sentenceIds[1] ?? "", reason: "opinion" });
    const out = claimsOn(db, "The port grew.", "Traffic doubled.");
    db.update(blocks).set({ end: 14 }).where(eq(blocks.versionId, out.article.versionId)).run();

    mergeClaims(as("priya"), { claimId: over.ids[1] ?? "", intoId: over.ids[0] ?? "" });
    mergeClaims(as("priya"), { claimId: out.ids[1] ?? "", intoId: out.ids[0] ?? "" });

    assert.deepEqual(wordsOf(db, over.ids[0] ?? ""), ["The port grew.", "Cranes came."]);
    assert.deepEqual(wordsOf(db, out.ids[0] ?? ""), ["The port grew.", "Traffic doubled."]);
  });

  test("leaves words and statement alone where the survivor holds the other already", () => {
    const { db, as } = aNewsroom();
    const { ids } = claimsOn(db, "The port grew.", "port grew");

    mergeClaims(as("priya"), { claimId: ids[1] ?? "", intoId: ids[0] ?? "" });

    assert.deepEqual(wordsOf(db, ids[0] ?? ""), ["The port grew."]);
    assert.equal(workingClaim(db, ids[0] ?? "").row.statement, "The port grew.");
  });

  test("takes the wording that says both already, and nothing else of the other claim", () => {
    const { db, as } = aNewsroom();
    const [port = "", traffic = ""] = claimsOn(db, "The port grew.", "Traffic doubled.").ids;
    const both = "The port grew. Traffic doubled. So it was.";
    db.update(claims).set({ statement: both }).where(eq(claims.id, traffic)).run();

    mergeClaims(as("priya"), { claimId: traffic, intoId: port });

    const { row } = workingClaim(db, port);
    assert.deepEqual([row.n, row.statement], [1, both]);
  });

  test("brings along evidence and flags that the survivor does not have", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text });
    const port = aClaim(db, article, { evidence: ["supports"] });
    const traffic = aClaim(db, article, { exact: "Traffic doubled.", evidence: ["supports", "refutes"] });
    const [shared] = db.select().from(attachments).where(eq(attachments.claimId, port.id)).all();
    assert.ok(shared);
    db.insert(attachments)
      .values({ ...shared, id: "same", claimId: traffic.id })
      .run();
    for (const { id } of [port, traffic]) aFlag(db, id, "person", "dubious");
    aFlag(db, traffic.id, "person", "legal");

    mergeClaims(as("priya"), { claimId: traffic.id, intoId: port.id });

    const stances = db
      .select()
      .from(attachments)
      .where(eq(attachments.claimId, port.id))
      .all()
      .map(({ stance }) => stance);
    assert.deepEqual(stances.toSorted(), ["refutes", "supports", "supports"]);
    const kinds = db
      .select()
      .from(flags)
      .where(eq(flags.claimId, port.id))
      .all()
      .map(({ kind }) => kind);
    assert.deepEqual(kinds.toSorted(), ["dubious", "legal"]);
  });

  test("reopens a settled survivor, voids the sign-off and carries the key over", () => {
    const { db, as } = aNewsroom();
    const article = anArticle(db, { text });
    const port = aClaim(db, article, { evidence: ["supports"] });
    const traffic = aClaim(db, article, { exact: "Traffic doubled.", isKey: true });
    aVerdict(db, port.id);
    aSignOff(db, article);

    mergeClaims(as("priya"), { claimId: traffic.id, intoId: port.id });

    const { state, row } = workingClaim(db, port.id);
    assert.deepEqual([state, row.isKey, row.revision], ["reopened", true, 2]);
    assert.equal(standingSignOffs(db), 0);
    assert.deepEqual(eventNames(db), ["claim.merged", "claim.key-set", "claim.reopened", "sign-off.voided"]);
  });

  test("can be taken apart again by splitting between the places", () => {
    const { db, as } = aNewsroom();
    const { ids } = claimsOn(db, "The port grew.", "Traffic doubled.", "Cranes came.");
    mergeClaims(as("priya"), { claimId: ids[2] ?? "", intoId: ids[0] ?? "" });

    const parts = splitClaim(as("priya"), { claimId: ids[0] ?? "", at: text.indexOf("Traffic") });

    assert.deepEqual(
      parts.map(({ id }) => wordsOf(db, id)),
      [["The port grew."], ["Cranes came."]],
    );
  });

  test("refuses itself, another article's claim, suggestions and dismissed claims, and writes nothing", () => {
    const { db, as } = aNewsroom();
    const { article, ids } = claimsOn(db, "The port grew.", "Traffic doubled.");
    const [port = "", traffic = ""] = ids;
    const elsewhere = aClaim(db, anArticle(db)).id;
    const suggestion = aClaim(db, article, { accepted: false, exact: "Cranes came." }).id;
    const before = claimRows(db);

    for (const intoId of [port, elsewhere, suggestion]) {
      assert.throws(() => mergeClaims(as("priya"), { claimId: port, intoId }), RuleBroken);
    }
    assert.throws(() => mergeClaims(as("priya"), { claimId: suggestion, intoId: port }), RuleBroken);
    assert.throws(() => mergeClaims(as("noor"), { claimId: port, intoId: traffic }), Forbidden);
    assert.deepEqual(claimRows(db), before);
    assert.deepEqual(eventsOf(db), []);
    mergeClaims(as("priya"), { claimId: port, intoId: traffic });
    assert.throws(() => mergeClaims(as("priya"), { claimId: port, intoId: traffic }), /dismissed/);
    assert.equal(db.select().from(claims).all().length, 4);
  });
});

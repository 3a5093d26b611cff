import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { acceptances, claims, rowChanges, sentences, verdicts } from "#/db/schema/index.ts";
import { confirmExclusions } from "../articles/confirm-exclusions.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { includeSentence } from "../articles/include-sentence.ts";
import { postVersion } from "../articles/post-version.ts";
import { articleDesk } from "../articles/queries.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { rewordClaim } from "../claims/reword-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../errors.ts";
import { aSignedOffArticle } from "../testing/checked-article.ts";
import { aPublishedArticle, eventsOf, standingSignOffs } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { undoChange } from "./undo-change.ts";

function aDesk() {
  const newsroom = aNewsroom();
  const article = anArticle(newsroom.db);
  const { id: claimId } = aClaim(newsroom.db, article, { evidence: ["supports"] });
  return { ...newsroom, article, articleId: article.id, claimId };
}

function verified(claimId: string, seen?: string): RecordVerdict {
  return RecordVerdict.parse({ claimId, conclusion: "verified", rationale: "The table says so.", seen });
}

describe("undoChange", () => {
  test("takes the person's latest change back, and says so in the log", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("ravi"), { claimId, isKey: true });
    const verdict = recordVerdict(as("ravi"), { ...verified(claimId), soleSourceReason: "There is one office." });

    const turned = undoChange(as("ravi"), { articleId });

    assert.equal(workingClaim(db, claimId).state, "open");
    assert.deepEqual(db.select({ id: verdicts.id }).from(verdicts).all(), [{ id: verdict.id }]);
    assert.deepEqual({ ...turned, changeId: "" }, { changeId: "", says: "C01 verified", subjectId: claimId });
    assert.deepEqual(eventsOf(db).at(-1), {
      name: "change.undone",
      subjectId: claimId,
      detail: { changeId: turned.changeId, firstEvent: 2, did: "judged C01" },
    });
    assert.equal(undoChange(as("ravi"), { articleId }).says, "changed the key mark of C01");
    assert.equal(workingClaim(db, claimId).row.isKey, false);
    assertRefused(db, () => undoChange(as("ravi"), { articleId }), RuleBroken, /done nothing on this article/);
  });

  test("takes a bulk deed back whole", () => {
    const { db, as, articleId, article } = aDesk();
    db.update(sentences).set({ suggestedReason: "opinion" }).where(eq(sentences.versionId, article.versionId)).run();
    const other = anArticle(db, { text: "Well.\nSo.\nOh." });
    db.update(sentences).set({ suggestedReason: "transition" }).run();
    confirmExclusions(as("priya"), { articleId: other.id });

    assert.equal(undoChange(as("priya"), { articleId: other.id }).says, "set aside 3 sentences");

    const { coverage } = articleDesk(db, other.id, as("priya").actor);
    assert.deepEqual(coverage, { decided: 0, total: 3 });
    assertRefused(db, () => undoChange(as("priya"), { articleId }), RuleBroken);
  });

  test("leaves a claim that was made by it nowhere, and its number unused", () => {
    const { db, as, articleId, claimId } = aDesk();
    const [part] = splitClaim(as("priya"), { claimId, at: "Traffic".length });

    undoChange(as("priya"), { articleId });

    assert.throws(() => workingClaim(db, part?.id ?? ""), NotFound);
    assert.deepEqual(
      articleDesk(db, articleId, as("priya").actor).claims.map(({ label, state }) => [label, state]),
      [["C01", "open"]],
    );
    assert.deepEqual(
      splitClaim(as("priya"), { claimId, at: "Traffic".length }).map(({ n }) => n),
      [4, 5],
    );
  });

  test("never gives a claim numbers that a form of the undone state may show", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    const seen = articleDesk(db, articleId, as("ravi").actor).claims[0]?.seen;
    undoChange(as("priya"), { articleId });
    const { statement } = workingClaim(db, claimId).row;
    rewordClaim(as("priya"), {
      claimId,
      rowVersion: 1,
      statement: `${statement} Or did it?`,
      kind: "fact",
      claimReviewed: null,
      claimantName: null,
      claimantKind: "person",
      claimantJobTitle: null,
      claimantUrl: null,
      madeOn: null,
      location: null,
      appearanceUrl: null,
      gaps: null,
    });

    assertRefused(db, () => recordVerdict(as("ravi"), verified(claimId, seen)), Conflict);
  });

  test("is forbidden to anybody else, and to whoever may no longer do such a deed", () => {
    const { db, as, articleId, claimId } = aDesk();
    recordVerdict(as("ravi"), verified(claimId));
    const changeId = db.select().from(rowChanges).get()?.changeId;

    assertRefused(db, () => undoChange(as("tomas"), { articleId, changeId }), Forbidden);
    assertRefused(db, () => undoChange(as("ravi", ["reporter"]), { articleId }), Forbidden);
    assertRefused(db, () => undoChange(as("ravi"), { articleId, changeId: "none" }), NotFound);
  });

  test("is refused, by name, where somebody worked on the same claim since, and writes nothing", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    recordVerdict(as("ravi"), { ...verified(claimId), soleSourceReason: "There is one office." });

    assertRefused(
      db,
      () => undoChange(as("priya"), { articleId }),
      RuleBroken,
      /^Ravi Okafor judged C01 since: undo would take that away too\.$/,
    );

    undoChange(as("ravi"), { articleId });
    undoChange(as("priya"), { articleId });
    assert.equal(workingClaim(db, claimId).row.isKey, false);
  });

  test("of an older change asks for one's own later one first", () => {
    const { db, as, articleId, claimId } = aDesk();
    setKey(as("priya"), { claimId, isKey: true });
    const changeId = db.select().from(rowChanges).get()?.changeId;
    setKey(as("priya"), { claimId, isKey: false });

    assertRefused(db, () => undoChange(as("priya"), { articleId, changeId }), RuleBroken, /^You changed .* first\.$/);
  });

  test("is refused where the words were taken by somebody else meanwhile, and writes nothing", () => {
    const { db, as, articleId, article } = aDesk();
    const exact = "The port grew by 4%.";
    const suggestion = aClaim(db, article, { exact, accepted: false });
    dismissClaim(as("priya"), { claimId: suggestion.id, reason: "trivial", note: null });
    const start = article.text.indexOf(exact);
    const words = { versionId: article.versionId, start, end: start + exact.length, exact };
    markClaim(as("tomas"), { articleId, ...words });

    assertRefused(db, () => undoChange(as("priya"), { articleId }), RuleBroken, /C03 already stands on exactly these/);
  });

  test("is refused where a claim stands in the sentence meanwhile, and writes nothing", () => {
    const { db, as, articleId, article } = aDesk();
    const sentenceId = article.sentenceIds[1] ?? "";
    excludeSentence(as("tomas"), { sentenceId, reason: "opinion" });
    includeSentence(as("priya"), { sentenceId });
    const exact = "The port grew by 4%.";
    const start = article.text.indexOf(exact);
    markClaim(as("ravi"), { articleId, versionId: article.versionId, start, end: start + exact.length, exact });

    assertRefused(db, () => undoChange(as("priya"), { articleId }), RuleBroken, /^C02 stands in sentence 2 since/);
  });

  test("is refused once a version was posted, the article is published, or a second reviewer answered", () => {
    const { db, as, articleId, article, claimId } = aDesk();
    recordVerdict(as("ravi"), verified(claimId));
    const [first] = db.select().from(verdicts).all();
    assert.ok(first);
    db.insert(verdicts)
      .values({ ...first, id: "second", n: 2, round: "second", recordedBy: "lena" })
      .run();
    const undo = () => undoChange(as("ravi"), { articleId });
    assertRefused(db, undo, RuleBroken, /second reviewer has answered/);

    const text = `${article.text}\nSo it is.`;
    postVersion(as("noor"), { articleId, text, note: null, seen: article.versionId, isConfirmed: true });
    assertRefused(db, undo, RuleBroken, /^Noor Haddad posted version 2 of the text since/);
    assertRefused(db, () => undoChange(as("noor"), { articleId }), RuleBroken, /post the earlier text again/);

    aPublishedArticle(db, { id: articleId, versionId: article.versionId });
    assertRefused(db, undo, RuleBroken, /is published/);
  });

  test("of a waiver for the article is refused once anything rests on it", () => {
    const { db, as, articleId, claimId } = aDesk();
    waiveOwnArticle(as("tomas"), { articleId, reason: "Nobody else is here." });
    recordVerdict(as("noor", ["checker"]), verified(claimId));

    assertRefused(db, () => undoChange(as("tomas"), { articleId }), RuleBroken, /^Noor Haddad judged C01 since/);
  });

  test("lets the sign-off that it voided stand again, once all since is taken back", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: articleId, claimIds } = aSignedOffArticle(newsroom, "copy_check");
    setKey(as("priya"), { claimId: claimIds[0], isKey: true });
    setKey(as("lena"), { claimId: claimIds[1], isKey: true });

    undoChange(as("priya"), { articleId });
    assert.equal(standingSignOffs(db), 0);
    undoChange(as("lena"), { articleId });
    assert.equal(standingSignOffs(db), 1);
    assert.deepEqual(eventsOf(db).at(-1)?.name, "sign-off.restored");
  });

  test("of what was signed voids the sign-off", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id: articleId } = aSignedOffArticle(newsroom, "copy_check");

    undoChange(as("priya"), { articleId });

    assert.equal(standingSignOffs(db), 0);
  });

  test("of an exclusion is forgotten when the sentence is included later", () => {
    const { db, as, articleId, article } = aDesk();
    const sentenceId = article.sentenceIds[1] ?? "";
    const { id } = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });
    excludeSentence(as("priya"), { sentenceId, reason: "opinion" });
    undoChange(as("priya"), { articleId });
    dismissClaim(as("priya"), { claimId: id, reason: "trivial", note: null });
    excludeSentence(as("priya"), { sentenceId, reason: "opinion" });

    includeSentence(as("priya"), { sentenceId });

    assert.equal(workingClaim(db, id).state, "dismissed");
  });

  test("stops at a row that changed behind its back, and writes nothing", () => {
    const { db, as, articleId, article } = aDesk();
    const { id } = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });
    acceptClaim(as("priya"), { claimId: id });
    setKey(as("priya"), { claimId: id, isKey: true });
    db.update(claims).set({ gaps: "None." }).where(eq(claims.id, id)).run();
    db.delete(acceptances).where(eq(acceptances.claimId, id)).run();

    assertRefused(db, () => undoChange(as("priya"), { articleId }), RuleBroken, /Something else changed here since/);
  });
});

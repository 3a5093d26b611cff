import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import {
  articleVersions,
  claimAnchors,
  claims,
  exclusions,
  lostAnchors,
  sentences,
  signOffs,
} from "#/db/schema/index.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { Conflict, Forbidden, RuleBroken } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { raiseFlag } from "../sourcing/raise-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { aClosedArticle, aPublishedArticle, aSignOff, eventNames, eventsOf } from "../testing/desk-work.ts";
import { aNewsroom, anArticle } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { currentVersion } from "./current-version.ts";
import type { ArticleDesk, DeskClaim } from "./desk.ts";
import { excludeSentence } from "./exclude-sentence.ts";
import { PostVersion, SubmitArticle } from "./input.ts";
import { postVersion } from "./post-version.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";

const text = `The council voted 17 to 6 on Monday to borrow €52 million for the quay. Deputy mayor Ida Marsh told the chamber that cargo at the quay has tripled since 2021.

The harbour office employs 214 people. It paid for a second crane in 2019.

Who will pay for it?`;

type Newsroom = ReturnType<typeof aNewsroom>;

/** The text on the desk, its claims accepted and judged, its question set aside. */
function aJudgedArticle({ db, as }: Newsroom): { id: string; label: (words: string) => string } {
  const { id } = submitArticle(
    as("noor"),
    SubmitArticle.parse({ mode: "copy_check", headline: "Council takes the loan", language: "en-GB", text }),
  );
  for (const { id: claimId } of claimsOf(db, as, id)) {
    acceptClaim(as("priya"), { claimId });
    const evidence = {
      claimId,
      url: `https://port.example.org/${claimId}`,
      title: "Table",
      stance: "supports",
      tier: "primary",
    };
    attachEvidence(as("priya"), AttachEvidence.parse({ ...evidence, sourceName: "Port Office" }));
    judge({ db, as }, claimId);
  }
  const question = desk(db, as, id).sentences.at(-1);
  excludeSentence(as("priya"), { sentenceId: question?.id ?? "", reason: "question" });
  return { id, label: (words) => claimOn(db, as, id, words).label };
}

function judge({ db, as }: Newsroom, claimId: string): void {
  const { row } = workingClaim(db, claimId);
  recordVerdict(as("ravi"), {
    claimId,
    conclusion: "verified",
    rationale: "The office's table says so.",
    suggestedText: null,
    soleSourceReason: null,
    seen: `${workingClaim(db, claimId).verdict?.id ?? ""}@${row.revision}`,
  });
}

function post({ db, as }: Newsroom, articleId: string, revised: string, more: Partial<PostVersion> = {}): void {
  const seen = currentVersion(db, articleId).id;
  postVersion(as("noor"), { ...PostVersion.parse({ articleId, text: revised, seen }), ...more });
}

function desk(db: Database, as: Newsroom["as"], id: string): ArticleDesk {
  return articleDesk(db, id, as("priya").actor);
}

function claimsOf(db: Database, as: Newsroom["as"], id: string): DeskClaim[] {
  return desk(db, as, id).claims;
}

function claimOn(db: Database, as: Newsroom["as"], id: string, words: string): DeskClaim {
  const claim = claimsOf(db, as, id).find(({ exact }) => exact.includes(words));
  assert.ok(claim, `no claim on “${words}”`);
  return claim;
}

describe("postVersion", () => {
  test("keeps the version before, and stores the next one with number, hash, note and author", () => {
    const newsroom = aNewsroom();
    const { id } = aJudgedArticle(newsroom);

    post(newsroom, id, `${text} The mayor will.\r\n`, { note: "By the writer" });

    const revised = `${text} The mayor will.\n`;
    const versions = newsroom.db.select().from(articleVersions).orderBy(asc(articleVersions.n)).all();
    assert.deepEqual(
      versions.map((version) => [version.n, version.text, version.note, version.createdBy]),
      [
        [1, text, null, "noor"],
        [2, revised, "By the writer", "noor"],
      ],
    );
    assert.equal(versions[1]?.sha256, createHash("sha256").update(revised).digest("hex"));
    assert.partialDeepStrictEqual(eventsOf(newsroom.db).at(-1), {
      name: "version.posted",
      detail: { headline: "Council takes the loan", n: 2, note: "By the writer" },
    });
  });

  test("keeps every verdict where the words only moved, and reopens the one claim whose words were touched", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const before = claimsOf(db, as, id);

    post(newsroom, id, `A new first line, with no figure in it.\n\n${text.replace("214 people", "241 people")}`);

    const after = claimsOf(db, as, id);
    for (const claim of before) {
      const now = after.find((one) => one.id === claim.id);
      const isTouched = claim.exact.includes("214 people");
      assert.equal(now?.state, isTouched ? "reopened" : "settled", claim.exact);
      assert.equal(now?.places[0]?.status, isTouched ? "edited" : "moved");
      assert.equal(now?.evidence.length, 1);
    }
    const touched = after.find(({ exact }) => exact.includes("241 people"));
    assert.match(touched?.places[0]?.was ?? "", /214 people/);
    assert.match(touched?.statement ?? "", /241 people/);
    assert.deepEqual(
      touched?.statementChange?.filter(({ kind }) => kind !== "equal").map(({ words }) => words.trim()),
      ["214", "241"],
    );
    assert.deepEqual(
      eventsOf(db).filter(({ name }) => name === "claim.reopened"),
      [
        {
          name: "claim.reopened",
          subjectId: touched?.id,
          detail: { label: touched?.label, because: "its words changed in version 2" },
        },
      ],
    );
  });

  test("keeps an exclusion where its sentence is untouched, and suggests claims in new sentences only", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const known = new Set(claimsOf(db, as, id).map((claim) => claim.id));

    post(newsroom, id, text.replace("It paid for", "The port carried 412,000 passengers last year. It paid for"));

    const { sentences: inText, claims: all } = desk(db, as, id);
    assert.equal(inText.at(-1)?.exclusion?.reason, "question");
    const suggested = all.filter((claim) => !known.has(claim.id));
    assert.deepEqual(
      suggested.map(({ state, exact }) => [state, exact.includes("412,000 passengers")]),
      [["suggested", true]],
    );
    assert.deepEqual(
      inText.filter((sentence) => !sentence.isDecided).map((sentence) => sentence.claimIds),
      [[suggested[0]?.id]],
    );
  });

  test("drops an exclusion whose sentence was touched", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const { id } = aJudgedArticle(newsroom);

    post(newsroom, id, text.replace("Who will pay", "Who can pay"));

    const kept = db
      .select()
      .from(exclusions)
      .innerJoin(sentences, eq(sentences.id, exclusions.sentenceId))
      .where(eq(sentences.versionId, currentVersion(db, id).id))
      .all();
    assert.deepEqual(kept, []);
  });

  test("suggests a figure that slipped in beside a claim whose own words stand", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const before = claimsOf(db, as, id).length;

    post(newsroom, id, text.replace("since 2021.", "since 2021, and the dredging cost €9 million."));

    const added = claimsOf(db, as, id).filter(
      ({ exact, state }) => state !== "settled" && exact.includes("€9 million"),
    );
    assert.equal(added.length, 1);
    assert.ok(claimsOf(db, as, id).length >= before);
  });

  test("asks a person where words are gone, and drops no claim", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const gone = claimOn(db, as, id, "214 people");
    const before = claimsOf(db, as, id).length;

    post(newsroom, id, text.replace("The harbour office employs 214 people. ", ""));

    assert.equal(claimsOf(db, as, id).length, before);
    const claim = claimsOf(db, as, id).find((one) => one.id === gone.id);
    assert.deepEqual(
      [claim?.state, claim?.lost.map(({ status, words }) => [status, words])],
      ["reopened", [["orphaned", gone.exact]]],
    );
    assert.ok(desk(db, as, id).blockers.some(({ kind, claimId }) => kind === "anchor" && claimId === gone.id));
    assert.throws(() => judge(newsroom, gone.id), /Say first where/);
  });

  test("sets an open suggestion aside whose words are gone, and keeps dismissed ones dismissed", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = submitArticle(
      as("noor"),
      SubmitArticle.parse({ mode: "copy_check", headline: "Council", language: "en-GB", text }),
    );
    const dismissed = claimOn(db, as, id, "voted 17 to 6");
    dismissClaim(as("priya"), { claimId: dismissed.id, reason: "trivial", note: null });
    const suggested = claimOn(db, as, id, "214 people");
    const count = claimsOf(db, as, id).length;

    post(newsroom, id, text.replace("The harbour office employs 214 people. ", ""));

    const after = claimsOf(db, as, id);
    assert.equal(after.length, count);
    assert.equal(after.find((one) => one.id === dismissed.id)?.dismissal?.reason, "trivial");
    assert.equal(after.find((one) => one.id === suggested.id)?.dismissal?.reason, "removed");
  });

  test("gives words back to their claim when an earlier text is posted again", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const gone = claimOn(db, as, id, "214 people");
    post(newsroom, id, text.replace("The harbour office employs 214 people. ", ""));

    post(newsroom, id, text);

    const claim = claimsOf(db, as, id).find((one) => one.id === gone.id);
    assert.deepEqual([claim?.exact, claim?.lost, claim?.state], [gone.exact, [], "reopened"]);
    assert.equal(
      db
        .select()
        .from(lostAnchors)
        .where(eq(lostAnchors.versionId, currentVersion(db, id).id))
        .all().length,
      0,
    );
  });

  test("reopens a claim whose untouched words now speak of somebody else", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const claim = claimOn(db, as, id, "cargo at the quay");

    post(newsroom, id, text.replace("Deputy mayor Ida Marsh told", "Deputy mayor Otto Brandt told"));

    const after = claimsOf(db, as, id).find((one) => one.id === claim.id);
    assert.equal(after?.state, "reopened");
    assert.match(after?.speaker.name ?? "", /Otto Brandt/);
  });

  test("reopens a resolved flag with its claim, and leaves those of other claims resolved", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const touched = claimOn(db, as, id, "214 people");
    const kept = claimOn(db, as, id, "second crane");
    for (const { id: claimId } of [touched, kept]) {
      const flag = raiseFlag(as("priya"), { claimId, kind: "dubious", note: null });
      resolveFlag(as("priya"), { flagId: flag.id });
    }

    post(newsroom, id, text.replace("214 people", "241 people"));

    const flagsOf = (claimId: string) =>
      claimsOf(db, as, id)
        .find((one) => one.id === claimId)
        ?.flags.filter(({ origin }) => origin === "person")
        .map(({ state }) => state);
    assert.deepEqual([flagsOf(touched.id), flagsOf(kept.id)], [["open"], ["resolved"]]);
  });

  test("voids a sign-off, and the log says why", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    aSignOff(db, { id, versionId: currentVersion(db, id).id });

    post(newsroom, id, text.replace("Who will pay", "Who can pay"));

    assert.equal(db.select().from(signOffs).get()?.voidedBecause, "Version 2 of the text was posted");
    assert.equal(eventNames(db).at(-1), "sign-off.voided");
  });

  test("stores anchors that quote the text at their offsets", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const { id } = aJudgedArticle(newsroom);

    post(newsroom, id, `Intro.\n\n${text.replace("second crane", "third crane")}`);

    const { id: versionId, text: revised } = currentVersion(db, id);
    const anchors = db.select().from(claimAnchors).where(eq(claimAnchors.versionId, versionId)).all();
    assert.ok(anchors.length >= 4);
    for (const { start, end, exact } of anchors) assert.equal(revised.slice(start, end), exact);
    const numbers = db
      .select({ n: claims.n })
      .from(claims)
      .all()
      .map(({ n }) => n);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  test("refuses the same text, a closed and a published article, and whoever may not", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const input = { ...PostVersion.parse({ articleId: id, text: `${text} More.`, seen: currentVersion(db, id).id }) };

    assertRefused(db, () => post(newsroom, id, text.replaceAll("\n", "\r\n")), RuleBroken, /letter for letter/);
    assertRefused(db, () => postVersion(as("noor", ["administrator"]), { ...input, text }), RuleBroken);
    assertRefused(db, () => postVersion(as("noor", []), input), Forbidden);
    assertRefused(db, () => postVersion(as("lena", ["reporter"]), input), Forbidden);

    for (const freeze of [aClosedArticle, aPublishedArticle]) {
      const article = anArticle(db);
      freeze(db, article);
      assertRefused(db, () => post(newsroom, article.id, "Traffic tripled in 2025.\nThe port grew by 4%."), RuleBroken);
    }
  });

  test("takes a text of another article only once that is confirmed", () => {
    const newsroom = aNewsroom();
    const { db } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const other = "Snow fell on the northern villages overnight, and schools stayed shut until noon.";

    assertRefused(db, () => post(newsroom, id, other), RuleBroken, /under a tenth of its words/);
    post(newsroom, id, other, { isConfirmed: true });

    assert.equal(currentVersion(db, id).n, 2);
  });

  test("shows whoever posts second the version of whoever was first, beside their own, and loses neither", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const { id } = aJudgedArticle(newsroom);
    const seen = currentVersion(db, id).id;
    const mine = { ...PostVersion.parse({ articleId: id, text: `${text} Mine.`, seen }), note: "mine" };
    postVersion(as("priya"), { ...PostVersion.parse({ articleId: id, text: `${text} Theirs.`, seen }) });

    const conflict = assertRefused(db, () => postVersion(as("noor"), mine), Conflict, /Priya Raman posted version 2/);

    assert.deepEqual(conflict.yours, { Text: `${text} Mine.`, Note: "mine" });
    assert.equal(conflict.theirs.Text, `${text} Theirs.`);
    postVersion(as("noor"), { ...mine, seen: conflict.seen });
    assert.deepEqual([currentVersion(db, id).n, currentVersion(db, id).text], [3, `${text} Mine.`]);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { evidenceItems } from "#/db/schema/index.ts";
import { listArticles } from "../articles/article-list.ts";
import { articleDesk } from "../articles/queries.ts";
import { describeEvent } from "../audit/describe-event.ts";
import { listEvents } from "../audit/queries.ts";
import { RewordClaim } from "../claims/input.ts";
import { rewordClaim } from "../claims/reword-claim.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { LogContact } from "../contacts/input.ts";
import { logContact } from "../contacts/log-contact.ts";
import { RuleBroken } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { listSources, searchEvidence, sourceById } from "../evidence/queries.ts";
import { raiseFlag } from "../sourcing/raise-flag.ts";
import { aClaim, aNewsroom, anArticle, type CastName } from "../testing/newsroom.ts";
import { assertRefused } from "../testing/refusal.ts";
import { aPolicy, judge } from "../testing/second-reviews.ts";
import { RecordVerdict } from "./input.ts";
import { recordVerdict } from "./record-verdict.ts";
import { unveilClaim } from "./unveil-claim.ts";

/** Words that only the first reviewer wrote. */
const canaries = ["auk", "bittern", "crake", "dunlin"] as const;
const [rationale, wording, note, flagNote] = canaries;

type FirstVerdict = { conclusion: "verified" | "needs_change" | "disputed"; stance: "supports" | "refutes" };

/** A claim that Priya judged, blind, with her evidence, her note on it and a flag afterwards. */
function aBlindRound({ conclusion, stance }: FirstVerdict) {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db);
  const { id: claimId } = aClaim(db, article);
  aPolicy(newsroom, "all");
  const evidence = { claimId, url: "https://a.example.org/table", title: "Table", quote: "Twice", stance, note };
  attachEvidence(as("priya"), AttachEvidence.parse(evidence));
  judge(newsroom, "priya", claimId, conclusion, { rationale, suggestedText: wording });
  raiseFlag(as("priya"), { claimId, kind: "dubious", note: flagNote });
  return { ...newsroom, newsroom, article, claimId };
}

type Round = ReturnType<typeof aBlindRound>;

/** Every read that a screen is made of, as one person gets it, in bytes. */
function allThatIsShownTo(name: CastName, { db, as, article }: Round): string {
  const { actor } = as(name);
  const sources = listSources(db, actor);
  const shown = {
    desk: articleDesk(db, article.id, actor),
    articles: listArticles(db),
    log: listEvents(db, { limit: 100 }, actor).map((entry) => [describeEvent(entry), entry]),
    sources: sources.map(({ id }) => sourceById(db, id, actor)),
    found: searchEvidence(db, "Table", actor),
  };
  return JSON.stringify(shown);
}

/** Ids differ between any two newsrooms: each is replaced by its place in the order of appearance. */
function withoutIds(bytes: string): string {
  const seen = new Map<string, string>();
  return bytes.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
    const known = seen.get(id) ?? `id${seen.size}`;
    seen.set(id, known);
    return known;
  });
}

const first = { conclusion: "verified", stance: "supports" } as const;
const other = { conclusion: "disputed", stance: "refutes" } as const;

describe("INV-04: until the second verdict is in, the first one", () => {
  for (const name of ["ravi", "tomas", "lena"] as const) {
    test(`is in no byte that ${name} gets, whatever it was`, () => {
      const bytes = allThatIsShownTo(name, aBlindRound(first));

      for (const canary of canaries) assert.ok(!bytes.includes(canary), canary);
      assert.match(bytes, /Awaiting second review/);
      assert.equal(withoutIds(bytes), withoutIds(allThatIsShownTo(name, aBlindRound(other))));
    });
  }

  test("is there for its author, and for whoever is not to give the second one", () => {
    const round = aBlindRound(first);

    for (const name of ["priya", "noor", "ines"] as const) {
      const bytes = allThatIsShownTo(name, round);
      for (const canary of canaries) assert.ok(bytes.includes(canary), `${canary} for ${name}`);
    }
  });

  test("is there for an editor who opened it, who then may not give the second one", () => {
    const round = aBlindRound(first);
    unveilClaim(round.as("tomas"), { claimId: round.claimId });

    assert.ok(allThatIsShownTo("tomas", round).includes(rationale));
    assert.ok(!allThatIsShownTo("lena", round).includes(rationale));
    const [claim] = articleDesk(round.db, round.article.id, round.as("tomas").actor).claims;
    assert.deepEqual([claim?.mayJudge, claim?.needsMe, claim?.review?.maySecond], [false, false, false]);
  });

  test("does not show by a flag that is refused because the first reviewer raised one of its kind", () => {
    const { as, claimId } = aBlindRound(first);

    assert.doesNotThrow(() => raiseFlag(as("ravi"), { claimId, kind: "dubious", note: null }));
    assert.throws(() => raiseFlag(as("priya"), { claimId, kind: "dubious", note: null }), /open flag/);
  });

  test("leaves whom the first reviewer got in touch with since to themselves", () => {
    const { db, as, article, claimId } = aBlindRound(first);
    const contact = { claimId, who: "Zora Quist", channel: "phone", contactedOn: "2026-03-02", asked: "Is it so?" };
    logContact(as("priya"), LogContact.parse(contact));

    const shownTo = (name: CastName) => JSON.stringify(articleDesk(db, article.id, as(name).actor));
    assert.ok(!shownTo("ravi").includes("Zora Quist"));
    assert.ok(shownTo("priya").includes("Zora Quist"));
  });

  test("does not show in what a refusal says: the same second verdict is answered alike", () => {
    const answers = [first, other].map((given) => {
      const { db, as, claimId } = aBlindRound(given);
      const stale = RecordVerdict.parse({ claimId, conclusion: "disputed", rationale: "No.", seen: "@7" });
      try {
        recordVerdict(as("ravi"), stale);
      } catch (error) {
        return JSON.stringify(error) + String(error);
      }
      return db.$client.name;
    });

    assert.equal(withoutIds(answers[0] ?? ""), withoutIds(answers[1] ?? "another"));
    for (const canary of canaries) assert.ok(!answers.join().includes(canary));
  });

  test("is not found out by attaching the same evidence: neither stance is refused", () => {
    for (const stance of ["supports", "refutes"] as const) {
      const { db, as, claimId } = aBlindRound(first);
      const onFile = db.select().from(evidenceItems).where(eq(evidenceItems.title, "Table")).get();
      const again = AttachEvidence.parse({ claimId, evidenceId: onFile?.id, stance, quote: "Twice" });

      assert.equal(attachEvidence(as("ravi"), again).stance, stance);
      assert.equal(workingClaim(db, claimId).state, "second_review");
      assertRefused(db, () => attachEvidence(as("ravi"), again), RuleBroken, /attached already/);
    }
  });

  test("is not to be read from details that were changed after it: they wait, and a new statement ends the round", () => {
    const { db, as, claimId, article } = aBlindRound(first);
    const { row } = workingClaim(db, claimId);
    const words = { claimId, statement: row.statement, kind: row.kind, rowVersion: row.rowVersion };
    const reword = (change: Record<string, string>) =>
      rewordClaim(as("priya"), RewordClaim.parse({ ...words, ...change }));

    assertRefused(db, () => reword({ gaps: rationale }), RuleBroken, /blind second review/);
    reword({ statement: "Traffic tripled in 2025." });
    assert.equal(workingClaim(db, claimId).state, "reopened");
    const [claim] = articleDesk(db, article.id, as("ravi").actor).claims;
    assert.deepEqual(claim?.verdicts, []);
  });

  test("stays hidden from whoever judges a claim anew whose round was broken off", () => {
    const { newsroom, db, as, claimId, article } = aBlindRound(first);
    const { row } = workingClaim(db, claimId);
    const words = { claimId, statement: "Traffic tripled.", kind: row.kind, rowVersion: row.rowVersion };
    rewordClaim(as("priya"), RewordClaim.parse(words));

    judge(newsroom, "ravi", claimId, "unverifiable", { seen: "@2" });

    const bytes = JSON.stringify([
      articleDesk(db, article.id, as("ravi").actor),
      listEvents(db, { limit: 100 }, as("ravi").actor).map(describeEvent),
    ]);
    for (const canary of canaries) assert.ok(!bytes.includes(canary), canary);
    assert.ok(!bytes.includes("verified before"));
  });

  test("is there for everybody once the second one is in", () => {
    const round = aBlindRound(first);
    judge(round.newsroom, "ravi", round.claimId, "verified");

    for (const name of ["ravi", "tomas"] as const) {
      const bytes = allThatIsShownTo(name, round);
      for (const canary of canaries) assert.ok(bytes.includes(canary), `${canary} for ${name}`);
    }
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import { evidenceCopies, evidenceItems, exclusions, lostAnchors, newsrooms, verdicts } from "#/db/schema/index.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { closeArticle } from "../reports/close-article.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { aCheckedArticle, aSignedOffArticle } from "../testing/checked-article.ts";
import { aFlag, aLostAnchor, aPublishedArticle, aSignOff, aVerdict } from "../testing/desk-work.ts";
import { aClaim, aNewsroom, anArticle } from "../testing/newsroom.ts";
import { waiveOutcome } from "../verdicts/waive-outcome.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { listArticles } from "./article-list.ts";
import { SubmitArticle } from "./input.ts";
import { openArticles, soleReviewersOf } from "./open-articles.ts";
import { articleDesk } from "./queries.ts";
import { submitArticle } from "./submit-article.ts";

type Newsroom = ReturnType<typeof aNewsroom>;
const at = new Date("2026-03-02T12:00:00Z");

/** Articles in every state that their stage, counts and blockers depend on, by what they are about. */
const states: Record<string, (newsroom: Newsroom) => void> = {
  "submitted, with suggestions": ({ as }) => {
    const text = "The council voted 17 to 6 on Monday. The mayor said the bridge cost €3 million.\n\nWho pays for it?";
    submitArticle(as("noor"), SubmitArticle.parse({ mode: "copy_check", headline: "Vote", language: "en", text }));
  },
  "without anything": ({ db }) => void anArticle(db),
  "with a claim and a suggestion in one sentence": ({ db }) => {
    const article = anArticle(db, { text: "Traffic doubled in 2025 and the port grew by 4%.\nWho pays?" });
    aClaim(db, article, { exact: "Traffic doubled in 2025" });
    aClaim(db, article, { exact: "the port grew by 4%", accepted: false });
  },
  "with an excluded sentence, and one that holds a suggestion too": ({ db }) => {
    const article = anArticle(db);
    for (const sentenceId of article.sentenceIds)
      db.insert(exclusions).values({ sentenceId, reason: "other", excludedBy: "priya", excludedAt: at }).run();
    aClaim(db, article, { accepted: false });
  },
  "with a claim over two sentences, and a dismissed one": ({ db, as }) => {
    const article = anArticle(db);
    aClaim(db, article, { exact: article.text });
    const { id: claimId } = aClaim(db, article, { accepted: false });
    dismissClaim(as("priya"), { claimId, reason: "trivial", note: null });
  },
  "checked, where evidence needs copies and one of two is kept": (newsroom) => {
    const { db } = newsroom;
    aCheckedArticle(newsroom, "copy_check");
    db.update(newsrooms).set({ requiresCopies: true }).run();
    const evidenceId = db.select().from(evidenceItems).get()?.id ?? "";
    const copy = { evidenceId, sha256: "a".repeat(64), bytes: 1, mediaType: "text/html", keptAt: at };
    db.insert(evidenceCopies)
      .values({ id: "k1", origin: "fetched", ...copy })
      .run();
  },
  checked: (newsroom) => void aCheckedArticle(newsroom, "copy_check"),
  "checked, with a person's flag that is answered": (newsroom) => {
    const { claimIds } = aCheckedArticle(newsroom, "copy_check");
    answerFlag(newsroom.as("noor"), { flagId: aFlag(newsroom.db, claimIds[0], "person"), answer: "In the table." });
  },
  "checked, with a flag of a fact-check, one of the engine, one resolved": (newsroom) => {
    const { claimIds } = aCheckedArticle(newsroom, "published_fact_check");
    aFlag(newsroom.db, claimIds[0], "person");
    const copy = aCheckedArticle(newsroom, "copy_check");
    aFlag(newsroom.db, copy.claimIds[0], "engine");
    resolveFlag(newsroom.as("priya"), { flagId: aFlag(newsroom.db, copy.claimIds[1], "person") });
  },
  "with an outcome that blocks": ({ db }) => {
    const article = anArticle(db, { text: "Traffic doubled." });
    aVerdict(db, aClaim(db, article).id, "unverifiable");
  },
  "with an outcome that is waived": ({ db, as }) => {
    const article = anArticle(db, { text: "Traffic doubled." });
    const { id: claimId } = aClaim(db, article);
    aVerdict(db, claimId, "unverifiable");
    waiveOutcome(as("tomas"), { claimId, reason: "It stands." });
    waiveOwnArticle(as("tomas"), { articleId: article.id, reason: "Nobody else is here." });
  },
  "with a reopened claim, and one of which nothing is settled": ({ db }) => {
    const article = anArticle(db, { mode: "published_fact_check" });
    const reopened = aClaim(db, article).id;
    const second = aClaim(db, article, { exact: "The port grew by 4%." }).id;
    const verdict = { claimRevision: 1, rationale: "Why.", recordedBy: "ravi", recordedAt: at };
    db.insert(verdicts)
      .values([
        { ...verdict, id: "r1", claimId: reopened, n: 1, claimRevision: 7, outcome: "verified", rating: "true" },
        { ...verdict, id: "r2", claimId: second, n: 1, outcome: "verified", rating: "true" },
        { ...verdict, id: "r3", claimId: second, n: 2, outcome: null, rating: "in_progress" },
      ])
      .run();
  },
  "with words that are gone, and words that were removed": ({ db }) => {
    for (const status of ["orphaned", "removed"] as const) {
      const article = anArticle(db, { text: "Traffic doubled." });
      const claimId = aClaim(db, article).id;
      aVerdict(db, claimId);
      const lostId = aLostAnchor(db, { ...article, claimId });
      if (status === "removed")
        db.update(lostAnchors)
          .set({ status, removedBy: "priya", removedAt: at })
          .where(eq(lostAnchors.id, lostId))
          .run();
    }
  },
  "signed off": (newsroom) => void aSignedOffArticle(newsroom, "published_fact_check"),
  closed: (newsroom) => {
    closeArticle(newsroom.as("tomas"), { articleId: aSignedOffArticle(newsroom, "copy_check").id });
  },
  published: (newsroom) => aPublishedArticle(newsroom.db, aCheckedArticle(newsroom, "published_fact_check")),
};

describe("the list and the desk agree on an article", () => {
  for (const [state, arrange] of Object.entries(states)) {
    test(state, () => {
      const newsroom = aNewsroom();
      arrange(newsroom);

      const listed = listArticles(newsroom.db);

      assert.ok(listed.length > 0);
      for (const { id, stage, coverage, claims, openClaims } of listed) {
        const desk = articleDesk(newsroom.db, id, newsroom.as("tomas").actor);
        const live = desk.claims.filter((claim) => claim.state !== "dismissed");
        assert.deepEqual(
          { stage, coverage, claims, openClaims },
          {
            stage: desk.stage,
            coverage: desk.coverage,
            claims: live.length,
            openClaims: live.filter((claim) => claim.state !== "settled").length,
          },
        );
        const open = openArticles(newsroom.db).find((article) => article.id === id);
        assert.equal(open !== undefined, ["claiming", "checking", "ready"].includes(desk.stage));
        if (!open) continue;
        assert.equal(open.blockers, desk.blockers.length);
        assert.deepEqual(
          open.claims.map((claim) => [claim.id, claim.at, claim.state]),
          live.map((claim) => [claim.id, claim.start, claim.state]),
        );
        const mayTomas = soleReviewersOf(open).includes("tomas") || open.barredReporterId === "tomas";
        assert.equal(desk.may.signOff, !mayTomas);
      }
    });
  }
});

test("the list shows the latest first, and when the check has to be done", () => {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const text = "The council voted 17 to 6 on Monday.";
  const submit = (headline: string, due?: string): void =>
    void submitArticle(as("noor"), SubmitArticle.parse({ mode: "copy_check", headline, language: "en", text, due }));
  submit("First", "fri");
  submit("Second");

  assert.deepEqual(
    listArticles(db).map(({ headline, dueOn, ownerName }) => [headline, dueOn, ownerName]),
    [
      ["Second", null, "Noor Haddad"],
      ["First", "2026-03-06", "Noor Haddad"],
    ],
  );
});

test("whoever alone judged a claim is its sole reviewer, until somebody else judges it too", () => {
  const { db } = aNewsroom();
  const article = anArticle(db, { text: "Traffic doubled." });
  const { id: claimId } = aClaim(db, article);
  aVerdict(db, claimId);

  const [first] = openArticles(db);
  assert.ok(first);
  assert.deepEqual(soleReviewersOf(first), ["ravi"]);

  const again = { id: "v2", claimId, n: 2, claimRevision: 1, outcome: "verified", rationale: "So." } as const;
  db.insert(verdicts)
    .values({ ...again, recordedBy: "lena", recordedAt: at })
    .run();
  const [second] = openArticles(db);
  assert.ok(second);
  assert.deepEqual(soleReviewersOf(second), []);
  assert.deepEqual(second.claims[0]?.reviewerIds, ["ravi", "lena"]);
  aSignOff(db, article);
  assert.deepEqual(openArticles(db), []);
});

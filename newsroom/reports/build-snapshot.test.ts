import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { eq } from "drizzle-orm";
import {
  archivedPages,
  articles,
  claimants,
  claims,
  evidenceCopies,
  evidenceItems,
  newsrooms,
  sources,
} from "#/db/schema/index.ts";
import { workingClaim } from "../claims/working-claim.ts";
import { RuleBroken } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { aCheckedArticle, aSignedOffArticle, RATIONALE } from "../testing/checked-article.ts";
import { aClaim, aNewsroom } from "../testing/newsroom.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";
import { buildCheckSheet, buildReportSnapshot } from "./build-snapshot.ts";
import { canonicalJson } from "./canonical-json.ts";
import { draftReport } from "./draft-report.ts";
import { signOffArticle } from "./sign-off-article.ts";

const publication = { publishedAt: new Date("2026-03-02T15:00:00Z"), publishedBy: "Lena Brandt" };
const words = { slug: "harbour-traffic", title: "Did traffic double?", dek: "One of two claims holds." };

function aReport() {
  const newsroom = aNewsroom();
  const article = aSignedOffArticle(newsroom, "published_fact_check");
  const build = () => buildReportSnapshot(newsroom.db, article.id, publication);
  return { ...newsroom, article, build };
}

/** A checked article with evidence of a confidential source on its first claim, judged again and signed off. */
function aConfidentialReport(rationale = RATIONALE, change: { dek?: string } = {}) {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = aCheckedArticle(newsroom, "published_fact_check");
  const [claimId] = article.claimIds;
  const evidence = {
    claimId,
    stance: "supports",
    url: "https://canary-url.example/canary-path",
    title: "canary-title",
    publisher: "canary-publisher",
    publishedOn: "2019-08-07",
    quote: "canary-quote",
    locatorKind: "section",
    locator: "canary-locator",
    note: "canary-note",
    sourceName: "Jane Canary-Name",
    sourceKind: "person",
    tier: "primary",
    independenceGroup: "canary-group",
    interestNote: "canary-interest",
    isConfidential: "on",
    publicDescription: "a port official",
  };
  const { evidenceId } = attachEvidence(as("priya"), AttachEvidence.parse(evidence));
  keepCanaryCopy(db, evidenceId);
  attachEvidence(
    as("priya"),
    AttachEvidence.parse({ claimId, stance: "context", url: "https://b.example/1", note: "canary-colleagues" }),
  );
  const seen = workingClaim(db, claimId).verdict?.id ?? "";
  recordVerdict(as("priya"), RecordVerdict.parse({ claimId, conclusion: "true", rationale, seen }));
  signOffArticle(as("tomas"), { articleId: article.id, note: "canary-sign-off-note" });
  draftReport(as("tomas"), { articleId: article.id, rowVersion: 0, ...words, ...change });
  return { ...newsroom, article, build: () => buildReportSnapshot(db, article.id, publication) };
}

/** A copy of a confidential page, made on somebody's say on a day that no report may tell. */
function keepCanaryCopy(db: ReturnType<typeof aNewsroom>["db"], evidenceId: string): void {
  const copy = { id: "canary-copy", evidenceId, sha256: "c".repeat(64), bytes: 1, mediaType: "text/html" };
  const keptAt = new Date("2019-08-07T12:00:00Z");
  const upload = { origin: "uploaded" as const, fileName: "canary-file.html", keptBy: "priya", keptAt };
  db.insert(evidenceCopies)
    .values({ ...copy, ...upload })
    .run();
  const archived = { address: "https://archive.example/canary-archive", archivedAt: keptAt, jobId: "canary-job" };
  db.insert(archivedPages)
    .values({ evidenceId, ...archived })
    .run();
}

describe("buildReportSnapshot", () => {
  test("holds the report, the accepted claims in reading order, and who checked", () => {
    const { db, article, build } = aReport();
    aClaim(db, article, { accepted: false });

    const snapshot = build();

    assert.deepEqual(snapshot.report, {
      ...words,
      language: "en",
      version: 1,
      changeKind: "first",
      firstPublishedAt: "2026-03-02T15:00:00.000Z",
      publishedAt: "2026-03-02T15:00:00.000Z",
    });
    assert.deepEqual(
      snapshot.claims.map(({ slug, quote, verdictLabel, outcome, reviewedBy }) => [
        slug,
        quote,
        verdictLabel,
        outcome,
        reviewedBy,
      ]),
      [
        ["c01", "Traffic doubled in 2025.", "True", "verified", ["Priya Raman"]],
        ["c02", "The port grew by 4%.", "False", "disputed", ["Priya Raman"]],
      ],
    );
    assert.equal(snapshot.article.sentences, 2);
    assert.deepEqual(snapshot.checking, {
      checkedBy: ["Priya Raman"],
      signedOffBy: "Tomás Vidal",
      signedOffAt: snapshot.checking.signedOffAt,
      publishedBy: "Lena Brandt",
      checkedByOnePerson: false,
    });
    const [evidence] = snapshot.claims[0]?.evidence ?? [];
    assert.equal(evidence?.title, "Table 1");
    assert.equal(evidence?.seenOn, "2026-03-02");
  });

  test("is the same to the byte when it is built again", () => {
    const { build } = aConfidentialReport();
    assert.equal(canonicalJson(build()), canonicalJson(build()));
  });

  test("holds no id of a row and no e-mail address", () => {
    const { db, build } = aReport();
    const written = canonicalJson(build());
    const ids = db.select({ id: claims.id }).from(claims).all();
    for (const id of [...ids.map((row) => row.id), "priya", "newsroom.test"]) assert.ok(!written.includes(id), id);
  });

  test("INV-15: a rating has a number only where its level has one, within the bounds", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aCheckedArticle(newsroom, "published_fact_check");
    const claimId = article.claimIds[1];
    const seen = workingClaim(db, claimId).verdict?.id ?? "";
    recordVerdict(as("priya"), RecordVerdict.parse({ claimId, conclusion: "outdated", rationale: RATIONALE, seen }));
    signOffArticle(as("tomas"), { articleId: article.id, note: null });
    draftReport(as("tomas"), { articleId: article.id, rowVersion: 0, ...words });
    const ratings = buildReportSnapshot(db, article.id, publication).claims.map(({ rating }) => ({
      ...rating,
      definition: undefined,
    }));
    assert.deepEqual(ratings, [
      { code: "true", label: "True", value: 5, worst: 1, best: 5, definition: undefined },
      { code: "outdated", label: "Outdated", value: null, worst: 1, best: 5, definition: undefined },
    ]);
  });

  test("takes the article's publisher and address for what it says in its own voice, and what the desk entered before that", () => {
    const { db, article, build } = aReport();
    const [own, named] = article.claimIds;
    db.insert(claimants)
      .values({ id: "c1", name: "Port Office", kind: "organization", createdBy: "priya", createdAt: new Date() })
      .run();
    const entered = { claimantId: "c1", appearanceUrl: "https://port.example/news", claimReviewed: "The port grew" };
    db.update(claims).set(entered).where(eq(claims.id, named)).run();
    const [first, second] = build().claims;
    assert.equal(workingClaim(db, own).row.claimantId, null);
    assert.deepEqual([first?.claimant?.name, first?.claimant?.kind], ["The Exampleton Courier", "organization"]);
    assert.equal(first?.appearanceUrl, "https://courier.example.com/harbour");
    assert.equal(first?.claimReviewed, "Traffic doubled in 2025.");
    assert.deepEqual([second?.claimant?.name, second?.appearanceUrl], ["Port Office", "https://port.example/news"]);
    assert.equal(second?.claimReviewed, "The port grew");
  });

  test("says that one person checked it, and why the reporter was let review it", () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    db.update(newsrooms).set({ soloPublishingAt: new Date(), soloPublishingBy: "ines" }).run();
    const article = aCheckedArticle(newsroom, "copy_check");
    waiveOwnArticle(as("tomas"), { articleId: article.id, reason: "We are few." });
    signOffArticle(as("priya", ["checker", "editor"]), { articleId: article.id, note: null });
    const closing = { closedAt: publication.publishedAt, closedBy: "Lena Brandt" };
    const { checking, ownArticleWaiver } = buildCheckSheet(db, article.id, closing);
    assert.equal(checking.checkedByOnePerson, true);
    assert.equal(ownArticleWaiver, "We are few.");
  });

  test("is refused while the article is not signed off or has no report", () => {
    const newsroom = aNewsroom();
    const { id } = aCheckedArticle(newsroom, "published_fact_check");
    assert.throws(() => buildReportSnapshot(newsroom.db, id, publication), /no title/);
    draftReport(newsroom.as("tomas"), { articleId: id, rowVersion: 0, ...words });
    assert.throws(() => buildReportSnapshot(newsroom.db, id, publication), /not signed off/);
  });
});

describe("evidence of which a copy is kept", () => {
  test("has the day of the copy and the archived address, nothing of the copy itself", () => {
    const { db, build } = aReport();
    const item = db.select().from(evidenceItems).orderBy(evidenceItems.title).get();
    const keptAt = new Date("2026-03-01T22:00:00Z");
    const copy = { evidenceId: item?.id ?? "", sha256: "c".repeat(64), bytes: 1, mediaType: "text/html", keptAt };
    db.insert(evidenceCopies)
      .values({ id: "k1", origin: "fetched", contentType: "text/canary", ...copy })
      .run();
    const address = "https://archive.example/web/20260301220000/https://office.example.gov/";
    db.insert(archivedPages).values({ evidenceId: copy.evidenceId, address, archivedAt: keptAt, jobId: "j" }).run();

    const snapshot = build();

    const all = snapshot.claims.flatMap(({ evidence }) => evidence);
    assert.equal(all.find(({ url }) => url === item?.url)?.copyKeptOn, "2026-03-01");
    assert.equal(all.find(({ url }) => url === item?.url)?.archivedUrl, address);
    assert.ok(all.some(({ copyKeptOn, archivedUrl }) => copyKeptOn === null && archivedUrl === null));
    assert.doesNotMatch(canonicalJson(snapshot), /canary|cccc/);
  });
});

describe("INV-12: a confidential source", () => {
  test("leaves only its public description in the snapshot", () => {
    const { db, article, build } = aConfidentialReport();
    const snapshot = build();
    const shown = snapshot.claims[0]?.evidence.find((evidence) => evidence.isConfidential);
    assert.deepEqual(
      [shown?.title, shown?.source, shown?.tier, shown?.stance],
      ["a port official", "a port official", "primary", "supports"],
    );
    const written = canonicalJson(snapshot);
    assert.doesNotMatch(written, /canary/i);
    assert.doesNotMatch(written, /2019-08-07/);
    db.update(articles).set({ mode: "copy_check" }).run();
    const sheet = buildCheckSheet(db, article.id, { closedAt: publication.publishedAt, closedBy: "Lena Brandt" });
    assert.doesNotMatch(canonicalJson(sheet), /canary/i);
  });

  test("may not be named, or linked to, in anything the desk wrote", () => {
    const named = aConfidentialReport("As jane  canary-name told us, the table for that year says so.");
    assert.throws(
      named.build,
      new RuleBroken(
        "C01, in what we found, names a confidential source or contact. Take the name or the link out, then try again.",
      ),
    );
    const linked = aConfidentialReport("It is all at https://canary-url.example/canary-path and nowhere else.");
    assert.throws(linked.build, /C01, in what we found, names a confidential source/);
    assert.throws(aConfidentialReport(RATIONALE, { dek: "Jane Canary-Name says no." }).build, /The report names/);
    assert.doesNotThrow(aConfidentialReport("Jane Canary-Names, a village, counted the ships of that year.").build);
  });

  test("is no secret where the article itself prints the name", () => {
    const { db, build } = aConfidentialReport("Traffic figures of that year are in the harbour office's own table.");
    db.update(sources).set({ name: "Traffic" }).where(eq(sources.isConfidential, true)).run();
    assert.doesNotThrow(build);
  });
});

import { asc, count, desc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  articles,
  blocks,
  checkSheets,
  newsrooms,
  people,
  reports,
  reportVersions,
  sentences,
} from "#/db/schema/index.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { claimLabel, claimState } from "../claims/claim.ts";
import { appearanceOf, claimantOf } from "../claims/claimant.ts";
import { claimFacts, deskClaim, type Seat } from "../claims/desk-claim.ts";
import { type ClaimRecord, claimRecords } from "../claims/queries.ts";
import { type Actor, can } from "../permissions.ts";
import { reasonsWithoutMarkup } from "../reports/claim-review.ts";
import { blockersOf } from "../reports/publish-gate.ts";
import { gateFactsOf, soleReviewers } from "../reports/queries.ts";
import { standingSignOff } from "../reports/void-sign-off.ts";
import { type ArticleStage, articleStage } from "./article.ts";
import { currentVersion } from "./current-version.ts";
import type { ArticleDesk, DeskClaim, DeskSentence } from "./desk.ts";
import { type SentenceRecord, sentenceRecords } from "./sentence-records.ts";
import { type ArticleRow, articleById, barredReporter, soloPublishing } from "./working-article.ts";

/**
 * All that the desk shows of an article to `actor`.
 *
 * @throws NotFound
 */
export function articleDesk(db: Reader, articleId: string, actor: Actor): ArticleDesk {
  const article = articleById(db, articleId);
  const version = currentVersion(db, articleId);
  const records = claimRecords(db, articleId, version.id);
  const inText = sentenceRecords(db, version.id, records);
  const blockers = blockersOf(gateFactsOf(article.mode, version.text, inText, records));
  const decided = inText.filter((sentence) => sentence.isDecided).length;
  const nameOf = (id: string): string =>
    db.select({ name: people.name }).from(people).where(eq(people.id, id)).get()?.name ?? "Somebody";
  const signOff = standingSignOff(db, articleId);
  const sheet = db
    .select({ closedAt: checkSheets.closedAt })
    .from(checkSheets)
    .where(eq(checkSheets.articleId, articleId))
    .get();
  const report = reportOnDesk(db, articleId);
  const isClosed = sheet !== undefined;
  const isPublished = report !== null && report.version !== null;
  const isFrozen = isClosed || isPublished;

  return {
    id: article.id,
    mode: article.mode,
    headline: article.headline,
    byline: article.byline,
    publisher: article.publisher,
    sourceUrl: article.sourceUrl,
    publishedOn: article.publishedOn,
    language: article.language,
    owner: { id: article.ownerId, name: nameOf(article.ownerId) },
    submittedAt: article.submittedAt.getTime(),
    rowVersion: article.rowVersion,
    stage: articleStage({
      sentences: inText.length,
      decidedSentences: decided,
      blockers: blockers.length,
      isSignedOff: signOff !== null,
      isClosed,
      isPublished,
    }),
    version: {
      id: version.id,
      n: version.n,
      sha256: version.sha256,
      note: version.note,
      by: nameOf(version.createdBy),
      at: version.createdAt.getTime(),
    },
    text: version.text,
    blocks: db
      .select({ kind: blocks.kind, start: blocks.start, end: blocks.end })
      .from(blocks)
      .where(eq(blocks.versionId, version.id))
      .orderBy(asc(blocks.n))
      .all(),
    sentences: inText.map(deskSentence),
    claims: deskClaims(db, { article, actor, isFrozen, text: version.text }, records),
    coverage: { decided, total: inText.length },
    blockers,
    signOff: signOff && { by: nameOf(signOff.signedBy), at: signOff.signedAt.getTime(), isSolo: signOff.isSolo },
    closedAt: sheet?.closedAt.getTime() ?? null,
    report,
    may: deedsOpenTo(db, { article, actor, isFrozen }, records),
  };
}

function deskSentence({ sentence, exclusion, isDecided, claims }: SentenceRecord): DeskSentence {
  return {
    id: sentence.id,
    n: sentence.n,
    start: sentence.start,
    end: sentence.end,
    suggestedReason: sentence.suggestedReason,
    exclusion: exclusion && { reason: exclusion.reason, by: exclusion.byName, at: exclusion.excludedAt.getTime() },
    isDecided,
    claimIds: claims.map(({ claim }) => claim.id),
  };
}

function deskClaims(db: Reader, seat: Seat & { text: string }, records: readonly ClaimRecord[]): DeskClaim[] {
  const labels = new Map(records.map(({ claim }) => [claim.id, claimLabel(claim.n)]));
  return records.map((record) => ({
    ...deskClaim(record, { ...seat, labels }),
    markupReasons: markupReasons(db, seat.article, record),
  }));
}

/** Why a claim's public page will carry no ClaimReview. */
function markupReasons(db: Reader, article: ArticleRow, record: ClaimRecord): string[] {
  const verdict = record.verdicts[0];
  const newsroom = db.select().from(newsrooms).get();
  if (article.mode === "copy_check" || claimState(claimFacts(record)) !== "settled" || !verdict?.rating || !newsroom)
    return [];
  const facts = {
    claimant: claimantOf({ ...record.claim, claimant: record.claimant }, article),
    appearanceUrl: appearanceOf(record.claim, article),
    rating: { code: verdict.rating },
    rationale: verdict.rationale,
    evidence: record.evidence.map(({ item, source }) => ({ url: source.isConfidential ? null : item.url })),
  };
  return reasonsWithoutMarkup(facts, newsroom);
}

function deedsOpenTo(
  db: Reader,
  { article, actor, isFrozen }: Seat,
  records: readonly ClaimRecord[],
): ArticleDesk["may"] {
  const solo = soloPublishing(db);
  const barredReporterId = barredReporter(db, article);
  const may = {
    revise: can(actor, "article.revise", article),
    postVersion: can(actor, "article.post-version", article),
    mark: can(actor, "claim.mark"),
    attach: can(actor, "evidence.attach", article),
    judge: can(actor, "verdict.record", { barredReporterId }),
    raiseFlag: can(actor, "flag.raise"),
    ask: can(actor, "flag.ask") && actor.id !== article.ownerId,
    logContact: can(actor, "contact.log", article),
    answerFlag: can(actor, "flag.answer", article),
    waive: can(actor, "outcome.waive"),
    waiveOwnArticle:
      barredReporterId !== null && can(actor, "own-article.waive", { ownerId: article.ownerId, soloPublishing: solo }),
    signOff: can(actor, "article.sign-off", {
      barredReporterId,
      soleReviewers: soleReviewers(records),
      soloPublishing: solo,
    }),
    close: can(actor, "article.close"),
    publish: can(actor, "report.publish"),
  };
  if (!isFrozen) return may;
  return Object.fromEntries(Object.keys(may).map((deed) => [deed, false])) as ArticleDesk["may"];
}

function reportOnDesk(db: Reader, articleId: string): ArticleDesk["report"] {
  const report = db.select().from(reports).where(eq(reports.articleId, articleId)).get();
  if (!report) return null;
  const { id, slug, title, dek, rowVersion } = report;
  const live = db
    .select({ n: reportVersions.n, publishedAt: reportVersions.publishedAt })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, id))
    .orderBy(desc(reportVersions.n))
    .get();
  return {
    id,
    slug,
    title,
    dek,
    rowVersion,
    version: live?.n ?? null,
    publishedAt: live?.publishedAt.getTime() ?? null,
  };
}

export type ArticleListItem = {
  id: string;
  headline: string;
  publisher: string | null;
  mode: Mode;
  stage: ArticleStage;
  ownerId: string;
  ownerName: string;
  submittedAt: number;
  coverage: { decided: number; total: number };
  openClaims: number;
  claims: number;
};

/** Every article, latest first, as the list shows it. */
export function listArticles(db: Reader): ArticleListItem[] {
  return db
    .select({ article: articles, ownerName: people.name })
    .from(articles)
    .innerJoin(people, eq(people.id, articles.ownerId))
    .orderBy(desc(articles.submittedAt), desc(articles.id))
    .all()
    .map(({ article, ownerName }) => listItem(db, article, ownerName));
}

function listItem(db: Reader, article: ArticleRow, ownerName: string): ArticleListItem {
  const { id, headline, publisher, mode, ownerId } = article;
  const shown = { id, headline, publisher, mode, ownerId, ownerName, submittedAt: article.submittedAt.getTime() };
  const version = currentVersion(db, id);
  const isSignedOff = standingSignOff(db, id) !== null;
  const isClosed =
    db.select({ id: checkSheets.id }).from(checkSheets).where(eq(checkSheets.articleId, id)).get() !== undefined;
  const isPublished = reportOnDesk(db, id)?.version != null;

  const records = claimRecords(db, id, version.id);
  const live = records.map((record) => claimState(claimFacts(record))).filter((state) => state !== "dismissed");
  const openClaims = live.filter((state) => state !== "settled").length;
  if (isSignedOff || isClosed || isPublished) {
    const total =
      db.select({ total: count() }).from(sentences).where(eq(sentences.versionId, version.id)).get()?.total ?? 0;
    const stage = articleStage({
      sentences: total,
      decidedSentences: total,
      blockers: 0,
      isSignedOff,
      isClosed,
      isPublished,
    });
    return { ...shown, stage, coverage: { decided: total, total }, openClaims, claims: live.length };
  }
  const inText = sentenceRecords(db, version.id, records);
  const decided = inText.filter((sentence) => sentence.isDecided).length;
  const blockers = blockersOf(gateFactsOf(mode, version.text, inText, records)).length;
  const facts = { sentences: inText.length, decidedSentences: decided, blockers, isSignedOff, isClosed, isPublished };
  return {
    ...shown,
    stage: articleStage(facts),
    coverage: { decided, total: inText.length },
    openClaims,
    claims: live.length,
  };
}

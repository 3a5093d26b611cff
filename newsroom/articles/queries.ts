import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { blocks, checkSheets, people } from "#/db/schema/index.ts";
import { assignmentRecords, colleaguesFor } from "../assignments/queries.ts";
import { lastEvent } from "../audit/queries.ts";
import type { Seat } from "../claims/desk-claim.ts";
import { claimRecords } from "../claims/queries.ts";
import { type SeenClaim, veiledTo } from "../claims/veiled-claims.ts";
import { openCorrection } from "../corrections/working-correction.ts";
import { houseScale } from "../house/queries.ts";
import { ownLevelsOf } from "../house/scale.ts";
import { newsroomOnFile } from "../people/queries.ts";
import { type Actor, can } from "../permissions.ts";
import { blockersOf } from "../reports/publish-gate.ts";
import { gateFactsOf, reportOf, soleReviewers } from "../reports/queries.ts";
import { standingSignOff } from "../reports/void-sign-off.ts";
import { undoState } from "../undo/queries.ts";
import { articleStage } from "./article.ts";
import { linksOf } from "./article-links.ts";
import { currentVersion } from "./current-version.ts";
import type { ArticleDesk, DeskSentence } from "./desk.ts";
import { deskClaims } from "./desk-claims.ts";
import { isAtRest } from "./gate.ts";
import { type SentenceRecord, sentenceRecords } from "./sentence-records.ts";
import { articleById, barredReporter, soloPublishing } from "./working-article.ts";

/** Ids of some claims and sentences of an article. */
export type DeskPart = { claimIds: readonly string[]; sentenceIds: readonly string[] };

/**
 * All that the desk shows of an article to `actor`.
 *
 * @param part only these claims and sentences, and no blocks; coverage, blockers and stage are then not the article's
 * @throws NotFound
 */
export function articleDesk(db: Reader, articleId: string, actor: Actor, part?: DeskPart): ArticleDesk {
  const n = lastEvent(db);
  const article = articleById(db, articleId);
  // Before all else: what another process commits meanwhile is then news, not missed.
  const version = currentVersion(db, articleId);
  const records = veiledTo(actor, claimRecords(db, articleId, version.id, part?.claimIds));
  const { requiresCopies } = newsroomOnFile(db);
  const inText = sentenceRecords(db, version.id, records, part?.sentenceIds);
  const blockers = blockersOf(gateFactsOf({ mode: article.mode, requiresCopies }, version.text, inText, records));
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
  const isPublished = isAtRest(report);
  const seat: Seat = {
    article,
    actor,
    isFrozen: isClosed || isPublished,
    barredReporterId: barredReporter(db, article),
    soloPublishing: soloPublishing(db),
    policy: newsroomOnFile(db),
  };
  return {
    n,
    viewer: { id: actor.id, name: actor.name },
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
    dueOn: article.dueOn,
    assignments: assignmentRecords(db, articleId).get(null) ?? [],
    staff: colleaguesFor(db, article),
    me: actor.id,
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
    links: part ? [] : linksOf(db, version.id),
    blocks: part ? [] : blocksOf(db, version.id),
    sentences: inText.map(deskSentence),
    claims: deskClaims(db, { ...seat, text: version.text }, records),
    coverage: { decided, total: inText.length },
    blockers,
    signOff: signOff && { by: nameOf(signOff.signedBy), at: signOff.signedAt.getTime(), isSolo: signOff.isSolo },
    closedAt: sheet?.closedAt.getTime() ?? null,
    ownLevels: article.mode === "copy_check" ? [] : ownLevelsOf(houseScale(db)),
    requiresCopies,
    report,
    may: deedsOpenTo(seat, () => (part ? veiledTo(actor, claimRecords(db, articleId, version.id)) : records)),
    undo: undoState(db, articleId, actor),
  };
}

function blocksOf(db: Reader, versionId: string): ArticleDesk["blocks"] {
  const { kind, start, end, n } = blocks;
  return db.select({ kind, start, end }).from(blocks).where(eq(blocks.versionId, versionId)).orderBy(asc(n)).all();
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

function deedsOpenTo(
  { article, actor, isFrozen, barredReporterId, soloPublishing: solo }: Seat,
  records: () => readonly SeenClaim[],
): ArticleDesk["may"] {
  const maySign = (soleReviewers: readonly string[]): boolean =>
    can(actor, "article.sign-off", { barredReporterId, soleReviewers, soloPublishing: solo });
  const may = {
    revise: can(actor, "article.revise", article),
    postVersion: can(actor, "article.post-version", article),
    mark: can(actor, "claim.mark"),
    assign: can(actor, "claim.assign"),
    comment: can(actor, "comment.write", article),
    attach: can(actor, "evidence.attach", article),
    judge: can(actor, "verdict.record", { barredReporterId }),
    raiseFlag: can(actor, "flag.raise"),
    ask: can(actor, "flag.ask") && actor.id !== article.ownerId,
    logContact: can(actor, "contact.log", article),
    answerFlag: can(actor, "flag.answer", article),
    waive: can(actor, "outcome.waive"),
    waiveOwnArticle:
      barredReporterId !== null && can(actor, "own-article.waive", { ownerId: article.ownerId, soloPublishing: solo }),
    signOff: maySign([]) && maySign(soleReviewers(records())),
    close: can(actor, "article.close"),
    publish: can(actor, "report.publish"),
  };
  if (!isFrozen) return may;
  return Object.fromEntries(Object.keys(may).map((deed) => [deed, false])) as ArticleDesk["may"];
}

function reportOnDesk(db: Reader, articleId: string): ArticleDesk["report"] {
  const report = reportOf(db, articleId);
  if (!report) return null;
  const { id, slug, title, dek, textShown, rowVersion, published } = report;
  const correction = openCorrection(db, id);
  return {
    ...{ id, slug, title, dek, textShown, rowVersion },
    version: published?.n ?? null,
    publishedAt: published?.at.getTime() ?? null,
    correction: correction && { kind: correction.kind },
  };
}

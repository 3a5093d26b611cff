import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader, Tx } from "#/db/client.ts";
import { corrections, publicPages, reportVersions, scheduledPublications } from "#/db/schema/index.ts";
import { currentVersion } from "../articles/current-version.ts";
import { type ArticleRow, articleById } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { restsOnDesk } from "../corrections/correction.ts";
import { openCorrection } from "../corrections/working-correction.ts";
import { ChangedMeanwhile, Forbidden, RuleBroken } from "../errors.ts";
import { timesPrinted } from "../house/queries.ts";
import { type Actor, can, refusalOf } from "../permissions.ts";
import { transact } from "../transact.ts";
import { buildVersion } from "./build-version.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { discretionOf } from "./confidential-names.ts";
import type { Discretion } from "./discreet.ts";
import { blockersOf, requireOpenGate } from "./publish-gate.ts";
import { gateFacts, liveVersion, type ReportOnFile, reportOf } from "./queries.ts";
import type { ReportSnapshot } from "./snapshot.ts";
import { standingSignOff } from "./void-sign-off.ts";
import { waitingPublication } from "./waiting-publication.ts";

/** How long a prepared report may wait for its pages, in milliseconds. */
const PATIENCE = 10 * 60_000;

export type PreparedReport = {
  snapshot: ReportSnapshot;
  /** Canonical JSON of the snapshot. */
  canonical: string;
  /** Of the canonical JSON's bytes, in hex. */
  sha256: string;
  /** How often anything was published or written (`timesPrinted`) when the newsroom's pages were made from it. */
  versionsOnFile: number;
  /** Tells of a page's words whether they reveal a confidential source: the last guard before readers (INV-12). */
  discretion: Discretion;
};

/** A page or feed in finished bytes. */
export type FinishedPage = {
  /** Absolute, as requested: "/r/harbour-budget". */
  path: string;
  contentType: string;
  body: Buffer;
  gzip: Buffer;
  brotli: Buffer;
  /** Strong, quoted. */
  etag: string;
};

export type PublishPrepared = {
  articleId: string;
  /** The moment that was given to `prepareReport`. */
  publishedAt: Date;
  sha256: string;
  versionsOnFile: number;
  pages: readonly FinishedPage[];
  /** The scheduled publication that this is, once its time has come; nobody publishes before that by hand. */
  scheduleId?: string;
};

/**
 * What would be published now, for the pages to be rendered from before the change begins.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function prepareReport(db: Reader, articleId: string, actor: Actor, publishedAt: Date): PreparedReport {
  const article = articleById(db, articleId);
  if (!can(actor, "report.publish")) throw new Forbidden(refusalOf("report.publish"));
  requirePublishable(db, article);
  const snapshot = buildVersion(db, articleId, { publishedAt, publishedBy: actor.name });
  const canonical = canonicalJson(snapshot);
  const discretion = discretionOf(db, articleId, currentVersion(db, articleId).text);
  return { snapshot, canonical, sha256: sha256(canonical), versionsOnFile: timesPrinted(db), discretion };
}

/**
 * Publishes a prepared report: freezes its snapshot as the next version, swaps the finished pages in and ends what led
 * to it, the correction and the scheduled time, all at once.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws ChangedMeanwhile where anything that the pages were rendered from changed: it may be tried again
 */
export function publishReport(ctx: Context, input: PublishPrepared): typeof reportVersions.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = articleById(tx, input.articleId);

    authorise("report.publish");

    const { report, signOffId } = requirePublishable(tx, article);
    requireItsTime(tx, report.id, input.scheduleId, at);
    const age = at.getTime() - input.publishedAt.getTime();
    const { publishedAt } = input;
    const snapshot = buildVersion(tx, article.id, { publishedAt, publishedBy: ctx.actor.name });
    const canonical = canonicalJson(snapshot);
    const isAsPrepared = sha256(canonical) === input.sha256 && timesPrinted(tx) === input.versionsOnFile;
    if (!isAsPrepared || age < 0 || age > PATIENCE) {
      throw new ChangedMeanwhile(
        "Something changed while the pages were being made. Look at the report again, then try again.",
      );
    }
    if (!input.pages.some(({ path }) => path === `/r/${report.slug}`)) {
      throw new Error(`The pages of a report hold /r/${report.slug}`);
    }

    const version = tx
      .insert(reportVersions)
      .values({
        id: randomUUID(),
        reportId: report.id,
        n: snapshot.report.version,
        signOffId,
        changeKind: snapshot.report.changeKind,
        snapshot: canonical,
        sha256: input.sha256,
        publishedBy: actorId,
        publishedAt,
      })
      .returning()
      .get();
    swapIn(tx, input.pages, at);
    endWhatLedToIt(tx, { reportId: report.id, version, snapshot, scheduleId: input.scheduleId, at });
    record({
      name: "report.published",
      subjectId: report.id,
      articleId: article.id,
      detail: {
        title: snapshot.report.title,
        n: version.n,
        sha256: version.sha256,
        ...(version.changeKind === "first" ? {} : { kind: version.changeKind }),
        ...(input.scheduleId === undefined ? {} : { isScheduled: true }),
      },
    });
    return version;
  });
}

function requirePublishable(db: Reader, article: ArticleRow): { report: ReportOnFile; signOffId: string } {
  if (article.mode !== "published_fact_check") {
    throw new RuleBroken("A copy check is never published: close it to freeze its check sheet.");
  }
  const report = reportOf(db, article.id);
  const live = report && liveVersion(db, report.id);
  const correction = report && openCorrection(db, report.id);
  if (live && !correction) {
    throw new RuleBroken("This report is published. Say what is to be corrected, then publish the next version.");
  }
  // What leaves the content as it is stands on the sign-off that the content was published under.
  if (report && live && correction && !restsOnDesk(correction.kind)) {
    return { report, signOffId: live.version.signOffId };
  }
  const signOff = standingSignOff(db, article.id);
  if (!signOff) throw new RuleBroken("This article is not signed off. Have an editor sign it off first.");
  requireOpenGate(blockersOf(gateFacts(db, article.id)), "publish");
  if (!report) throw new RuleBroken("The report has no title and no summary yet. Write them first.");
  return { report, signOffId: signOff.id };
}

/** A report whose publication is set for a time is published then, by the one change that ends the waiting. */
function requireItsTime(db: Reader, reportId: string, scheduleId: string | undefined, at: Date): void {
  const waiting = waitingPublication(db, reportId);
  if (scheduleId === undefined) {
    if (waiting) throw new RuleBroken("This report is set for a time: cancel or move that first.");
    return;
  }
  if (waiting?.id !== scheduleId || waiting.publishAt > at) {
    throw new ChangedMeanwhile("The time of this publication was moved or cancelled, or it was published already.");
  }
}

function swapIn(tx: Tx, pages: readonly FinishedPage[], at: Date): void {
  for (const { path, contentType, body, gzip, brotli, etag } of pages) {
    const bytes = { contentType, body, gzip, brotli, etag, renderedAt: at };
    tx.insert(publicPages)
      .values({ path, ...bytes })
      .onConflictDoUpdate({ target: publicPages.path, set: bytes })
      .run();
  }
}

function endWhatLedToIt(
  tx: Tx,
  {
    reportId,
    version,
    snapshot,
    scheduleId,
    at,
  }: {
    reportId: string;
    version: typeof reportVersions.$inferSelect;
    snapshot: ReportSnapshot;
    scheduleId: string | undefined;
    at: Date;
  },
): void {
  const correction = openCorrection(tx, reportId);
  if (correction) {
    const entry = snapshot.corrections?.find((one) => one.version === version.n);
    tx.update(corrections)
      .set({ versionId: version.id, verdictsChanged: JSON.stringify(entry?.verdicts ?? []) })
      .where(eq(corrections.id, correction.id))
      .run();
  }
  if (scheduleId === undefined) return;
  tx.update(scheduledPublications)
    .set({ result: "published", versionId: version.id, endedAt: at })
    .where(eq(scheduledPublications.id, scheduleId))
    .run();
}

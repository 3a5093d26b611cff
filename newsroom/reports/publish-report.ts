import { randomUUID } from "node:crypto";
import type { Reader } from "#/db/client.ts";
import { publicPages, reportVersions } from "#/db/schema/index.ts";
import { currentVersion } from "../articles/current-version.ts";
import { type ArticleRow, workingArticle } from "../articles/working-article.ts";
import type { Context } from "../context.ts";
import { Forbidden, RuleBroken } from "../errors.ts";
import { timesPrinted } from "../house/queries.ts";
import { type Actor, can, refusalOf } from "../permissions.ts";
import { transact } from "../transact.ts";
import { buildReportSnapshot } from "./build-snapshot.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { revealingTest } from "./confidential-names.ts";
import { blockersOf, requireOpenGate } from "./publish-gate.ts";
import { gateFacts, type ReportOnFile, reportOf } from "./queries.ts";
import type { ReportSnapshot } from "./snapshot.ts";
import { type SignOffRow, standingSignOff } from "./void-sign-off.ts";

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
  isRevealing: (words: string) => boolean;
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
};

/**
 * What would be published now, for the pages to be rendered from before the change begins.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function prepareReport(db: Reader, articleId: string, actor: Actor, publishedAt: Date): PreparedReport {
  const article = workingArticle(db, articleId);
  if (!can(actor, "report.publish")) throw new Forbidden(refusalOf("report.publish"));
  requirePublishable(db, article);
  const snapshot = buildReportSnapshot(db, articleId, { publishedAt, publishedBy: actor.name });
  const canonical = canonicalJson(snapshot);
  const isRevealing = revealingTest(db, articleId, currentVersion(db, articleId).text);
  return { snapshot, canonical, sha256: sha256(canonical), versionsOnFile: timesPrinted(db), isRevealing };
}

/**
 * Publishes a prepared report: freezes its snapshot as version 1 and swaps the finished pages in, all at once.
 *
 * @throws NotFound, Forbidden
 * @throws RuleBroken also where anything that the pages were rendered from changed meanwhile
 */
export function publishReport(ctx: Context, input: PublishPrepared): typeof reportVersions.$inferSelect {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);

    authorise("report.publish");

    const { report, signOff } = requirePublishable(tx, article);
    const age = at.getTime() - input.publishedAt.getTime();
    const { publishedAt } = input;
    const snapshot = canonicalJson(buildReportSnapshot(tx, article.id, { publishedAt, publishedBy: ctx.actor.name }));
    const isAsPrepared = sha256(snapshot) === input.sha256 && timesPrinted(tx) === input.versionsOnFile;
    if (!isAsPrepared || age < 0 || age > PATIENCE) {
      throw new RuleBroken(
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
        n: 1,
        signOffId: signOff.id,
        changeKind: "first",
        snapshot,
        sha256: input.sha256,
        publishedBy: actorId,
        publishedAt,
      })
      .returning()
      .get();
    for (const { path, contentType, body, gzip, brotli, etag } of input.pages) {
      const bytes = { contentType, body, gzip, brotli, etag, renderedAt: at };
      tx.insert(publicPages)
        .values({ path, ...bytes })
        .onConflictDoUpdate({ target: publicPages.path, set: bytes })
        .run();
    }
    record({
      name: "report.published",
      subjectId: report.id,
      articleId: article.id,
      detail: { title: report.title, n: version.n, sha256: version.sha256 },
    });
    return version;
  });
}

function requirePublishable(db: Reader, article: ArticleRow): { report: ReportOnFile; signOff: SignOffRow } {
  if (article.mode !== "published_fact_check") {
    throw new RuleBroken("A copy check is never published: close it to freeze its check sheet.");
  }
  const signOff = standingSignOff(db, article.id);
  if (!signOff) throw new RuleBroken("This article is not signed off. Have an editor sign it off first.");
  requireOpenGate(blockersOf(gateFacts(db, article.id)), "publish");
  const report = reportOf(db, article.id);
  if (!report) throw new RuleBroken("The report has no title and no summary yet. Write them first.");
  return { report, signOff };
}

import type { Database } from "#/db/client.ts";
import { prepareReport, publishReport } from "#/newsroom/reports/publish-report.ts";
import { publicPaths, publishedSnapshots, versionsOf } from "#/newsroom/reports/published.ts";
import { isKeyInUse, registerSigningKey, signingKeysOnFile } from "#/newsroom/reports/register-signing-key.ts";
import { addPages, houseOnFile, replacePages, siteOnFile } from "#/newsroom/reports/replace-pages.ts";
import { correctionFormPath, verifyPath, versionPagePath } from "./addresses.ts";
import { finish } from "./finish.ts";
import { requireValidMarkup } from "./markup/require-valid-markup.ts";
import { signedVersion } from "./open-data/signed-version.ts";
import { wakePictures } from "./pictures/wake.ts";
import { renderReport, renderSitePages } from "./render-site.ts";
import type { Signer } from "./signing.ts";
import { forgetPages } from "./store.ts";

/** More publications than this during one refresh do not happen in a newsroom. */
const TRIES = 5;

/**
 * Publishes an article's report, or the next version of it: pages are rendered, validated, signed and compressed first,
 * then swapped in by one short transaction together with the frozen snapshot. Pictures for shares follow from a queue.
 *
 * @throws NotFound, Forbidden
 * @throws RuleBroken where the gate is closed, a page's markup breaks a rule, or something changed meanwhile
 */
export async function publish(
  ctx: Parameters<typeof publishReport>[0],
  { articleId, scheduleId }: { articleId: string; scheduleId?: string },
  signer: Signer,
): Promise<ReturnType<typeof publishReport>> {
  const publishedAt = ctx.now();
  const prepared = prepareReport(ctx.db, articleId, ctx.actor, publishedAt);
  const { snapshot, canonical, sha256, versionsOnFile, discretion } = prepared;
  registerSigningKey(ctx.db, { id: signer.keyId, publicKey: signer.publicKey }, publishedAt);
  const others = publishedSnapshots(ctx.db).filter(({ report }) => report.slug !== snapshot.report.slug);
  const site = {
    newsroom: snapshot.newsroom,
    reports: [snapshot, ...others],
    house: houseOnFile(ctx.db),
    signingKeys: signingKeysOnFile(ctx.db),
    renderedAt: publishedAt.toISOString(),
  };
  const reportPages = renderReport(snapshot, versionsOf(ctx.db, snapshot.report.slug), discretion);
  const sitePages = renderSitePages(site);
  const contribution = renderSitePages({ ...site, reports: [snapshot] });
  requireValidMarkup({ snapshot, reportPages, sitePages, contribution, isRevealing: discretion.isRevealing });

  const pages = await finish([...reportPages, ...signedVersion(snapshot, canonical, signer), ...sitePages]);
  const version = publishReport(ctx, {
    ...{ articleId, publishedAt, sha256, versionsOnFile, pages },
    ...(scheduleId === undefined ? {} : { scheduleId }),
  });
  forgetPages();
  wakePictures();
  return version;
}

/**
 * Makes the newsroom's own pages (front page, ratings, feed …) again from what is on file: after set-up, after its
 * settings changed, and when the app starts. Published reports stay as they were published. Does nothing before set-up.
 */
export async function refreshSite(db: Database, now: Date, signer: Pick<Signer, "keyId" | "publicKey">): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const site = siteOnFile(db);
    if (site === null) return;
    if (!isKeyInUse(db, signer.keyId)) registerSigningKey(db, { id: signer.keyId, publicKey: signer.publicKey }, now);
    const signingKeys = signingKeysOnFile(db);
    const pages = await finish(renderSitePages({ ...site, signingKeys, renderedAt: now.toISOString() }));
    if (replacePages(db, site, pages, now)) {
      forgetPages();
      return;
    }
  }
  throw new Error("The public pages could not be made: reports were being published all the while. Try again.");
}

/**
 * Makes the pages that a published report lacks, when the app starts: one that was published before every version had a
 * page, or every report a form. What is there stays as it was published, so that this happens once.
 */
export async function completeReports(db: Database, now: Date): Promise<void> {
  const there = new Set(publicPaths(db));
  for (const { report } of publishedSnapshots(db)) {
    const [latest, ...earlier] = versionsOf(db, report.slug);
    if (latest === undefined) continue;
    const every = [latest, ...earlier].map((version) => versionPagePath(version.report));
    if ([...every, correctionFormPath(report), verifyPath(report)].every((path) => there.has(path))) continue;
    const missing = renderReport(latest, earlier).filter(({ path }) => !there.has(path));
    addPages(db, await finish(missing), now);
    forgetPages();
  }
}

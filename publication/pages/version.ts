import { differenceBetween, isNothing } from "#/newsroom/reports/difference.ts";
import { type Discretion, discreetDifference } from "#/newsroom/reports/discreet.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { reportPath, versionPagePath } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import { changedWords } from "../parts/changed-words.ts";
import { correctionWords } from "../parts/notice.ts";
import { versionList } from "../parts/version-list.ts";
import { dated } from "../wording.ts";
import { layout } from "./layout.ts";
import { reportArticle } from "./report.ts";

/**
 * One version of a report, whole and for good, with what it changed. No search engine lists it: the report's own address
 * holds what is said today.
 */
export function versionPage(
  version: ReportSnapshot,
  {
    before,
    latest,
    discretion,
  }: { before: ReportSnapshot | undefined; latest: ReportSnapshot; discretion: Discretion | null },
): string {
  const { newsroom, report } = version;
  return layout({
    newsroom: latest.newsroom,
    path: versionPagePath(report),
    title: `Version ${report.version}: ${report.title}`,
    description: `Version ${report.version} of a report by ${newsroom.name}, as it was published.`,
    language: report.language,
    isListed: false,
    main: html`${banner(version, latest)}
${before !== undefined && whatChanged(version, before, discretion)}
${reportArticle(version)}`,
  });
}

function banner({ report }: ReportSnapshot, latest: ReportSnapshot): Html {
  const isLatest = report.version === latest.report.version;
  const address = html`<a href="${reportPath(report)}">the report’s own address</a>`;
  return html`<section class="col versioned" lang="en" aria-label="Which version this is">
<p class="${isLatest ? "standing" : "standing superseded"}"><b>Version ${report.version} of ${latest.report.version}</b>, published ${dated(report.publishedAt)}. ${
    isLatest ? html`It is the one at ${address}.` : html`It is kept as it was. What we say today is at ${address}.`
  }</p>
${versionList(latest, report.version)}
</section>`;
}

function whatChanged(version: ReportSnapshot, before: ReportSnapshot, discretion: Discretion | null): Html {
  const whole = differenceBetween(before, version);
  const difference = discretion === null ? whole : discreetDifference(whole, discretion);
  const entry = version.corrections?.find((one) => one.version === version.report.version);
  return html`<section class="col changed" aria-labelledby="changed">
<h2 id="changed" lang="en">What changed since version ${before.report.version}</h2>
${entry !== undefined && correctionWords(entry)}
${isNothing(difference) ? html`<p class="aside" lang="en">Nothing in the report itself.</p>` : changedWords(difference)}
</section>`;
}

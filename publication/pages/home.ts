import { correctionKinds } from "#/newsroom/corrections/correction.ts";
import type { ReportSnapshot, ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { reportPath } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import { legend, strip } from "../parts/strip.ts";
import { dated } from "../wording.ts";
import { layout } from "./layout.ts";

type Newsroom = ReportSnapshot["newsroom"];

/** The front page: every report, newest first. */
export function homePage(newsroom: Newsroom, reports: readonly ReportSummary[]): string {
  return layout({
    newsroom,
    path: "/",
    title: newsroom.name,
    description: `Fact-checks by ${newsroom.name}: what was claimed, what the evidence says, and who checked it.`,
    language: "en",
    current: "/",
    main: html`<div class="col home">
<header>
<h1>Latest reports</h1>
<p class="dek">What was claimed, what the evidence says, and who checked it.</p>
</header>
${reports.length === 0 ? nothingYet() : reports.map(entry)}
</div>`,
  });
}

function entry(report: ReportSummary, index: number): Html {
  const isFirst = index === 0;
  return html`<article class="${isFirst ? "entry first" : "entry"}">
<p class="kicker">${dated(report.firstPublishedAt)}${report.publisher !== null && html` · article by <bdi>${report.publisher}</bdi>`}${standing(report)}</p>
<h2 class="headline" dir="auto"><a href="${reportPath(report)}">${report.title}</a></h2>
${!report.isRetracted && html`<p class="dek" dir="auto">${report.dek}</p>`}
${report.counts.length > 0 && html`${strip(report.counts)}${legend(report.counts)}`}
</article>`;
}

/** What has become of a report since it was first published. */
function standing({ version, isRetracted, correction, publishedAt }: ReportSummary): Html | false {
  if (isRetracted) return html` · <b>retracted</b> ${dated(publishedAt)}`;
  if (correction !== null)
    return html` · ${correctionKinds[correction.kind].label.toLowerCase()} of ${dated(correction.at)}`;
  return version > 1 && html` · version ${version}`;
}

function nothingYet(): Html {
  return html`<section class="empty">
<h2 class="sub">No report is published yet</h2>
<p>Nothing appears here before an editor has signed it off. The first report will be on this page and in the <a href="/feed.xml">feed</a>.</p>
<p>Until then: <a href="/methodology">how we check</a>, and <a href="/ratings">what our ratings mean</a>.</p>
</section>`;
}

/** What a visitor sees before there is a newsroom. */
export function notSetUpPage(): string {
  return layout({
    newsroom: { name: "Stet", publicAddress: "", correctionsPolicyUrl: "/" },
    path: "/",
    title: "This newsroom is not set up yet",
    description: "This newsroom is not set up yet.",
    language: "en",
    isListed: false,
    isBare: true,
    main: html`<div class="col home">
<header>
<h1>This newsroom is not set up yet</h1>
<p class="dek">Reports will be here once somebody has named it.</p>
</header>
<p>If that is you: open the set-up link that Stet printed when it started. It works once.</p>
</div>`,
  });
}

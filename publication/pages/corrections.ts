import type { ReportSnapshot, ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { absolute, reportPath } from "../addresses.ts";
import { type Html, html, linkable } from "../html.ts";
import { dated } from "../wording.ts";
import { layout } from "./layout.ts";

/** Reports that were published again, and how to ask for a correction. */
export function correctionsPage(newsroom: ReportSnapshot["newsroom"], reports: readonly ReportSummary[]): string {
  const revised = reports.filter(({ version }) => version > 1);
  return layout({
    newsroom,
    path: "/corrections",
    title: "Corrections",
    description: `What ${newsroom.name} has corrected, and how to ask for a correction.`,
    language: "en",
    current: "/corrections",
    main: html`<div class="col page">
<h1>Corrections</h1>
<p class="dek">When we get something wrong we say so, at the same address, with the date.</p>
<h2 class="sub">Reports with a later version</h2>
${revised.length === 0 ? html`<p>There are none. No report has been changed since it was first published.</p>` : list(revised)}
<h2 class="sub">Ask for a correction</h2>
${howToAsk(newsroom)}
</div>`,
  });
}

/** Where the newsroom's policy is this very page, the page has to state it. */
function howToAsk(newsroom: ReportSnapshot["newsroom"]): Html {
  const what = html`Every report has a form for it: “Ask for a correction”, at its end.`;
  const policy = linkable(newsroom.correctionsPolicyUrl);
  if (policy !== null && policy !== absolute(newsroom, "/corrections")) {
    return html`<p>Our <a href="${policy}">corrections policy</a> says what we correct and how to reach us. ${what}</p>`;
  }
  return html`<p>Write to the editors of ${newsroom.name}. ${what}</p><p>If a fact, a quotation, a name or a rating was wrong, the report gets a new version that says what changed. What was published before is not removed without a word.</p>`;
}

function list(reports: readonly ReportSummary[]): Html {
  return html`<ul class="plain">${reports.map(
    (report) =>
      html`<li><a href="${reportPath(report)}" dir="auto">${report.title}</a>, version ${report.version} of ${dated(report.publishedAt)}</li>`,
  )}</ul>`;
}

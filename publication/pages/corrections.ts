import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, CORRECTIONS_FEED_PATH, reportPath } from "../addresses.ts";
import { correctionName, correctionPath, type PublishedCorrection } from "../corrections.ts";
import { type Html, html, linkable } from "../html.ts";
import { correctionWords } from "../parts/notice.ts";
import { dated } from "../wording.ts";
import { layout } from "./layout.ts";

/** Every correction, latest first, and how to ask for one. */
export function correctionsPage(
  newsroom: ReportSnapshot["newsroom"],
  corrections: readonly PublishedCorrection[],
): string {
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
<h2 class="sub">What we corrected</h2>
${corrections.length === 0 ? html`<p>Nothing yet. No report has been corrected since it was first published.</p>` : list(corrections)}
<p>There is a <a href="${CORRECTIONS_FEED_PATH}">feed of corrections</a>.</p>
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

function list(corrections: readonly PublishedCorrection[]): Html {
  return html`<ol class="correction-list" role="list">${corrections.map(
    (entry) => html`<li id="${entry.report.slug}-v${entry.version}">
<p class="kind"><b>${correctionName(entry)}</b>, ${dated(entry.at)}</p>
<p class="of"><a href="${reportPath(entry.report)}" dir="auto">${entry.report.title}</a></p>
${correctionWords(entry)}
<p class="more"><a href="${correctionPath(entry.report, entry)}">What changed in version ${entry.version}</a></p>
</li>`,
  )}</ol>`;
}

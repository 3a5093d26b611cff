import { type ClaimSnapshot, isRetracted, type ReportSnapshot, verdictCounts } from "#/newsroom/reports/snapshot.ts";
import { claimPath, correctionFormPath, reportPath, verifyPath, versionPath } from "../addresses.ts";
import { type Html, html, linkable, type Part } from "../html.ts";
import { jsonLdElement } from "../markup/json-ld.ts";
import { newsArticle } from "../markup/news-article.ts";
import { citation, citedReport } from "../parts/citation.ts";
import { claimBody } from "../parts/claim-body.ts";
import { attributionLine, quotation, readingLine } from "../parts/claim-facts.ts";
import { badge } from "../parts/mark.ts";
import { markedText } from "../parts/marked-text.ts";
import { notices } from "../parts/notice.ts";
import { sourcingPicture } from "../parts/sourcing-picture.ts";
import { legend, outcomeSentence, strip } from "../parts/strip.ts";
import { versionList } from "../parts/version-list.ts";
import { pictureOf, reportWords } from "../pictures/words.ts";
import { counted, dated, listed } from "../wording.ts";
import { layout } from "./layout.ts";

/** The whole report at its address: what was checked, what was found, and every claim with its evidence. */
export function reportPage(snapshot: ReportSnapshot): string {
  const { report, newsroom } = snapshot;
  return layout({
    newsroom,
    path: reportPath(report),
    title: isRetracted(snapshot) ? `Retracted: ${report.title}` : report.title,
    description: isRetracted(snapshot) ? "This report is retracted: its page says why." : report.dek,
    language: report.language,
    kind: "article",
    picture: pictureOf(reportWords(snapshot)),
    markup: jsonLdElement(newsArticle(snapshot)),
    main: reportArticle(snapshot),
  });
}

/** The report as one version has it. Of one that is retracted, the notice stands where the claims stood. */
export function reportArticle(snapshot: ReportSnapshot): Html {
  const { report, article, claims, corrections = [] } = snapshot;
  const counts = verdictCounts(claims);
  const isGone = isRetracted(snapshot);
  return html`<article class="col report">
<header>
<p class="kicker" lang="en">Fact-check · ${articleChecked(article)}</p>
${isGone && html`<p class="withdrawn" lang="en"><b>Retracted</b> on ${dated(report.publishedAt)}</p>`}
<h1 dir="auto">${report.title}</h1>
${!isGone && html`<p class="dek" dir="auto">${report.dek}</p>`}
${facts(snapshot)}
</header>
${notices(report, corrections)}
${
  isGone
    ? html`<p class="gone" lang="en">What this report said does not stand: please do not rely on it. Its earlier versions are kept as they were published.</p>`
    : html`<section class="summary" aria-labelledby="summary">
<h2 class="unseen" id="summary" lang="en">The claims by rating</h2>
${counts.length > 0 && html`${strip(counts)}${legend(counts)}`}
<p class="tally" lang="en">${outcomeSentence(claims.map(({ outcome }) => outcome))}</p>
${sourcingPicture(claims)}
${Boolean(snapshot.text) && html`<p class="aside" lang="en"><a href="#text">Read the claims where they stand in the article</a></p>`}
</section>`
}
${claims.map((claim) => claimSection(claim, snapshot))}
${!isGone && markedText(snapshot)}
${about(snapshot)}
</article>`;
}

function articleChecked({ publisher, sourceUrl }: ReportSnapshot["article"]): Html {
  const href = linkable(sourceUrl);
  const words = publisher === null ? html`an article` : html`article by <bdi>${publisher}</bdi>`;
  return href === null ? words : html`<a href="${href}" rel="external">${words}</a>`;
}

const changes: Record<ReportSnapshot["report"]["changeKind"], string | null> = {
  first: null,
  correction: "corrected",
  clarification: "clarified",
  update: "updated",
  retraction: "retracted",
  editors_note: "with an editor’s note",
  minor: "revised",
};

function facts({ report, checking }: ReportSnapshot): Html {
  const change = changes[report.changeKind];
  const items: Part[] = [
    html`Published ${dated(report.firstPublishedAt)}`,
    html`Version ${report.version}${change !== null && html`, ${change} ${dated(report.publishedAt)}`}`,
    html`Checked by <bdi>${listed(checking.checkedBy)}</bdi>, signed off by <bdi>${checking.signedOffBy}</bdi>`,
  ];
  if (checking.checkedByOnePerson) items.push(html`<b>Checked by one person</b>`);
  return html`<ul class="facts" lang="en" role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function claimSection(claim: ClaimSnapshot, { report, article }: ReportSnapshot): Html {
  return html`<section class="claim" id="${claim.slug}" aria-labelledby="${claim.slug}-quote">
<p class="number" lang="en"><span class="unseen">Claim </span>${claim.label}${claim.isKey && html`<span class="key">key claim</span>`}</p>
${badge({ mark: claim.mark, label: claim.verdictLabel })}
<h2 class="quoted" id="${claim.slug}-quote"><a href="${claimPath(report, claim)}">${quotation(claim.quote, article.language)}</a></h2>
${attributionLine(claim, article)}
${readingLine(claim)}
${claimBody(claim, article, { level: "h3" })}
</section>`;
}

function about(snapshot: ReportSnapshot): Html {
  const { article, checking, claims } = snapshot;
  const href = linkable(article.sourceUrl);
  const headline = html`<q lang="${article.language}" dir="auto">${article.headline}</q>`;
  const origin: Part[] = [
    article.byline !== null && html` by <bdi>${article.byline}</bdi>`,
    article.publisher !== null && html`, <bdi>${article.publisher}</bdi>`,
    article.publishedOn !== null && html`, ${dated(article.publishedOn)}`,
  ];
  return html`<section class="about" lang="en" aria-labelledby="about">
<h2 id="about">About this check</h2>
<dl>
<div><dt>The article</dt><dd>${href === null ? headline : html`<a href="${href}" rel="external">${headline}</a>`}${origin}</dd></div>
<div><dt>What was read</dt><dd>${counted(article.sentences, "sentence")}${claims.length > 0 && `, in which ${claims.length === 1 ? "one claim was" : `${claims.length} claims were`} checked`}. <a href="/methodology">How we check</a> and <a href="/ratings">what the ratings mean</a>.</dd></div>
<div><dt>Who answers for it</dt><dd>Signed off by <bdi>${checking.signedOffBy}</bdi> on ${dated(checking.signedOffAt)}, published by <bdi>${checking.publishedBy}</bdi>.</dd></div>
<div><dt>Fingerprint</dt><dd>SHA-256 of the text that was checked: <code>${article.textSha256}</code></dd></div>
<div><dt>Data</dt><dd><a href="${versionPath(snapshot.report)}">This version as data</a>, signed. <a href="${verifyPath(snapshot.report)}">How to verify it</a>.</dd></div>
<div><dt>Versions</dt><dd>${versionList(snapshot)}</dd></div>
<div><dt>Something wrong?</dt><dd><a href="${correctionFormPath(snapshot.report)}">Ask for a correction</a>.</dd></div>
</dl>
${citation(citedReport(snapshot))}
</section>`;
}

import { reasonsWithoutMarkup } from "#/newsroom/reports/claim-review.ts";
import { type ClaimSnapshot, correctionsOf, type ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { outcomeLevel, ratingLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { absolute, claimPath, correctionFormPath, oEmbedPath, reportPath } from "../addresses.ts";
import { type Html, html, linkable } from "../html.ts";
import { claimReview } from "../markup/claim-review.ts";
import { jsonLdElement } from "../markup/json-ld.ts";
import { frame } from "../open-data/embedding.ts";
import { citation, citedClaim } from "../parts/citation.ts";
import { claimBody } from "../parts/claim-body.ts";
import { attributionLine, quotation, readingLine } from "../parts/claim-facts.ts";
import { badge, markShape, toneClass } from "../parts/mark.ts";
import { notices } from "../parts/notice.ts";
import { claimWords, pictureOf } from "../pictures/words.ts";
import { dated, listed, shortened, unquoted } from "../wording.ts";
import { layout } from "./layout.ts";

/** One claim in full, at an address of its own. Carries its ClaimReview where the claim may have one. */
export function claimPage(snapshot: ReportSnapshot, claim: ClaimSnapshot): string {
  const { report, article, newsroom } = snapshot;
  const isEligible = reasonsWithoutMarkup(claim, newsroom).length === 0;
  return layout({
    newsroom,
    path: claimPath(report, claim),
    title: `${claim.verdictLabel}: ${shortened(claim.claimReviewed, 90)}`,
    description: shortened(claim.rationale || claim.statement, 200),
    language: report.language,
    kind: "article",
    picture: pictureOf(claimWords(snapshot, claim)),
    oEmbed: absolute(newsroom, oEmbedPath(report, claim)),
    markup: isEligible ? jsonLdElement(claimReview(snapshot, claim)) : null,
    main: html`<article class="col single">
<header>
<p class="kicker"><span lang="en">Claim ${claim.label} of</span> <a href="${reportPath(report)}#${claim.slug}" dir="auto">${report.title}</a></p>
${badge({ mark: claim.mark, label: claim.verdictLabel }, "large")}
<h1>${quotation(claim.quote, article.language)}</h1>
${attributionLine(claim, article)}
${readingLine(claim)}
<p class="meaning" lang="en"><b>${claim.verdictLabel}</b> ${meaningOf(claim)} <a href="/ratings">All ratings</a></p>
</header>
${notices(report, correctionsOf(snapshot, claim.label))}
<dl class="reading">
<div><dt lang="en">The article</dt><dd>${articleOf(article)}</dd></div>
</dl>
<section class="claim" aria-labelledby="found">
<h2 class="found" id="found" lang="en">What we found</h2>
${claimBody(claim, article, { level: "h2" })}
</section>
<ul class="facts closing" lang="en" role="list">
<li>Published ${dated(report.firstPublishedAt)}</li>
${report.version > 1 && html`<li>Version ${report.version}, ${dated(report.publishedAt)}</li>`}
<li>Checked by <bdi>${listed(claim.reviewedBy)}</bdi></li>
<li>Signed off by <bdi>${snapshot.checking.signedOffBy}</bdi></li>
<li><a href="${correctionFormPath(report)}">Something wrong? Ask for a correction</a></li>
${snapshot.checking.checkedByOnePerson && html`<li><b>Checked by one person</b></li>`}
</ul>
${citation(citedClaim(snapshot, claim))}
<details class="cite" lang="en">
<summary>Show it on your site</summary>
<p>This frame shows the claim, its verdict and the way to this page. It brings no script and sets no cookie.</p>
<pre dir="ltr" tabindex="0"><code>${frame(snapshot, claim)}</code></pre>
</details>
</article>
${neighbours(snapshot, claim)}`,
  });
}

function meaningOf(claim: ClaimSnapshot): string {
  const { rating } = claim;
  const definition =
    rating === null
      ? outcomeLevel(claim.outcome).definition
      : (rating.definition ?? ratingLevel(rating.code).definition);
  return `means: ${definition.charAt(0).toLowerCase()}${definition.slice(1)}`;
}

function articleOf(article: ReportSnapshot["article"]): Html {
  const href = linkable(article.sourceUrl);
  const headline = html`<q lang="${article.language}" dir="auto">${article.headline}</q>`;
  const link = href === null ? headline : html`<a href="${href}" rel="external">${headline}</a>`;
  const publisher = article.publisher !== null && html`, <bdi>${article.publisher}</bdi>`;
  return html`${link}${publisher}${article.publishedOn !== null && html`, ${dated(article.publishedOn)}`}`;
}

function neighbours({ report, article, claims }: ReportSnapshot, claim: ClaimSnapshot): Html {
  const index = claims.findIndex(({ slug }) => slug === claim.slug);
  const link = (neighbour: ClaimSnapshot | undefined, rel: "prev" | "next", label: string): Html | false =>
    neighbour !== undefined &&
    html`<a class="${rel}" rel="${rel}" href="${claimPath(report, neighbour)}"><span class="where" lang="en">${label} ${neighbour.label}</span><span class="verdict ${toneClass(neighbour.mark)}">${markShape(neighbour.mark)} ${neighbour.verdictLabel}</span><q lang="${article.language}" dir="auto">${shortened(unquoted(neighbour.quote), 90)}</q></a>`;
  return html`<nav class="col neighbours" aria-label="Claims of this report">
${link(index > 0 ? claims[index - 1] : undefined, "prev", "Previous:")}
${link(claims[index + 1], "next", "Next:")}
<a class="up" href="${reportPath(report)}" lang="en">All claims of this report</a>
</nav>`;
}

import { correctionsOf, type ReportSnapshot, type WithdrawnClaim } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath, embedPath, oEmbedPath, reportPath, versionPagePath } from "../addresses.ts";
import { type Html, html, trusted } from "../html.ts";
import { oEmbedOf } from "../open-data/embedding.ts";
import { HTML_TYPE, JSON_TYPE, type Page } from "../page.ts";
import { quotation } from "../parts/claim-facts.ts";
import { notices } from "../parts/notice.ts";
import { cardStylesheet } from "../stylesheet.ts";
import { dated, shortened } from "../wording.ts";
import { layout } from "./layout.ts";

/** What stands at the addresses of a claim that the report no longer holds: a notice, and no verdict. */
export function withdrawnPages(snapshot: ReportSnapshot, claim: WithdrawnClaim): Page[] {
  const { newsroom, report } = snapshot;
  const title = `${nameOf(claim)}: ${shortened(claim.claimReviewed, 90)}`;
  return [
    { path: claimPath(report, claim), contentType: HTML_TYPE, body: page(snapshot, claim, title) },
    { path: embedPath(report, claim), contentType: HTML_TYPE, body: card(snapshot, claim, title) },
    {
      path: oEmbedPath(report, claim),
      contentType: JSON_TYPE,
      body: oEmbedOf(newsroom, { title, address: absolute(newsroom, embedPath(report, claim)) }),
    },
  ];
}

function nameOf({ isRetracted }: WithdrawnClaim): string {
  return isRetracted ? "Retracted" : "Withdrawn";
}

function page(snapshot: ReportSnapshot, claim: WithdrawnClaim, title: string): string {
  const { newsroom, report } = snapshot;
  const entries = correctionsOf(snapshot, claim.label).filter(({ version }) => version > claim.lastVersion);
  return layout({
    newsroom,
    path: claimPath(report, claim),
    title,
    description: `This check was taken out of the report. ${newsroom.name} says why.`,
    language: report.language,
    kind: "article",
    main: html`<article class="col single">
<header>
<p class="kicker"><span lang="en">Claim ${claim.label} of</span> <a href="${reportPath(report)}" dir="auto">${report.title}</a></p>
<p class="withdrawn" lang="en"><b>${nameOf(claim)}</b> on ${dated(claim.at)}</p>
<h1>${quotation(claim.quote, snapshot.article.language)}</h1>
</header>
${notices(report, entries)}
<p class="gone" lang="en">${goneSentence(claim)} <a href="${earlier(snapshot, claim)}">Version ${claim.lastVersion}</a> is kept as it was published.</p>
</article>`,
  });
}

function goneSentence({ isRetracted }: WithdrawnClaim): string {
  return isRetracted
    ? "Our verdict on this claim does not stand: please do not rely on it."
    : "This claim is no longer part of the report.";
}

function earlier({ report }: ReportSnapshot, claim: WithdrawnClaim): string {
  return `${versionPagePath({ slug: report.slug, version: claim.lastVersion })}#${claim.slug}`;
}

function card({ newsroom, report, article }: ReportSnapshot, claim: WithdrawnClaim, title: string): string {
  const address = absolute(newsroom, claimPath(report, claim));
  const words: Html = html`<p class="badge tone-neutral" lang="en"><span>${nameOf(claim)}</span></p>
<h1>${quotation(claim.quote, article.language)}</h1>
<p class="reason" lang="en">${goneSentence(claim)}</p>`;
  return html`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${trusted(cardStylesheet())}</style>
<title>${title}</title>
<link rel="canonical" href="${address}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<base target="_top">
</head>
<body>
<main class="card">
${words}
<p class="whose" lang="en"><a href="${address}">Read why</a> <span><bdi>${newsroom.name}</bdi>, ${dated(claim.at)}</span></p>
</main>
</body>
</html>
`.toString();
}

import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath } from "../addresses.ts";
import { html, trusted } from "../html.ts";
import { attributionLine, quotation } from "../parts/claim-facts.ts";
import { badge } from "../parts/mark.ts";
import { cardStylesheet } from "../stylesheet.ts";
import { dated, shortened } from "../wording.ts";

/** As much of the rationale as a card holds, in UTF-16 code units. */
const LONGEST_REASON = 280;

/** A claim as a card that other sites show in a frame. It is listed nowhere: its own page is the one to be found. */
export function embedPage({ newsroom, report, article }: ReportSnapshot, claim: ClaimSnapshot): string {
  const address = absolute(newsroom, claimPath(report, claim));
  return html`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${trusted(cardStylesheet())}</style>
<title>${claim.verdictLabel}: ${shortened(claim.claimReviewed, 90)}</title>
<link rel="canonical" href="${address}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<base target="_top">
</head>
<body>
<main class="card">
${badge({ mark: claim.mark, label: claim.verdictLabel })}
<h1>${quotation(claim.quote, article.language)}</h1>
${attributionLine(claim, article)}
${claim.rationale !== "" && html`<p class="reason" dir="auto">${shortened(claim.rationale, LONGEST_REASON)}</p>`}
<p class="whose" lang="en"><a href="${address}">Read the check</a> <span><bdi>${newsroom.name}</bdi>, ${dated(report.publishedAt)}</span></p>
</main>
</body>
</html>
`.toString();
}

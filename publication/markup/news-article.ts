import { isRetracted, type ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath, reportPath } from "../addresses.ts";
import { linkable } from "../html.ts";
import { publisherOf } from "./claim-review.ts";
import { correctionComments } from "./correction.ts";
import type { JsonLd } from "./json-ld.ts";

/** The report as a piece of journalism whose parts are the pages of its claims. It never carries a ClaimReview itself. */
export function newsArticle({ newsroom, report, article, claims, checking, corrections = [] }: ReportSnapshot): JsonLd {
  const url = absolute(newsroom, reportPath(report));
  const checked = linkable(article.sourceUrl);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": `${url}#report`,
    url,
    mainEntityOfPage: url,
    headline: report.title,
    description: isRetracted({ corrections }) ? undefined : report.dek,
    inLanguage: report.language,
    datePublished: report.firstPublishedAt,
    dateModified: report.publishedAt,
    version: String(report.version),
    correction: correctionComments(corrections),
    creativeWorkStatus: isRetracted({ corrections }) ? "Retracted" : undefined,
    author: checking.checkedBy.map((name) => ({ "@type": "Person", name })),
    publisher: publisherOf(newsroom),
    isBasedOn: checked === null ? undefined : { "@type": "NewsArticle", url: checked, headline: article.headline },
    hasPart: claims.map((claim) => ({
      "@type": "WebPage",
      url: absolute(newsroom, claimPath(report, claim)),
      name: claim.claimReviewed,
    })),
  };
}

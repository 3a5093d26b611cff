import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath } from "../addresses.ts";
import { linkable } from "../html.ts";
import { unquoted } from "../wording.ts";
import type { JsonLd } from "./json-ld.ts";

/**
 * The ClaimReview of a claim that may have one.
 *
 * Consumers read the words of the rating first; the numbers are there only where the rating has a place on the scale,
 * and then all three, worst for false.
 */
export function claimReview({ newsroom, report, article }: ReportSnapshot, claim: ClaimSnapshot): JsonLd {
  const url = absolute(newsroom, claimPath(report, claim));
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": `${url}#review`,
    url,
    inLanguage: report.language,
    datePublished: report.firstPublishedAt,
    dateModified: report.version > 1 ? report.publishedAt : undefined,
    version: String(report.version),
    claimReviewed: claim.claimReviewed,
    author: publisherOf(newsroom),
    itemReviewed: {
      "@type": "Claim",
      "@id": `${url}#claim`,
      name: claim.location ?? undefined,
      text: unquoted(claim.quote),
      datePublished: claimDate(claim, article) ?? undefined,
      author: claimantOf(claim),
      ...appearancesOf(claim, article, newsroom),
    },
    reviewRating: ratingOf(claim),
    citation: claim.evidence.flatMap((item) => {
      const address = linkable(item.url);
      const archived = linkable(item.archivedUrl ?? null);
      const kept = archived === null ? {} : { archivedAt: archived };
      return address === null ? [] : [{ "@type": "CreativeWork", name: item.title, url: address, ...kept }];
    }),
  };
}

/** The day of the claim, or null. Of one that is known from the article alone, the article's day is the earliest known. */
export function claimDate(claim: ClaimSnapshot, article: ReportSnapshot["article"]): string | null {
  if (claim.madeOn !== null) return claim.madeOn;
  const appearance = linkable(claim.appearanceUrl);
  return appearance !== null && appearance === linkable(article.sourceUrl) ? article.publishedOn : null;
}

/** The newsroom as schema.org knows it: who checked. */
export function publisherOf(newsroom: ReportSnapshot["newsroom"]): JsonLd {
  return {
    "@type": "Organization",
    name: newsroom.name,
    url: absolute(newsroom, "/"),
    publishingPrinciples: absolute(newsroom, "/methodology"),
    correctionsPolicy: newsroom.correctionsPolicyUrl,
  };
}

function claimantOf({ claimant }: ClaimSnapshot): JsonLd | undefined {
  if (claimant === null) return undefined;
  return {
    "@type": claimant.kind === "organization" ? "Organization" : "Person",
    name: claimant.name,
    jobTitle: claimant.kind === "person" ? (claimant.jobTitle ?? undefined) : undefined,
    sameAs: linkable(claimant.url) ?? undefined,
  };
}

/** Where the claim was made, and the article that was checked: never an address on the newsroom's own site. */
function appearancesOf(
  claim: ClaimSnapshot,
  article: ReportSnapshot["article"],
  newsroom: ReportSnapshot["newsroom"],
): JsonLd {
  const ownHost = new URL(newsroom.publicAddress).hostname;
  const elsewhere = (address: string | null): string | null => {
    const url = linkable(address);
    const host = url === null ? null : new URL(url).hostname;
    return host === null || host === ownHost || host.endsWith(`.${ownHost}`) ? null : url;
  };
  const first = elsewhere(claim.appearanceUrl);
  const published = elsewhere(article.sourceUrl);
  const checked =
    published === null
      ? undefined
      : {
          "@type": "NewsArticle",
          url: published,
          headline: article.headline,
          datePublished: article.publishedOn ?? undefined,
        };
  if (first === null || first === published) return { appearance: checked };
  return { firstAppearance: { "@type": "CreativeWork", url: first }, appearance: checked };
}

function ratingOf({ rating, verdictLabel, rationale }: ClaimSnapshot): JsonLd {
  const label = rating?.label ?? verdictLabel;
  const numbers =
    rating === null || rating.value === null
      ? {}
      : { ratingValue: rating.value, worstRating: rating.worst, bestRating: rating.best };
  return { "@type": "Rating", alternateName: label, name: label, ...numbers, ratingExplanation: rationale };
}

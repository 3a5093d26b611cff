import type { Rating } from "#/db/vocabulary.ts";
import { type ClaimSnapshot, correctionsOf, type ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath } from "../addresses.ts";
import { linkable } from "../html.ts";
import { unquoted } from "../wording.ts";
import { correctionComments } from "./correction.ts";
import type { JsonLd } from "./json-ld.ts";

/**
 * The ClaimReview of a claim that may have one.
 *
 * Consumers read the words of the rating first; the numbers are there only where the rating has a place on the scale,
 * and then all three, worst for false.
 */
export function claimReview(snapshot: ReportSnapshot, claim: ClaimSnapshot): JsonLd {
  const { newsroom, report, article } = snapshot;
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
    correction: correctionComments(correctionsOf(snapshot, claim.label)),
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
    associatedMediaReview: mediaReview(claim, article, newsroom),
    citation: claim.evidence.flatMap((item) => {
      const address = linkable(item.url);
      const archived = linkable(item.archivedUrl ?? null);
      const kept = archived === null ? {} : { archivedAt: archived };
      return address === null ? [] : [{ "@type": "CreativeWork", name: item.title, url: address, ...kept }];
    }),
  };
}

/** What became of a picture, a sound or a video. Where parts were only cut, the standard has a finer word; the rating does not. */
const mediaCategories: Partial<Record<Rating, string>> = {
  altered: "TransformedContent",
  miscaptioned: "DecontextualizedContent",
};

/** Of a claim that is about altered or miscaptioned media. What kind it is is not on file, so it is a MediaObject. */
function mediaReview(
  claim: ClaimSnapshot,
  article: ReportSnapshot["article"],
  newsroom: ReportSnapshot["newsroom"],
): JsonLd | undefined {
  const category = claim.rating && mediaCategories[claim.rating.code];
  const { firstAppearance, appearance } = appearancesOf(claim, article, newsroom) as Record<string, JsonLd | undefined>;
  const address = (firstAppearance ?? appearance)?.url;
  if (!category || address === undefined) return undefined;
  return {
    "@type": "MediaReview",
    mediaAuthenticityCategory: category,
    author: publisherOf(newsroom),
    itemReviewed: { "@type": "MediaObject", url: address },
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

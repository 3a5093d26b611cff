import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";

/** Paths of the public side. They never change once published. */
export function reportPath(report: { slug: string }): string {
  return `/r/${report.slug}`;
}

export function claimPath(report: { slug: string }, claim: Pick<ClaimSnapshot, "slug">): string {
  return `/r/${report.slug}/claims/${claim.slug}`;
}

/** A version as it was published, for reading. */
export function versionPagePath(report: { slug: string; version: number }): string {
  return `/r/${report.slug}/v/${report.version}`;
}

/** The picture that stands for a report, or for a claim, where it is shared. */
export function picturePath(report: { slug: string }, claim?: Pick<ClaimSnapshot, "slug">): string {
  return `${claim === undefined ? reportPath(report) : claimPath(report, claim)}/picture.png`;
}

/** A version as data. */
export function versionPath(report: { slug: string; version: number }): string {
  return `/r/${report.slug}/versions/${report.version}.json`;
}

/** The signature of a version's bytes. */
export function signaturePath(report: { slug: string; version: number }): string {
  return `${versionPath(report)}.sig`;
}

export function verifyPath(report: { slug: string }): string {
  return `/r/${report.slug}/verify`;
}

/** Where a reader says what is wrong in a report. */
export function correctionFormPath(report: { slug: string }): string {
  return `/r/${report.slug}/correction`;
}

/** Where that is sent, and what says that it came in. */
export const REQUEST_PATH = "/correction-request";
export const RECEIVED_PATH = "/corrections/received";

export const CORRECTIONS_FEED_PATH = "/corrections/feed.xml";

export const KEYS_PATH = "/.well-known/stet-keys.json";

/** The claim as a card, for frames on other sites. */
export function embedPath(report: { slug: string }, claim: Pick<ClaimSnapshot, "slug">): string {
  return `/embed${claimPath(report, claim)}`;
}

export function isEmbed(path: string): boolean {
  return path.startsWith("/embed/");
}

export function oEmbedPath(report: { slug: string }, claim: Pick<ClaimSnapshot, "slug">): string {
  return `${claimPath(report, claim)}/oembed.json`;
}

/** The full address of a path: what canonical links, feeds and markup carry. */
export function absolute(newsroom: Pick<ReportSnapshot["newsroom"], "publicAddress">, path: string): string {
  return `${newsroom.publicAddress}${path}`;
}

/** Where a page of the public side is kept that no reader asks for by name. */
export const NOT_FOUND_PATH = "/404";

/** Pages of the newsroom itself, beside its reports. */
export const SITE_PATHS = [
  "/",
  "/ratings",
  "/methodology",
  "/corrections-policy",
  "/about",
  "/corrections",
  CORRECTIONS_FEED_PATH,
  "/feed.xml",
  "/feed.json",
  "/feeds/claimreview.json",
  "/sitemap.xml",
  "/robots.txt",
  "/mark.svg",
  "/api/v1/reports",
  "/api/v1/openapi.json",
  RECEIVED_PATH,
  KEYS_PATH,
  NOT_FOUND_PATH,
] as const;

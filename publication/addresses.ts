import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";

/** Paths of the public side. They never change once published. */
export function reportPath(report: { slug: string }): string {
  return `/r/${report.slug}`;
}

export function claimPath(report: { slug: string }, claim: Pick<ClaimSnapshot, "slug">): string {
  return `/r/${report.slug}/claims/${claim.slug}`;
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
  "/corrections",
  "/feed.xml",
  "/feed.json",
  "/feeds/claimreview.json",
  "/sitemap.xml",
  "/robots.txt",
  "/mark.svg",
  NOT_FOUND_PATH,
] as const;

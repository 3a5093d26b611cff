import { RuleBroken } from "#/newsroom/errors.ts";
import { reasonsWithoutMarkup } from "#/newsroom/reports/claim-review.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { versionsSoFar } from "#/newsroom/reports/succession.ts";
import { absolute, claimPath, reportPath, versionPagePath } from "../addresses.ts";
import { HTML_TYPE, type Page } from "../page.ts";
import { reviewsOf } from "./document-rules.ts";
import type { Finding } from "./finding.ts";
import { readPage } from "./reading.ts";
import { carriedOver, revealing, sharedAddresses } from "./site-rules.ts";
import { validatePage } from "./validator.ts";
import type { Json } from "./values.ts";

/** As many problems as a person reads at once. */
const TOLD = 5;

export type Publication = {
  snapshot: ReportSnapshot;
  reportPages: readonly Page[];
  sitePages: readonly Page[];
  /** The newsroom's pages as they would be with this report alone: what other reports say there is published already. */
  contribution: readonly Page[];
  isRevealing: (words: string) => boolean;
};

/** @throws RuleBroken that names the rules, and the claim whose page breaks them */
export function requireValidMarkup(publication: Publication): void {
  const problems = markupFindings(publication)
    .filter(({ severity }) => severity === "error")
    .map(({ subject, rule, message }) => `${subject} breaks ${rule}: ${message}`);
  if (problems.length === 0) return;
  throw new RuleBroken(`The pages cannot be published as they are. ${problems.slice(0, TOLD).join(" ")}`);
}

/** Every rule that the pages of a publication break, each with the claim, or the path, that breaks it. */
export function markupFindings({
  snapshot,
  reportPages,
  sitePages,
  contribution,
  isRevealing,
}: Publication): (Finding & { subject: string })[] {
  const { newsroom, report, claims } = snapshot;
  const claimAt = new Map(claims.map((claim) => [claimPath(report, claim), claim]));
  const subjectOf = ({ path }: Page): string =>
    claimAt.get(path)?.label ?? (path === reportPath(report) ? "The report" : path);
  // What is public already must not stand in the way of the next version: earlier versions, and other reports.
  const earlier = new Set(
    versionsSoFar(snapshot)
      .filter(({ version }) => version < report.version)
      .map(({ version }) => versionPagePath({ slug: report.slug, version })),
  );
  const words = [...reportPages.filter(({ path }) => !earlier.has(path)), ...contribution];
  const reviews: Json[] = [];
  const findings = [...reportPages, ...sitePages].flatMap((page) => {
    const claim = claimAt.get(page.path);
    const told: Finding[] = [];
    if (page.contentType === HTML_TYPE) {
      const isEligible = claim !== undefined && reasonsWithoutMarkup(claim, newsroom).length === 0;
      const url = absolute(newsroom, page.path);
      told.push(...validatePage({ html: page.body, url, reviews: isEligible ? "one" : "none" }));
      if (claim !== undefined && !told.some(({ rule }) => rule === "CR-001" || rule === "CR-004")) {
        const found = reviewsOf(readPage(page.body).blocks.map((block) => JSON.parse(block)));
        reviews.push(...found);
        told.push(...found.flatMap((review) => carriedOver(review, claim, snapshot)));
      }
    }
    return told.map((finding) => ({ ...finding, subject: subjectOf(page) }));
  });
  const named = words.flatMap((page) =>
    revealing(page, isRevealing).map((finding) => ({ ...finding, subject: subjectOf(page) })),
  );
  return [...named, ...findings, ...sharedAddresses(reviews).map((finding) => ({ ...finding, subject: "The report" }))];
}

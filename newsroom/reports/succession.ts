import type { CorrectionKind } from "#/db/vocabulary.ts";
import { reasonsWithoutMarkup } from "./claim-review.ts";
import { differenceBetween, verdictChanges } from "./difference.ts";
import type { ClaimSnapshot, ReportSnapshot, VersionSnapshot, WithdrawnClaim } from "./snapshot.ts";

/** Why there is another version, as readers are told. `claim` is its label; null for the whole report. */
export type Reason = { kind: CorrectionKind; claim: string | null; text: string; whatWasWrong: string | null };

/**
 * The version after `previous`: its content is that of `content`, its address and first date are the report's for good.
 * What was retracted stays out, and claims that are gone leave a notice at their addresses.
 */
export function versionAfter(previous: ReportSnapshot, content: ReportSnapshot, reason: Reason): ReportSnapshot {
  const at = content.report.publishedAt;
  const version = previous.report.version + 1;
  const claims = content.claims.filter(({ label }) => !isTakenBack(label, previous, reason));
  const next: ReportSnapshot = {
    ...content,
    report: {
      ...content.report,
      slug: previous.report.slug,
      version,
      changeKind: reason.kind,
      firstPublishedAt: previous.report.firstPublishedAt,
    },
    claims,
    versions: [versionEntry(version, at, reason), ...versionsSoFar(previous)],
    withdrawn: withdrawnAfter(previous, claims, { at, reason }),
  };
  const { kind, claim, text, whatWasWrong } = reason;
  const verdicts = verdictChanges(differenceBetween(previous, next));
  const entry = kind === "minor" ? [] : [{ version, kind, claim, text, whatWasWrong, verdicts, at }];
  return { ...next, corrections: [...entry, ...(previous.corrections ?? [])] };
}

/** Every version up to this one, latest first. */
export function versionsSoFar({ report, versions }: ReportSnapshot): VersionSnapshot[] {
  const { version, changeKind, publishedAt } = report;
  return versions ?? [{ version, changeKind, publishedAt, note: null }];
}

function versionEntry(version: number, publishedAt: string, { kind, text }: Reason): VersionSnapshot {
  return { version, changeKind: kind, publishedAt, note: kind === "minor" ? text : null };
}

function isTakenBack(label: string, previous: ReportSnapshot, { kind, claim }: Reason): boolean {
  if (kind === "retraction" && (claim === null || claim === label)) return true;
  return (previous.withdrawn ?? []).some((gone) => gone.label === label && gone.isRetracted);
}

function withdrawnAfter(
  previous: ReportSnapshot,
  claims: readonly ClaimSnapshot[],
  { at, reason }: { at: string; reason: Reason },
): WithdrawnClaim[] {
  const isThere = ({ slug }: { slug: string }): boolean => claims.some((claim) => claim.slug === slug);
  const before = (previous.withdrawn ?? []).map((gone) => ({
    ...gone,
    isRetracted: gone.isRetracted || (reason.kind === "retraction" && reason.claim === null),
  }));
  const gone = previous.claims.map((claim) => {
    const { slug, label, quote, claimReviewed } = claim;
    return {
      ...{ slug, label, quote, claimReviewed, at },
      lastVersion: previous.report.version,
      isRetracted: reason.kind === "retraction",
      hadReview: reasonsWithoutMarkup(claim, previous.newsroom).length === 0,
    };
  });
  return [...before, ...gone]
    .filter((claim) => !isThere(claim))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
}

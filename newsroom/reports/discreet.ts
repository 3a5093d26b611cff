import type { Difference, TextChange } from "./difference.ts";
import type { ClaimSnapshot, EvidenceSnapshot, ReportSnapshot } from "./snapshot.ts";

/** What readers are told of a confidential source that has no public description. */
export const UNDESCRIBED = "a confidential source";

/** How to speak of what an article was checked with, without naming a confidential source or contact, or linking to one. */
export type Discretion = {
  /** Whether the text holds such a name or link, as whole words. */
  isRevealing: (text: string) => boolean;
  /** The text without them. */
  withheld: (text: string) => string;
  /** The public description of whom the text reveals. */
  described: (text: string) => string;
};

const HIDDEN_SINCE = "A source that is confidential now";

/**
 * A source may become confidential after a report named it. What is published stays as it was published; whatever is
 * said from then on says it without the name (INV-12).
 */

/** Of a confidential source only its public description: title, link, date, passage and place could all tell who it is. */
export function hiddenEvidence(
  { stance, tier, seenOn }: Pick<EvidenceSnapshot, "stance" | "tier" | "seenOn">,
  description: string | null,
): EvidenceSnapshot {
  const shown = description ?? UNDESCRIBED;
  const hidden = { url: null, publisher: null, publishedOn: null, quote: null, locator: null };
  const uncopied = { copyKeptOn: null, archivedUrl: null };
  return { stance, tier, seenOn, ...hidden, ...uncopied, title: shown, source: shown, isConfidential: true };
}

/** What readers have, as a later version may say it again. */
export function carriedOn(live: ReportSnapshot, discretion: Discretion): ReportSnapshot {
  const { withheld } = discretion;
  const { report, corrections, versions, withdrawn } = live;
  return {
    ...live,
    report: { ...report, title: withheld(report.title), dek: withheld(report.dek) },
    claims: live.claims.map((claim) => carriedClaim(claim, discretion)),
    ...(corrections && {
      corrections: corrections.map((entry) => ({
        ...entry,
        text: withheld(entry.text),
        whatWasWrong: entry.whatWasWrong && withheld(entry.whatWasWrong),
      })),
    }),
    ...(versions && { versions: versions.map((entry) => ({ ...entry, note: entry.note && withheld(entry.note) })) }),
    ...(withdrawn && {
      withdrawn: withdrawn.map((claim) => ({ ...claim, claimReviewed: withheld(claim.claimReviewed) })),
    }),
  };
}

/** Words of the article itself are left: what it prints is no secret. */
function carriedClaim(claim: ClaimSnapshot, discretion: Discretion): ClaimSnapshot {
  const { isRevealing, withheld } = discretion;
  const { claimant, secondReviewWaiver } = claim;
  const told = (text: string | null): string | null => text && withheld(text);
  const address = (url: string | null): string | null => (url !== null && isRevealing(url) ? null : url);
  return {
    ...claim,
    statement: withheld(claim.statement),
    claimReviewed: withheld(claim.claimReviewed),
    claimant: claimant && {
      ...claimant,
      name: withheld(claimant.name),
      jobTitle: told(claimant.jobTitle),
      url: address(claimant.url),
    },
    location: told(claim.location),
    appearanceUrl: address(claim.appearanceUrl),
    rationale: withheld(claim.rationale),
    gaps: told(claim.gaps),
    soleSourceReason: told(claim.soleSourceReason),
    waiver: told(claim.waiver),
    ...(secondReviewWaiver !== undefined && { secondReviewWaiver: told(secondReviewWaiver) }),
    evidence: claim.evidence.map((item) => discreetEvidence(item, discretion)),
  };
}

/** What changed, for readers of the later version. Evidence that lost nothing but its source's name says just that. */
export function discreetDifference(difference: Difference, discretion: Discretion): Difference {
  const { withheld } = discretion;
  const texts = (changes: readonly TextChange[]): TextChange[] =>
    changes.map(({ field, from, to }) => ({ field, from: withheld(from), to: withheld(to) }));
  return {
    ...difference,
    words: texts(difference.words),
    claims: difference.claims.map((claim) => {
      const removed = claim.evidence.removed.map((item) => discreetEvidence(item, discretion));
      const added = claim.evidence.added.map((item) => discreetEvidence(item, discretion));
      const isIn = (items: readonly EvidenceSnapshot[]) => (item: EvidenceSnapshot) =>
        item.isConfidential && items.some(({ title, stance }) => title === item.title && stance === item.stance);
      const hidden = removed.filter(isIn(added)).map(({ title }) => ({ field: HIDDEN_SINCE, from: "", to: title }));
      const others = (items: readonly EvidenceSnapshot[], known: readonly EvidenceSnapshot[]): EvidenceSnapshot[] =>
        items.filter((item) => !isIn(known)(item));
      return {
        ...claim,
        texts: [...texts(claim.texts), ...hidden],
        evidence: { added: others(added, removed), removed: others(removed, added) },
      };
    }),
  };
}

function discreetEvidence(item: EvidenceSnapshot, { isRevealing, described }: Discretion): EvidenceSnapshot {
  const { title, url, source, publisher, quote, archivedUrl } = item;
  const telling = [title, url, source, publisher, quote, archivedUrl].find((text) => text && isRevealing(text));
  return telling ? hiddenEvidence(item, described(telling)) : item;
}

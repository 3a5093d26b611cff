import type {
  BlockKind,
  ChangeKind,
  ClaimantKind,
  ClaimKind,
  ContactResult,
  CorrectionKind,
  Outcome,
  OwnCode,
  Rating,
  Sourcing,
  Stance,
  Tier,
} from "#/db/vocabulary.ts";
import { type Mark, outcomeLevels, ratingScale } from "../verdicts/rating-scale.ts";

/**
 * What is frozen when a report is published, and all that the public side ever sees (INV-10).
 *
 * Confidential sources are already replaced by their public description; notes, flags, e-mail addresses and ids of
 * rows are not in it. Times are ISO 8601 in UTC, dates YYYY-MM-DD.
 */
export type ReportSnapshot = {
  format: 1;
  newsroom: { name: string; publicAddress: string; correctionsPolicyUrl: string };
  report: {
    slug: string;
    title: string;
    dek: string;
    language: string;
    version: number;
    changeKind: ChangeKind;
    firstPublishedAt: string;
    publishedAt: string;
  };
  article: {
    headline: string;
    byline: string | null;
    publisher: string | null;
    sourceUrl: string | null;
    publishedOn: string | null;
    language: string;
    /** SHA-256 of the text that was checked. */
    textSha256: string;
    sentences: number;
  };
  claims: ClaimSnapshot[];
  /** As much of the article's text as is shown, null for none. Snapshots from before it lack it. */
  text?: TextSnapshot | null;
  checking: CheckingSnapshot;
  /** What was corrected so far, latest first, without minor changes. A first version has none of these three. */
  corrections?: CorrectionSnapshot[];
  /** Every version up to this one, latest first. */
  versions?: VersionSnapshot[];
  /** Claims that an earlier version held and this one does not: their addresses stay. In order of their labels. */
  withdrawn?: WithdrawnClaim[];
};

/** What readers are told of a correction. Who asked for it and how it came about are not in it. */
export type CorrectionSnapshot = {
  /** The version that it made. */
  version: number;
  kind: Exclude<CorrectionKind, "minor">;
  /** C07; null where it is about the whole report. */
  claim: string | null;
  text: string;
  whatWasWrong: string | null;
  verdicts: VerdictChange[];
  at: string;
};

/** A claim whose verdict became another one, in the words of the scale. */
export type VerdictChange = { claim: string; from: string; to: string };

/** `note` is the reason of a minor change; of others the correction says it. */
export type VersionSnapshot = { version: number; changeKind: ChangeKind; publishedAt: string; note: string | null };

export type WithdrawnClaim = Pick<ClaimSnapshot, "slug" | "label" | "quote" | "claimReviewed"> & {
  /** The last version that holds it. */
  lastVersion: number;
  at: string;
  /** False where the article or the desk dropped it without retracting what was said. */
  isRetracted: boolean;
  /** Whether its page carried a ClaimReview, which collectors have to take back. */
  hadReview: boolean;
};

export type TextSnapshot = {
  shown: "full" | "quoted";
  blocks: { kind: BlockKind; pieces: (TextPiece | null)[] }[];
};

/** Words of the article and the claims (by slug) that they are part of. In place of one, null: words are left out. */
export type TextPiece = { words: string; claims: string[] };

export type ClaimSnapshot = {
  /** c07: the last part of the claim's address. */
  slug: string;
  label: string;
  /** The article's own words. */
  quote: string;
  statement: string;
  claimReviewed: string;
  kind: ClaimKind;
  isKey: boolean;
  sourcing: Sourcing;
  /** Who the article says said it, and the cue; null where it speaks in its own voice. */
  attribution: { speaker: string | null; cue: string | null } | null;
  claimant: { name: string; kind: ClaimantKind; jobTitle: string | null; url: string | null } | null;
  madeOn: string | null;
  location: string | null;
  appearanceUrl: string | null;
  /** As the newsroom's scale had it at publication. Snapshots from before house scales lack the definition. */
  rating: {
    /** The standard rating; of a level of the newsroom's own, the one that it counts as. */
    code: Rating;
    ownLevel?: OwnCode;
    label: string;
    value: number | null;
    worst: number;
    best: number;
    definition?: string;
  } | null;
  outcome: Outcome;
  /** The verdict in a word and its look: the rating's, else the outcome's. */
  verdictLabel: string;
  mark: Mark;
  rationale: string;
  gaps: string | null;
  /** The last time somebody was offered to reply, never who; absent in snapshots that were frozen without it. */
  rightOfReply?: RightOfReplySnapshot | null;
  /** Why one source is enough for a key claim. */
  soleSourceReason: string | null;
  /** An editor's written waiver of a blocking outcome (copy checks). */
  waiver: string | null;
  /** Why an editor let one verdict stand where the newsroom's policy asks for two. Snapshots from before it lack it. */
  secondReviewWaiver?: string | null;
  /** Replacement wording (copy checks). */
  suggestedText: string | null;
  evidence: EvidenceSnapshot[];
  /** Names of those whose verdict it is. */
  reviewedBy: string[];
};

/** `on` is YYYY-MM-DD. */
export type RightOfReplySnapshot = { offered: true; result: ContactResult; on: string };

export type EvidenceSnapshot = {
  stance: Stance;
  title: string;
  url: string | null;
  /** The source's name, or its public description. */
  source: string;
  isConfidential: boolean;
  tier: Tier;
  publisher: string | null;
  publishedOn: string | null;
  quote: string | null;
  /** "p. 12", "01:42", "paragraph 3" or null. */
  locator: string | null;
  /** The day it was attached: when a person last saw it. */
  seenOn: string;
  /** The day of the copy that the newsroom keeps; null for none. Absent in snapshots from before copies were kept. */
  copyKeptOn?: string | null;
  /** Where a public archive keeps the page. */
  archivedUrl?: string | null;
};

export type CheckingSnapshot = {
  /** Names, in alphabetical order. */
  checkedBy: string[];
  signedOffBy: string;
  signedOffAt: string;
  publishedBy: string;
  checkedByOnePerson: boolean;
};

/** A public key that versions are or were signed with. Times are ISO 8601 in UTC. */
export type SigningKey = {
  id: string;
  /** 32 bytes of an Ed25519 key in base64url. */
  publicKey: string;
  takenUpAt: string;
  retiredAt: string | null;
};

/** A copy check's private result: the same facts, the wording of the article, and no public address. */
export type CheckSheetSnapshot = Pick<ReportSnapshot, "format" | "article" | "claims" | "checking"> & {
  newsroom: { name: string };
  /** Why the article's own reporter was let review it, or null. */
  ownArticleWaiver: string | null;
  closedAt: string;
  text: string;
};

/** A report as lists show it: without its claims' content. */
export type ReportSummary = {
  slug: string;
  title: string;
  dek: string;
  publisher: string | null;
  version: number;
  firstPublishedAt: string;
  publishedAt: string;
  counts: { mark: Mark; label: string; count: number }[];
  isRetracted: boolean;
  /** The latest entry for readers; null while there is none. */
  correction: CorrectionSnapshot | null;
};

/** Whether the whole report was taken back: it then holds no claim, and no later version follows. */
export function isRetracted({ corrections = [] }: Pick<ReportSnapshot, "corrections">): boolean {
  return corrections.some(({ kind, claim }) => kind === "retraction" && claim === null);
}

/** The corrections that a claim's own page tells of: those of the whole report, of the claim, and of its verdict. */
export function correctionsOf({ corrections = [] }: ReportSnapshot, label: string): CorrectionSnapshot[] {
  return corrections.filter(
    ({ claim, verdicts }) => claim === null || claim === label || verdicts.some((change) => change.claim === label),
  );
}

/** Claims by verdict, by look from verified to not checkable, then in the order of the scale: the strip and its legend. */
export function verdictCounts(
  claims: readonly Pick<ClaimSnapshot, "mark" | "verdictLabel">[],
): ReportSummary["counts"] {
  const looks: Mark[] = ["verified", "change", "disputed", "unsourced", "unverifiable", "not_checkable"];
  const labels = [...ratingScale, ...outcomeLevels].map(({ label }) => label);
  // A label of the house's own comes after the standard ones of the same look.
  const placeOf = (label: string): number => (labels.includes(label) ? labels.indexOf(label) : labels.length);
  const counts = new Map<string, { mark: Mark; label: string; count: number }>();
  for (const { mark, verdictLabel } of claims) {
    const entry = counts.get(verdictLabel) ?? { mark, label: verdictLabel, count: 0 };
    counts.set(verdictLabel, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].toSorted(
    (a, b) => looks.indexOf(a.mark) - looks.indexOf(b.mark) || placeOf(a.label) - placeOf(b.label),
  );
}

import type { LocatorKind, Outcome, Rating, SourceKind, Sourcing, Stance, Tier } from "#/db/vocabulary.ts";
import type { ClaimState } from "../claims/claim.ts";

// What a file of claims holds: docs/claims-file.md tells it to those who write one.

export const FORMAT = "stet-claims";
export const FORMAT_VERSION = 1;

/** A file that is taken in, in bytes of UTF-8, and how many claims and lines of a table it may hold. */
export const MOST_FILE_BYTES = 2_000_000;
export const MOST_CLAIMS = 1000;
export const MOST_LINES = 5000;

/** Words of the text, and which of the stretches that read the same: counted from 1. */
export type FilePlace = { quote: string; occurrence: number };

/** Of a confidential source only its public description, the stance and the tier are in a file (INV-12). */
export type FileEvidence = {
  /** Null where whoever exports reviews the claim blind. */
  stance: Stance | null;
  title: string | null;
  url: string | null;
  source: string | null;
  sourceKind: SourceKind;
  tier: Tier;
  /** The independence group. */
  group: string | null;
  publisher: string | null;
  publishedOn: string | null;
  passage: string | null;
  placeKind: LocatorKind;
  place: string | null;
  confidential: boolean;
  publicDescription: string | null;
};

export type FileVerdict = {
  outcome: Outcome | null;
  rating: Rating | null;
  /** What the newsroom's own level is called that was given; `rating` is then the standard one that it counts as. */
  level: string | null;
  rationale: string;
  suggestedText: string | null;
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
};

export type FileClaim = FilePlace & {
  id: string;
  label: string;
  state: ClaimState;
  /** Further places that say the same. */
  alsoAt: FilePlace[];
  statement: string;
  kind: string;
  key: boolean;
  sourcing: Sourcing;
  speaker: string | null;
  gaps: string | null;
  verdict: FileVerdict | null;
  evidence: FileEvidence[];
};

export type ClaimFile = {
  format: typeof FORMAT;
  version: typeof FORMAT_VERSION;
  article: {
    id: string;
    headline: string;
    publisher: string | null;
    sourceUrl: string | null;
    language: string;
    /** The number of the text's version, and SHA-256 of the text. */
    n: number;
    textSha256: string;
  };
  claims: FileClaim[];
};

/** The columns of a table of claims, in their order. Each line is a claim, or one more piece of evidence for it. */
export const COLUMNS = [
  "label",
  "state",
  "quote",
  "occurrence",
  "statement",
  "kind",
  "key",
  "outcome",
  "rating",
  "level",
  "rationale",
  "gaps",
  "stance",
  "title",
  "url",
  "source",
  "source_kind",
  "tier",
  "group",
  "publisher",
  "published_on",
  "passage",
  "place_kind",
  "place",
  "confidential",
  "public_description",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that an import does not read: verdicts are people's, and labels the desk's. */
export const UNREAD: readonly Column[] = ["label", "state", "outcome", "rating", "level", "rationale", "gaps"];

/** What is wrong with a part of a file; `where` is "Line 7" or "Claim 3". */
export type Fault = { where: string; reason: string };

export type ImportReport = {
  claims: number;
  /** Of the claims, those that the engine had suggested on the same words. */
  accepted: number;
  evidence: number;
  faults: Fault[];
  isStored: boolean;
};

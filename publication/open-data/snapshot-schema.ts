import {
  BLOCK_KINDS,
  CHANGE_KINDS,
  CLAIM_KINDS,
  CLAIMANT_KINDS,
  CONTACT_RESULTS,
  OUTCOMES,
  RATINGS,
  SOURCINGS,
  STANCES,
  TIERS,
} from "#/db/vocabulary.ts";
import type { ClaimSnapshot, EvidenceSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { address, date, flag, hash, list, moment, object, oneOf, orNull, type Schema, text, whole } from "./schema.ts";

/** A member that the snapshot has and this lacks, or the other way round, does not compile. */
type Members<Of> = Record<keyof Of, Schema>;

/** What readers are told of a correction, in the version that it made and in the list of reports. */
export const correction = {
  version: whole(2),
  kind: oneOf(CHANGE_KINDS.filter((kind) => kind !== "first" && kind !== "minor")),
  claim: orNull(text),
  text,
  whatWasWrong: orNull(text),
  verdicts: list(object({ claim: text, from: text, to: text })),
};

const evidence: Members<EvidenceSnapshot> = {
  stance: oneOf(STANCES),
  title: text,
  url: orNull(text),
  source: text,
  isConfidential: flag,
  tier: oneOf(TIERS),
  publisher: orNull(text),
  publishedOn: orNull(date),
  quote: orNull(text),
  locator: orNull(text),
  seenOn: date,
  copyKeptOn: orNull(date),
  archivedUrl: orNull(text),
};

const claim: Members<ClaimSnapshot> = {
  slug: text,
  label: text,
  quote: text,
  statement: text,
  claimReviewed: text,
  kind: oneOf(CLAIM_KINDS),
  isKey: flag,
  sourcing: oneOf(SOURCINGS),
  attribution: orNull(object({ speaker: orNull(text), cue: orNull(text) })),
  claimant: orNull(object({ name: text, kind: oneOf(CLAIMANT_KINDS), jobTitle: orNull(text), url: orNull(text) })),
  madeOn: orNull(date),
  location: orNull(text),
  appearanceUrl: orNull(text),
  rating: orNull(
    object(
      {
        code: { ...oneOf(RATINGS), description: "The standard rating, or the one that it counts as" },
        ownLevel: { ...text, pattern: "^own:", description: "The code of a level of the newsroom's own" },
        label: text,
        value: orNull(whole(1)),
        worst: whole(1),
        best: whole(1),
        definition: text,
      },
      ["ownLevel", "definition"],
    ),
  ),
  outcome: oneOf(OUTCOMES),
  verdictLabel: text,
  mark: text,
  rationale: text,
  gaps: orNull(text),
  rightOfReply: orNull(object({ offered: { const: true }, result: oneOf(CONTACT_RESULTS), on: date })),
  soleSourceReason: orNull(text),
  waiver: orNull(text),
  secondReviewWaiver: orNull(text),
  suggestedText: orNull(text),
  evidence: list(object(evidence, ["copyKeptOn", "archivedUrl"])),
  reviewedBy: list(text),
};

/** As much of the article's text as its report shows: null in place of a piece stands for words that are left out. */
const shownText = object({
  shown: oneOf(["full", "quoted"]),
  blocks: list(
    object({
      kind: oneOf(BLOCK_KINDS),
      pieces: list(orNull(object({ words: text, claims: list(text) }))),
    }),
  ),
});

const members: Members<ReportSnapshot> = {
  format: { const: 1 },
  newsroom: object({ name: text, publicAddress: text, correctionsPolicyUrl: text }),
  report: object({
    slug: text,
    title: text,
    dek: text,
    language: text,
    version: whole(1),
    changeKind: oneOf(CHANGE_KINDS),
    firstPublishedAt: moment,
    publishedAt: moment,
  }),
  article: object({
    headline: text,
    byline: orNull(text),
    publisher: orNull(text),
    sourceUrl: orNull(address),
    publishedOn: orNull(date),
    language: text,
    textSha256: hash,
    sentences: whole(0),
  }),
  claims: list(object(claim, ["rightOfReply", "secondReviewWaiver"])),
  text: orNull(shownText),
  checking: object({
    checkedBy: list(text),
    signedOffBy: text,
    signedOffAt: moment,
    publishedBy: text,
    checkedByOnePerson: flag,
  }),
  corrections: list(object({ ...correction, at: moment })),
  versions: list(
    object({ version: whole(1), changeKind: oneOf(CHANGE_KINDS), publishedAt: moment, note: orNull(text) }),
  ),
  withdrawn: list(
    object({
      slug: text,
      label: text,
      quote: text,
      claimReviewed: text,
      lastVersion: whole(1),
      at: moment,
      isRetracted: flag,
      hadReview: flag,
    }),
  ),
};

/** A version as data: the bytes that are signed. */
export const snapshotSchema: Schema = object(members, ["text", "corrections", "versions", "withdrawn"]);

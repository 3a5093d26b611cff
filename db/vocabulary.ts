/**
 * Every word that is stored in a column. A new or a changed one needs a migration.
 *
 * Every list here is repeated as a CHECK on the column that holds it (`oneOf`).
 */

export const ROLES = ["reporter", "checker", "reviewer", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** `copy_check`: our own article before publication, private. `published_fact_check`: somebody else's claims, ends in a report. */
export const MODES = ["copy_check", "published_fact_check"] as const;
export type Mode = (typeof MODES)[number];

export const BLOCK_KINDS = ["headline", "byline", "paragraph", "list-item", "caption", "quote", "boilerplate"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const CLAIM_KINDS = ["fact", "statistic", "quote", "prediction", "opinion"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How the article sources a claim. `none`: the article says it in its own voice. */
export const SOURCINGS = ["named", "anonymous", "vague", "linked", "none"] as const;
export type Sourcing = (typeof SOURCINGS)[number];

export const DIRECTNESSES = ["direct", "indirect", "mixed"] as const;
export type Directness = (typeof DIRECTNESSES)[number];

export const SPEAKER_KINDS = ["person", "organisation", "document", "unnamed"] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** Who found a claim or raised a flag: the engine (a suggestion, a warning) or a person. */
export const ORIGINS = ["engine", "person"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Why a sentence holds no checkable claim. */
export const EXCLUSION_REASONS = [
  "headline",
  "caption",
  "question",
  "fragment",
  "opinion",
  "transition",
  "instruction",
  "attribution_only",
  "duplicate",
  "other",
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Why a claim is no longer worked on. `split`, `merged` and `removed` (its words left the text) are written by those deeds. */
export const DISMISSAL_REASONS = [
  "not_a_claim",
  "opinion",
  "trivial",
  "duplicate",
  "wrong_words",
  "split",
  "merged",
  "removed",
  "other",
] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** How an anchor came to its place in a version; `confirmed` by a person. */
export const ANCHOR_STATUSES = ["exact", "moved", "edited", "confirmed"] as const;
export type AnchorStatus = (typeof ANCHOR_STATUSES)[number];

/** Why an anchor has no place in a version; `removed` is a person's word. */
export const LOST_ANCHOR_STATUSES = ["needs_confirmation", "orphaned", "removed"] as const;
export type LostAnchorStatus = (typeof LOST_ANCHOR_STATUSES)[number];

/** In the order of the number keys: the nine commonest first. */
export const FLAG_KINDS = [
  "citation_needed",
  "attribution_needed",
  "primary_source_needed",
  "better_source_needed",
  "failed_verification",
  "page_or_timestamp_needed",
  "vague_wording",
  "outdated",
  "quote_mismatch",
  "dubious",
  "broken_link",
  "legal",
  "right_of_reply",
  "conflicting_sources",
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export const FLAG_CLOSINGS = ["resolved", "waived"] as const;
export type FlagClosing = (typeof FLAG_CLOSINGS)[number];

export const SOURCE_KINDS = ["person", "organization", "document", "dataset", "media", "web"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const TIERS = ["primary", "secondary", "tertiary"] as const;
export type Tier = (typeof TIERS)[number];

export const STANCES = ["supports", "refutes", "context"] as const;
export type Stance = (typeof STANCES)[number];

export const LOCATOR_KINDS = ["none", "page", "timestamp", "paragraph", "section", "cell"] as const;
export type LocatorKind = (typeof LOCATOR_KINDS)[number];

export const CLAIMANT_KINDS = ["person", "organization"] as const;
export type ClaimantKind = (typeof CLAIMANT_KINDS)[number];

export const OUTCOMES = ["verified", "needs_change", "disputed", "unsourced", "unverifiable", "not_checkable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const RATINGS = [
  "true",
  "mostly_true",
  "half_true",
  "mostly_false",
  "false",
  "misleading",
  "unproven",
  "conflicting",
  "outdated",
  "altered",
  "miscaptioned",
  "satire",
  "opinion",
  "in_progress",
] as const;
export type Rating = (typeof RATINGS)[number];

/** The code of a level that the newsroom added to its scale: a slug of its first label, which no standard word equals. */
export type OwnCode = `own:${string}`;

/** Which claims need a second, independent verdict: none, the key ones, all, or a share of them. */
export const SECOND_REVIEWS = ["none", "key", "all", "sample"] as const;
export type SecondReview = (typeof SECOND_REVIEWS)[number];

/** Of a verdict: the first review, an independent second one, or an editor's decision between two that differ. */
export const ROUNDS = ["first", "second", "decision"] as const;
export type Round = (typeof ROUNDS)[number];

/** What an editor may waive in writing. */
export const WAIVER_KINDS = ["outcome", "own_article", "second_review"] as const;
export type WaiverKind = (typeof WAIVER_KINDS)[number];

/** What a later version of a published report is. `minor` is no entry for readers: verdicts and numbers stay. */
export const CORRECTION_KINDS = [
  "correction",
  "clarification",
  "update",
  "retraction",
  "editors_note",
  "minor",
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CHANGE_KINDS = ["first", ...CORRECTION_KINDS] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Who asked for a correction: ourselves, a reader, somebody the report is about, or a body that certifies fact-checkers. */
export const CORRECTION_ORIGINS = ["internal", "reader", "subject", "ifcn", "efcsn"] as const;
export type CorrectionOrigin = (typeof CORRECTION_ORIGINS)[number];

/** What became of a publication that was set for a time. */
export const SCHEDULE_RESULTS = ["published", "refused", "cancelled"] as const;
export type ScheduleResult = (typeof SCHEDULE_RESULTS)[number];

export const INVITATION_KINDS = ["join", "reset"] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** What somebody is asked to do with a claim or an article. */
export const DUTIES = ["check", "second_review"] as const;
export type Duty = (typeof DUTIES)[number];

/** Why a person is told something. A kind never says what somebody concluded. */
export const NOTIFICATION_KINDS = [
  "assigned",
  "mentioned",
  "commented",
  "asked",
  "answered",
  "second_review",
  "contested",
  "overruled",
  "sent_back",
  "reopened",
  "publication_refused",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const CONTACT_CHANNELS = ["phone", "email", "in_person", "letter", "message"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What came of getting in touch; `waiting` until there is something to say. */
export const CONTACT_RESULTS = ["waiting", "confirmed", "denied", "corrected", "no_comment", "no_reply"] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

/** What a deed did to a row, for taking it back. */
export const ROW_DEEDS = ["insert", "update", "delete"] as const;
export type RowDeed = (typeof ROW_DEEDS)[number];

/** What became of a reader's request for a correction. */
export const REQUEST_DECISIONS = ["accepted", "declined"] as const;
export type RequestDecision = (typeof REQUEST_DECISIONS)[number];

/** What waits to be done beside the requests: fetch a page and keep its copy, read a copy, ask an archive to keep the page. */
export const JOB_KINDS = ["copy", "read", "archive"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How a copy of evidence came to be kept. */
export const COPY_ORIGINS = ["fetched", "uploaded"] as const;
export type CopyOrigin = (typeof COPY_ORIGINS)[number];

/** What a visit found at the address of a piece of evidence, beside the copy from before. */
export const VISIT_RESULTS = ["ok", "redirected", "changed", "gone"] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

/** Whether a copy holds the passage that was quoted: at the page that was named, on another page, or not at all. */
export const PASSAGE_STATES = ["found", "other_page", "missing"] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

/** How much of the article's own text its report shows: all of it, the sentences that hold claims, or nothing. */
export const TEXTS_SHOWN = ["full", "quoted", "none"] as const;
export type TextShown = (typeof TEXTS_SHOWN)[number];

/** The newsroom's own pages whose words an administrator writes. */
export const HOUSE_PAGES = ["ratings", "methodology", "corrections-policy", "about"] as const;
export type HousePage = (typeof HOUSE_PAGES)[number];

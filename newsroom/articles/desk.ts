import type {
  AnchorStatus,
  BlockKind,
  ClaimantKind,
  ClaimKind,
  CorrectionKind,
  Directness,
  DismissalReason,
  ExclusionReason,
  LostAnchorStatus,
  Mode,
  Origin,
  SourceKind,
  Sourcing,
  SpeakerKind,
  TextShown,
  Tier,
} from "#/db/vocabulary.ts";
import type { Assignment, Colleague } from "../assignments/assignment.ts";
import type { ClaimState } from "../claims/claim.ts";
import type { Thread } from "../comments/comment.ts";
import type { SeenContact } from "../contacts/contact.ts";
import type { DeskEvidence } from "../evidence/desk.ts";
import type { Blocker } from "../reports/publish-gate.ts";
import type { DeskFlag } from "../sourcing/desk.ts";
import type { UndoState } from "../undo/step.ts";
import type { DeskReview, DeskVerdict } from "../verdicts/desk.ts";
import type { Mark, OwnLevel } from "../verdicts/rating-scale.ts";
import type { ArticleStage } from "./article.ts";
import type { WordChange } from "./changes.ts";
import type { ArticleLink } from "./links.ts";

/**
 * All that the desk shows of one article to one person: plain values that can cross to the browser.
 *
 * Times are milliseconds UTC. Offsets are UTF-16 code units into `text`, end exclusive. What the person may not see
 * (the identity of a confidential source) is not in it.
 */
export type ArticleDesk = {
  /** The last event of the audit log when this was read. */
  n: number;
  /** Whose desk it is. */
  viewer: { id: string; name: string };
  id: string;
  mode: Mode;
  headline: string;
  byline: string | null;
  publisher: string | null;
  sourceUrl: string | null;
  publishedOn: string | null;
  language: string;
  owner: { id: string; name: string };
  submittedAt: number;
  /** When the check has to be done, YYYY-MM-DD; null for whenever. */
  dueOn: string | null;
  /** Of the whole article, one a duty at most. */
  assignments: Assignment[];
  /** Everybody with an account, by name, and what they may be given in this article. */
  staff: Colleague[];
  /** Whose desk it is: a person's id. */
  me: string;
  rowVersion: number;
  stage: ArticleStage;
  version: { id: string; n: number; sha256: string; note: string | null; by: string; at: number };
  text: string;
  /** Where the text links to, in its order. */
  links: ArticleLink[];
  blocks: { kind: BlockKind; start: number; end: number }[];
  sentences: DeskSentence[];
  /** In reading order; dismissed ones too. */
  claims: DeskClaim[];
  coverage: { decided: number; total: number };
  blockers: Blocker[];
  signOff: { by: string; at: number; isSolo: boolean } | null;
  closedAt: number | null;
  /** What may be given besides the standard ratings, in the order of the scale; none in a copy check. */
  ownLevels: OwnLevel[];
  /** Whether evidence with a link needs a kept copy before sign-off. */
  requiresCopies: boolean;
  report: {
    id: string;
    slug: string;
    title: string;
    dek: string;
    textShown: TextShown;
    rowVersion: number;
    publishedAt: number | null;
    version: number | null;
    /** The open correction of what is published. */
    correction: { kind: CorrectionKind } | null;
  } | null;
  /** What this person may do, so that screens hide what would be refused. */
  may: {
    revise: boolean;
    postVersion: boolean;
    mark: boolean;
    assign: boolean;
    comment: boolean;
    attach: boolean;
    judge: boolean;
    raiseFlag: boolean;
    ask: boolean;
    logContact: boolean;
    answerFlag: boolean;
    waive: boolean;
    waiveOwnArticle: boolean;
    signOff: boolean;
    close: boolean;
    publish: boolean;
  };
  /** What this person would take back or do again next. */
  undo: UndoState;
};

export type DeskSentence = {
  id: string;
  n: number;
  start: number;
  end: number;
  suggestedReason: ExclusionReason | null;
  exclusion: { reason: ExclusionReason; by: string; at: number } | null;
  isDecided: boolean;
  claimIds: string[];
};

export type DeskClaim = {
  id: string;
  n: number;
  label: string;
  state: ClaimState;
  stateLabel: string;
  mark: Mark;
  /** Its first place; of a claim that stands nowhere, where it would stand, with `start` and `end` equal. */
  start: number;
  end: number;
  exact: string;
  /** In text order: headline, body and caption may say the same. */
  places: DeskPlace[];
  lost: DeskLostPlace[];
  statement: string;
  /** What it said when it was last judged, as changes to `statement`; null where that is the same. */
  statementChange: WordChange[] | null;
  /** Words of the statement that do not stand in the claim, and where in the text the words stand that they mean. */
  inserted: {
    start: number;
    end: number;
    from: "antecedent" | "subject" | "copula";
    origin: { start: number; end: number } | null;
  }[];
  kind: ClaimKind;
  origin: Origin;
  isKey: boolean;
  sourcing: Sourcing;
  speaker: {
    words: string | null;
    name: string | null;
    kind: SpeakerKind | null;
    cue: string | null;
    directness: Directness | null;
    /** Where source, cue and all that is reported stand in the text. */
    sourceSpan: { start: number; end: number } | null;
    cueSpan: { start: number; end: number } | null;
    contentSpans: { start: number; end: number }[];
  };
  checkWorthiness: number;
  reasons: string[];
  claimReviewed: string | null;
  claimant: { name: string; kind: ClaimantKind; jobTitle: string | null; url: string | null } | null;
  madeOn: string | null;
  location: string | null;
  appearanceUrl: string | null;
  gaps: string | null;
  rowVersion: number;
  /** What a verdict form sends back as `seen`. */
  seen: string;
  parentLabel: string | null;
  mergedIntoLabel: string | null;
  dismissal: { reason: DismissalReason; note: string | null; by: string; at: number } | null;
  evidence: DeskEvidence[];
  flags: DeskFlag[];
  /** Oldest first. */
  contacts: DeskContact[];
  /** The one that counts first while the claim is settled, the others latest first. */
  verdicts: DeskVerdict[];
  /** Whether the claim waits for something that this person may do and nobody else is to. */
  needsMe: boolean;
  /** Whether a verdict of this person's would be taken, in the round that is open. */
  mayJudge: boolean;
  /** Whether the newsroom's policy asks for a second verdict on it. */
  asksSecond: boolean;
  /** Null outside of a second review and a contest. */
  review: DeskReview | null;
  waiver: { reason: string; by: string; at: number } | null;
  /** On the first verdict: why it settles the claim without a second one. */
  secondWaiver: { reason: string; by: string; at: number } | null;
  /** Its own, else the article's: one a duty at most. */
  assignments: Assignment[];
  /** Unresolved first. */
  comments: Thread[];
  /** Why the public page will carry no ClaimReview; empty in a copy check and for a claim that will carry one. */
  markupReasons: string[];
};

export type DeskPlace = {
  anchorId: string;
  start: number;
  end: number;
  status: AnchorStatus;
  /** What stood here when the claim was last judged; null where that is the same. */
  was: string | null;
  /** From those words to the ones of the text; null where they are the same. */
  change: WordChange[] | null;
};

export type DeskLostPlace = {
  id: string;
  status: LostAnchorStatus;
  /** What stood there in an earlier version. */
  words: string;
  /** Where it would stand. */
  at: number;
  /** Best first, with what differs in each. */
  candidates: { start: number; end: number; change: WordChange[] }[];
  removedBy: string | null;
};

/** A confidential source is `name: publicDescription`, without group and note, to whoever may not identify it. */
export type DeskSource = {
  id: string;
  name: string;
  kind: SourceKind;
  tier: Tier;
  independenceGroup: string | null;
  interestNote: string | null;
  isConfidential: boolean;
  publicDescription: string | null;
  rowVersion: number;
};

export type DeskContact = SeenContact & { by: string };

import type {
  ChangeKind,
  ClaimKind,
  ContactChannel,
  CorrectionKind,
  DismissalReason,
  Duty,
  ExclusionReason,
  FlagKind,
  JobKind,
  Mode,
  Outcome,
  Rating,
  RequestDecision,
  Role,
  SecondReview,
  Stance,
  VisitResult,
  WaiverKind,
} from "#/db/vocabulary.ts";

/** One value before and after a deed. */
export type Changed<T = string | null> = { from: T; to: T };

/**
 * The facts that can be recorded, and what each one remembers.
 *
 * Details never name a confidential source or contact: they point to it by id.
 */
export type EventDetails = {
  "newsroom.founded": { name: string };
  "newsroom.configured": { changed: Record<string, Changed> };
  "solo-publishing.switched": { on: boolean };
  /** `share` is from 0 to 1, of a sample. */
  "second-review.set": { of: SecondReview; share: number | null; isBlind: boolean };
  "copy-policy.set": { requiresCopies: boolean; revisitDays: number | null; archiveAddress: string | null };
  "house-page.saved": { title: string; n: number; isStandard: boolean };
  "scale.saved": { n: number; labels: string[] };
  "person.joined": { name: string; roles: Role[] };
  "person.invited": { name: string; roles: Role[] };
  "invitation.revoked": { name: string };
  "password-reset.issued": { name: string };
  "roles.changed": { name: string; from: Role[]; to: Role[] };
  "person.disabled": { name: string };
  "person.enabled": { name: string };
  "password.changed": Record<string, never>;
  "sessions.ended": Record<string, never>;
  "keys.set": Record<string, never>;
  "digest.switched": { on: boolean };
  "notifications.read": { count: number };
  "notifications.mailed": { count: number };

  "article.submitted": { headline: string; mode: Mode; sentences: number; suggestions: number; flags: number };
  "article.revised": { headline: string; changed: Record<string, Changed> };
  "article.assigned": { headline: string; duty: Duty; from: string | null; to: string; dueOn: string | null };
  "article.unassigned": { headline: string; duty: Duty; from: string };
  "article.due-set": { headline: string; from: string | null; to: string | null };
  "version.posted": { headline: string; n: number; note: string | null; sha256: string };
  "sentence.excluded": { sentence: number; reason: ExclusionReason; previous: ExclusionReason | null };
  "sentence.included": { sentence: number; reason: ExclusionReason };

  "claim.imported": { claims: number; evidence: number; from: string };
  "claim.accepted": { label: string };
  "claim.acceptance-withdrawn": { label: string };
  "claim.dismissed": { label: string; reason: DismissalReason; note: string | null };
  "claim.restored": { label: string };
  "claim.marked": { label: string; statement: string; kind: ClaimKind };
  "claim.reworded": { label: string; changed: Record<string, Changed> };
  "claim.anchor-moved": { label: string; from: { start: number; end: number }; to: { start: number; end: number } };
  "claim.anchor-added": { label: string; words: string };
  "claim.anchor-taken-away": { label: string; words: string };
  "claim.place-confirmed": { label: string; words: string };
  "claim.reattached": { label: string; words: string };
  "claim.words-removed": { label: string; words: string };
  "claim.split": { label: string; into: string[] };
  "claim.merged": { label: string; into: string };
  "claim.key-set": { label: string; isKey: boolean };
  "claim.assigned": { label: string; duty: Duty; from: string | null; to: string; dueOn: string | null };
  "claim.unassigned": { label: string; duty: Duty; from: string };

  "comment.written": { label: string };
  "comment.replied": { label: string };
  "comment.edited": { label: string };
  "comment.withdrawn": { label: string };
  "comment.resolved": { label: string };
  "comment.reopened": { label: string };

  "flag.raised": { label: string; kind: FlagKind; note: string | null };
  "flag.asked": { label: string; kind: FlagKind; question: string; dueOn: string | null };
  "flag.answered": { label: string; kind: FlagKind };
  "flag.resolved": { label: string; kind: FlagKind };
  "flag.waived": { label: string; kind: FlagKind; reason: string };
  "flag.reopened": { label: string; kind: FlagKind };

  "contact.logged": { label: string; channel: ContactChannel; isRightOfReply: boolean };
  "contact.revised": { label: string; fields: string[] };

  "source.added": { sourceId: string };
  "source.revised": { sourceId: string; fields: string[] };
  "source.kept-apart": { sources: number };
  "evidence.attached": { label: string; evidenceId: string; sourceId: string; stance: Stance };
  "evidence.withdrawn": { label: string; evidenceId: string; reason: string | null };

  "copy.asked": { evidenceId: string };
  "copy.cancelled": { evidenceId: string };
  "copy.kept": { evidenceId: string; sha256: string; isFirst: boolean };
  "copy.visited": { evidenceId: string; result: VisitResult };
  "copy.failed": { evidenceId: string; of: JobKind };
  "copy.uploaded": { evidenceId: string; sha256: string };
  "copy.read": { evidenceId: string };
  "copy.archived": { evidenceId: string };

  /** `own` is what an own level was called then; `round` is left out of a first verdict. */
  "verdict.recorded": {
    label: string;
    outcome: Outcome | null;
    rating: Rating | null;
    own?: string;
    previous: Outcome | null;
    round?: "second";
  };
  "claim.unveiled": { label: string };
  "claim.decided": {
    label: string;
    outcome: Outcome;
    rating: Rating | null;
    own?: string;
    accepted: "first" | "second" | null;
  };
  "claim.sent-back": { label: string; because: string };
  "claim.reopened": { label: string; because: string };
  "waiver.given": { kind: WaiverKind; label: string | null; reason: string };

  "article.signed-off": { headline: string; isSolo: boolean };
  "sign-off.voided": { headline: string; because: string };
  "sign-off.restored": { headline: string };
  "article.closed": { headline: string; sha256: string };
  "report.drafted": { title: string; changed: Record<string, Changed> };
  "correction-request.received": { title: string; label: string | null };
  "correction-request.taken": { title: string; label: string | null };
  "correction-request.closed": { title: string; label: string | null; decision: RequestDecision };
  "correction-request.requester-erased": { title: string };
  /** `kind` is left out of a first version. */
  "report.published": { title: string; n: number; sha256: string; kind?: ChangeKind; isScheduled?: boolean };
  "correction.opened": { title: string; kind: CorrectionKind; label: string | null };
  "correction.written": { title: string; kind: CorrectionKind; label: string | null };
  "correction.dropped": { title: string; kind: CorrectionKind; because: string };
  /** `when` as it was set, in its zone; `at` is the moment, ISO 8601 in UTC. */
  "publication.scheduled": { title: string; when: string; at: string };
  "publication.moved": { title: string; when: string; at: string };
  "publication.cancelled": { title: string };
  "publication.refused": { title: string; refusal: string };

  "change.undone": TakenBack;
  "change.redone": TakenBack;
};

/** A change that was taken back or done again: what it did in words, and the number of its first event. */
export type TakenBack = { changeId: string; firstEvent: number; did: string };

export type EventName = keyof EventDetails;

export type AuditEvent = {
  [Name in EventName]: {
    name: Name;
    subjectId: string;
    /** The article the deed belongs to, where there is one. */
    articleId?: string;
    detail: EventDetails[Name];
  };
}[EventName];

/** A row of the log without its own hash. */
export type AuditRow = {
  n: number;
  name: string;
  actorId: string;
  articleId: string | null;
  subjectId: string;
  changeId: string;
  detail: string;
  at: Date;
  previousHash: string;
};

/** What the first row's `previousHash` holds. */
export const GENESIS = "0".repeat(64);

/** The bytes a row's SHA-256 is taken over: its fields in a fixed order as a JSON array, so that no two rows share them. */
export function canonicalRow(row: AuditRow): string {
  return JSON.stringify([
    row.n,
    row.name,
    row.actorId,
    row.articleId,
    row.subjectId,
    row.changeId,
    row.detail,
    row.at.getTime(),
    row.previousHash,
  ]);
}

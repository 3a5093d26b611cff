import { type WordChange, wordChanges } from "../articles/changes.ts";
import type { DeskClaim, DeskLostPlace, DeskPlace, DeskSource } from "../articles/desk.ts";
import type { ArticleRow } from "../articles/working-article.ts";
import { threadsOf } from "../comments/comment.ts";
import { seenContact } from "../contacts/queries.ts";
import type { DeskEvidence } from "../evidence/desk.ts";
import { locatorLabel } from "../evidence/evidence.ts";
import { type Actor, can } from "../permissions.ts";
import type { DeskFlag } from "../sourcing/desk.ts";
import { awaitsAnswer, flagBlocks, flagKinds, flagState } from "../sourcing/sourcing-flag.ts";
import { deskVerdicts, dutiesOn } from "../verdicts/desk-review.ts";
import type { SecondReviewPolicy } from "../verdicts/policy.ts";
import { type ClaimState, claimLabel, claimMark, claimStateLabel, isJudged, seenOf } from "./claim.ts";
import type { FlagRecord, LostRecord } from "./queries.ts";
import type { SeenClaim, SeenEvidence } from "./veiled-claims.ts";

/** Whose desk it is, of which article, and whether that is closed or published. */
export type Seat = {
  article: ArticleRow;
  actor: Actor;
  isFrozen: boolean;
  barredReporterId: string | null;
  soloPublishing: boolean;
  policy: SecondReviewPolicy;
};

/** A claim as the desk shows it to `actor`: what they may not see of a confidential source is left out. */
export function deskClaim(
  record: SeenClaim,
  { labels, ...seat }: Seat & { text: string; labels: ReadonlyMap<string, string> },
): Omit<DeskClaim, "markupReasons"> {
  const { claim, claimant, standing } = record;
  const [first] = record.anchors;
  const { state } = standing;
  const secondWaiver = record.secondWaivers.find(({ verdictId }) => verdictId === standing.verdict?.id);
  const nowhere = record.lost[0]?.at ?? 0;
  return {
    id: claim.id,
    n: claim.n,
    label: claimLabel(claim.n),
    state,
    stateLabel: claimStateLabel(standing),
    mark: claimMark(standing),
    start: first?.start ?? nowhere,
    end: first?.end ?? nowhere,
    exact: first?.exact ?? record.lost[0]?.words ?? "",
    places: record.anchors.map((anchor) => deskPlace(anchor, state)),
    lost: record.lost.map((lost) => deskLostPlace(lost, seat.text)),
    statement: claim.statement,
    statementChange: changeSince(claim.statementWas, claim.statement, state),
    inserted: claim.inserted.map((word, index) => ({ ...word, origin: first?.attribution?.origins?.[index] ?? null })),
    kind: claim.kind,
    origin: claim.origin,
    isKey: claim.isKey,
    sourcing: claim.sourcing,
    speaker: {
      words: claim.speakerWords,
      name: claim.speakerName,
      kind: claim.speakerKind,
      cue: claim.cueWords,
      directness: claim.directness,
      sourceSpan: first?.attribution?.source ?? null,
      cueSpan: first?.attribution?.cue ?? null,
      contentSpans: first?.attribution?.content ?? [],
    },
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    claimReviewed: claim.claimReviewed,
    claimant: claimant && { name: claimant.name, kind: claimant.kind, jobTitle: claimant.jobTitle, url: claimant.url },
    madeOn: claim.madeOn,
    location: claim.location,
    appearanceUrl: claim.appearanceUrl,
    gaps: claim.gaps,
    rowVersion: claim.rowVersion,
    seen: seenOf({ revision: claim.revision, verdict: record.verdicts[0] ?? null }),
    parentLabel: claim.parentId === null ? null : (labels.get(claim.parentId) ?? null),
    mergedIntoLabel: claim.mergedIntoId === null ? null : (labels.get(claim.mergedIntoId) ?? null),
    dismissal: record.dismissal && {
      reason: record.dismissal.reason,
      note: record.dismissal.note,
      by: record.dismissal.byName,
      at: record.dismissal.dismissedAt.getTime(),
    },
    evidence: record.evidence.map((evidence) => deskEvidence(evidence, seat)),
    flags: record.flags.map((flag) => deskFlag(flag, record, seat.article)),
    contacts: record.contacts.map((contact) => seenContact(contact, seat.actor, seat.article)),
    verdicts: deskVerdicts(record, seat.actor),
    ...dutiesOn(record, seat),
    waiver: record.waiver && deskWaiver(record.waiver),
    secondWaiver: secondWaiver ? deskWaiver(secondWaiver) : null,
    assignments: record.assignments,
    comments: threadsOf(record.comments),
  };
}

function deskWaiver({ reason, byName, waivedAt }: SeenClaim["secondWaivers"][number]): DeskClaim["secondWaiver"] {
  return { reason, by: byName, at: waivedAt.getTime() };
}

function deskPlace({ id, start, end, status, exact, was }: SeenClaim["anchors"][number], state: ClaimState): DeskPlace {
  const change = changeSince(was, exact, state);
  return { anchorId: id, start, end, status, was: change && was, change };
}

/** Nothing while a verdict stands: it judged the words as they are. */
function changeSince(was: string | null, words: string, state: ClaimState): WordChange[] | null {
  return was === null || was === words || isJudged(state) ? null : wordChanges(was, words);
}

function deskLostPlace({ id, status, words, at, candidates, removedByName }: LostRecord, text: string): DeskLostPlace {
  const shown = candidates.map(({ start, end }) => ({
    start,
    end,
    change: wordChanges(words, text.slice(start, end)),
  }));
  return { id, status, words, at, candidates: shown, removedBy: removedByName };
}

/** A flag's state on its claim. */
export function stateOfFlag(flag: FlagRecord, record: SeenClaim): DeskFlag["state"] {
  const { state } = record.standing;
  return flagState({
    origin: flag.flag.origin,
    answers: flag.answers.length,
    isAsked: awaitsAnswer(flag.question, flag.answers),
    closing: flag.closing?.closing ?? null,
    claim: { attachments: record.evidence.length, isSettled: state === "settled", isDismissed: state === "dismissed" },
  });
}

function deskFlag(record: FlagRecord, claim: SeenClaim, article: ArticleRow): DeskFlag {
  const { flag, question, closing } = record;
  const state = stateOfFlag(record, claim);
  return {
    id: flag.id,
    kind: flag.kind,
    ...flagKinds[flag.kind],
    origin: flag.origin,
    state,
    blocks: flagBlocks(article.mode, { origin: flag.origin, state }),
    note: flag.note,
    raisedBy: record.byName,
    raisedAt: flag.raisedAt.getTime(),
    asked: question && {
      question: question.question,
      dueOn: question.dueOn,
      by: question.byName,
      at: question.askedAt.getTime(),
    },
    answers: record.answers.map(({ answer, byName, answeredAt }) => ({ answer, by: byName, at: answeredAt.getTime() })),
    closing: closing && { reason: closing.reason, by: closing.byName, at: closing.closedAt.getTime() },
  };
}

function deskEvidence(
  { attachment, item, source, byName, keeping, passage }: SeenEvidence,
  { article, actor, isFrozen }: Seat,
): DeskEvidence {
  const mayIdentify =
    !source.isConfidential || can(actor, "source.identify", { addedBy: source.addedBy, ownerIds: [article.ownerId] });
  const shown = {
    attachmentId: attachment.id,
    evidenceId: item.id,
    stance: attachment.stance,
    by: byName,
    at: attachment.attachedAt.getTime(),
    mayWithdraw:
      !isFrozen && can(actor, "evidence.withdraw", { ownerId: article.ownerId, attachedBy: attachment.attachedBy }),
    source: deskSource(source, mayIdentify),
  };
  if (!mayIdentify) {
    return {
      ...shown,
      title: source.publicDescription ?? "Confidential source",
      url: null,
      publisher: null,
      publishedOn: null,
      quote: null,
      locatorKind: "none",
      locator: null,
      note: null,
      keeping: null,
      passage: null,
    };
  }
  return {
    ...shown,
    title: item.title,
    url: item.url,
    publisher: item.publisher,
    publishedOn: item.publishedOn,
    quote: attachment.quote,
    locatorKind: attachment.locatorKind,
    locator: locatorLabel(attachment.locatorKind, attachment.locator),
    note: attachment.note,
    keeping,
    passage,
  };
}

function deskSource(source: SeenEvidence["source"], mayIdentify: boolean): DeskSource {
  return {
    id: source.id,
    name: mayIdentify ? source.name : (source.publicDescription ?? "Confidential source"),
    kind: source.kind,
    tier: source.tier,
    independenceGroup: mayIdentify ? source.independenceGroup : null,
    interestNote: mayIdentify ? source.interestNote : null,
    isConfidential: source.isConfidential,
    publicDescription: source.publicDescription,
    rowVersion: source.rowVersion,
  };
}

import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  acceptances,
  claimAnchors,
  claimants,
  claims,
  dismissals,
  flagAnswers,
  flagClosings,
  flagQuestions,
  flags,
  lostAnchors,
  people,
} from "#/db/schema/index.ts";
import { type Assignment, assignmentsOf } from "../assignments/assignment.ts";
import { assignmentRecords } from "../assignments/queries.ts";
import type { CommentRecord } from "../comments/comment.ts";
import { commentRecords } from "../comments/queries.ts";
import { type ContactRecord, contactRecords } from "../contacts/queries.ts";
import { type EvidenceRecord, evidenceRecords } from "../evidence/evidence-records.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { type ReviewRecord, reviewRecords, type VerdictRecord, type WaiverRecord } from "../verdicts/queries.ts";
import { roundsOn } from "../verdicts/round.ts";
import { type Standing, standingOf } from "./claim.ts";

/**
 * Every row that the claims of an article rest on, one read a table, grouped by claim. The desk, the gate and the
 * snapshot are all made from this, so that they cannot disagree.
 */
export type ClaimRecord = ReviewRecord & {
  claim: typeof claims.$inferSelect;
  /** In the asked version, in text order. */
  anchors: (typeof claimAnchors.$inferSelect)[];
  /** What has no place in the asked version, in text order. Never empty together with `anchors`. */
  lost: LostRecord[];
  claimant: typeof claimants.$inferSelect | null;
  isAccepted: boolean;
  dismissal: (typeof dismissals.$inferSelect & { byName: string }) | null;
  /** Attached and not withdrawn, oldest first. */
  evidence: EvidenceRecord[];
  /** Oldest first. */
  flags: FlagRecord[];
  standing: Standing<VerdictRecord>;
  /** Who judged the claim as it is: null where nobody has in that round. Never what they concluded. */
  reviewers: { firstBy: string | null; secondBy: string | null; isBlind: boolean };
  /** On the verdict that settles the claim, else on the latest one. */
  waiver: WaiverRecord | null;
  /** Its own, else the whole article's: one a duty at most. */
  assignments: Assignment[];
  /** Oldest first; those taken back too. */
  comments: CommentRecord[];
  /** Oldest first. */
  contacts: ContactRecord[];
  /** Nothing is hidden here: `veiledTo` makes of these records what one person may see. */
  veil: null;
};

export type LostRecord = typeof lostAnchors.$inferSelect & { words: string; removedByName: string | null };

export type FlagRecord = {
  flag: typeof flags.$inferSelect;
  byName: string | null;
  /** What the reporter was last asked. */
  question: (typeof flagQuestions.$inferSelect & { byName: string }) | null;
  answers: (typeof flagAnswers.$inferSelect & { byName: string })[];
  closing: (typeof flagClosings.$inferSelect & { byName: string }) | null;
};

/**
 * The claims that stand in a version of the article, in reading order; dismissed ones too.
 *
 * @param only ids of the claims that are wanted; all of the article where it is left out
 */
export function claimRecords(
  db: Reader,
  articleId: string,
  versionId: string,
  only?: readonly string[],
): ClaimRecord[] {
  const names = new Map(
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? "Somebody";
  const wanted = only && inArray(claims.id, only);
  const ofArticle = and(eq(claims.articleId, articleId), wanted);

  const anchorsOf = grouped(
    db
      .select()
      .from(claimAnchors)
      .where(and(eq(claimAnchors.versionId, versionId), only && inArray(claimAnchors.claimId, only)))
      .orderBy(asc(claimAnchors.start), asc(claimAnchors.end))
      .all(),
    (row) => row.claimId,
  );
  const lostOf = grouped(lostRecords(db, versionId, nameOf), (row) => row.claimId);
  const accepted = new Set(
    db
      .select({ claimId: acceptances.claimId })
      .from(acceptances)
      .innerJoin(claims, eq(claims.id, acceptances.claimId))
      .where(ofArticle)
      .all()
      .map((row) => row.claimId),
  );
  const dismissalOf = grouped(
    db
      .select({ row: dismissals })
      .from(dismissals)
      .innerJoin(claims, eq(claims.id, dismissals.claimId))
      .where(ofArticle)
      .all(),
    ({ row }) => row.claimId,
  );
  const reviewOf = reviewRecords(db, articleId, ofArticle, nameOf);
  const evidenceOf = grouped(evidenceRecords(db, ofArticle, nameOf), ({ attachment }) => attachment.claimId);
  const flagsOf = grouped(flagRecords(db, ofArticle, nameOf), ({ flag }) => flag.claimId);
  const contactsOf = grouped(contactRecords(db, articleId), (row) => row.claimId);
  const assigned = assignmentRecords(db, articleId);
  const commentsOf = commentRecords(db, articleId, nameOf);

  return db
    .select({ claim: claims, claimant: claimants })
    .from(claims)
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .where(and(ofArticle, isNotUndone(claims.id)))
    .all()
    .flatMap(({ claim, claimant }) => {
      const anchors = anchorsOf.get(claim.id) ?? [];
      const lost = lostOf.get(claim.id) ?? [];
      if (anchors.length + lost.length === 0) return [];
      const dismissal = dismissalOf.get(claim.id)?.[0]?.row;
      const review = reviewOf(claim.id);
      const facts = { isAccepted: accepted.has(claim.id), dismissal: dismissal ?? null };
      const { first, second } = roundsOn(review.verdicts, claim.revision);
      const standing = standingOf({
        ...facts,
        revision: claim.revision,
        verdicts: review.verdicts,
        isSecondWaived: review.secondWaivers.some(({ verdictId }) => verdictId === first?.id),
      });
      const waivedId = (standing.verdict ?? review.verdicts[0])?.id;
      return [
        {
          claim,
          anchors,
          lost,
          claimant,
          isAccepted: facts.isAccepted,
          dismissal: dismissal ? { ...dismissal, byName: nameOf(dismissal.dismissedBy) } : null,
          evidence: evidenceOf.get(claim.id) ?? [],
          flags: flagsOf.get(claim.id) ?? [],
          ...review,
          standing,
          reviewers: {
            firstBy: first?.recordedBy ?? null,
            secondBy: second?.recordedBy ?? null,
            isBlind: first?.isBlind ?? false,
          },
          waiver: review.outcomeWaivers.find(({ verdictId }) => verdictId === waivedId) ?? null,
          assignments: assignmentsOf(assigned.get(claim.id) ?? [], assigned.get(null) ?? []),
          comments: commentsOf.get(claim.id) ?? [],
          contacts: contactsOf.get(claim.id) ?? [],
          veil: null,
        },
      ];
    })
    .toSorted((a, b) => startOf(a) - startOf(b) || a.claim.n - b.claim.n);
}

function startOf(record: ClaimRecord): number {
  return record.anchors[0]?.start ?? record.lost[0]?.at ?? 0;
}

function lostRecords(db: Reader, versionId: string, nameOf: (id: string) => string): LostRecord[] {
  return db
    .select({ row: lostAnchors, words: claimAnchors.exact })
    .from(lostAnchors)
    .innerJoin(claimAnchors, eq(claimAnchors.id, lostAnchors.cameFromId))
    .where(eq(lostAnchors.versionId, versionId))
    .orderBy(asc(lostAnchors.at), asc(lostAnchors.id))
    .all()
    .map(({ row, words }) => ({ ...row, words, removedByName: row.removedBy && nameOf(row.removedBy) }));
}

function flagRecords(db: Reader, ofArticle: SQL | undefined, nameOf: (id: string) => string): FlagRecord[] {
  const answersOf = grouped(
    db
      .select({ row: flagAnswers })
      .from(flagAnswers)
      .innerJoin(flags, eq(flags.id, flagAnswers.flagId))
      .innerJoin(claims, eq(claims.id, flags.claimId))
      .where(and(ofArticle, isNotUndone(flagAnswers.id)))
      .orderBy(asc(flagAnswers.answeredAt), asc(flagAnswers.id))
      .all(),
    ({ row }) => row.flagId,
  );
  return db
    .select({ flag: flags, question: flagQuestions, closing: flagClosings })
    .from(flags)
    .innerJoin(claims, eq(claims.id, flags.claimId))
    .leftJoin(flagQuestions, eq(flagQuestions.flagId, flags.id))
    .leftJoin(flagClosings, eq(flagClosings.flagId, flags.id))
    .where(and(ofArticle, isNotUndone(flags.id)))
    .orderBy(asc(flags.raisedAt), asc(flags.id))
    .all()
    .map(({ flag, question, closing }) => ({
      flag,
      byName: flag.raisedBy === null ? null : nameOf(flag.raisedBy),
      question: question && { ...question, byName: nameOf(question.askedBy) },
      answers: (answersOf.get(flag.id) ?? []).map(({ row }) => ({ ...row, byName: nameOf(row.answeredBy) })),
      closing: closing ? { ...closing, byName: nameOf(closing.closedBy) } : null,
    }));
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

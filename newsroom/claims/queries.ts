import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  acceptances,
  attachments,
  claimAnchors,
  claimants,
  claims,
  dismissals,
  evidenceItems,
  flagAnswers,
  flagClosings,
  flagQuestions,
  flags,
  lostAnchors,
  people,
  sources,
  verdicts,
  waivers,
  withdrawals,
} from "#/db/schema/index.ts";
import { type ContactRecord, contactRecords } from "../contacts/queries.ts";

/**
 * Every row that the claims of an article rest on, one read a table, grouped by claim. The desk, the gate and the
 * snapshot are all made from this, so that they cannot disagree.
 */
export type ClaimRecord = {
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
  /** Oldest first. */
  contacts: ContactRecord[];
  /** Latest first. */
  verdicts: (typeof verdicts.$inferSelect & { byName: string })[];
  /** On the latest verdict. */
  waiver: (typeof waivers.$inferSelect & { byName: string }) | null;
};

export type LostRecord = typeof lostAnchors.$inferSelect & { words: string; removedByName: string | null };

export type EvidenceRecord = {
  attachment: typeof attachments.$inferSelect;
  item: typeof evidenceItems.$inferSelect;
  source: typeof sources.$inferSelect;
  byName: string;
};

export type FlagRecord = {
  flag: typeof flags.$inferSelect;
  byName: string | null;
  /** What the reporter was last asked. */
  question: (typeof flagQuestions.$inferSelect & { byName: string }) | null;
  answers: (typeof flagAnswers.$inferSelect & { byName: string })[];
  closing: (typeof flagClosings.$inferSelect & { byName: string }) | null;
};

/** The claims that stand in a version of the article, in reading order; dismissed ones too. */
export function claimRecords(db: Reader, articleId: string, versionId: string): ClaimRecord[] {
  const names = new Map(
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? "Somebody";
  const ofArticle = eq(claims.articleId, articleId);

  const anchorsOf = grouped(
    db
      .select()
      .from(claimAnchors)
      .where(eq(claimAnchors.versionId, versionId))
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
  const verdictsOf = grouped(
    db
      .select({ row: verdicts })
      .from(verdicts)
      .innerJoin(claims, eq(claims.id, verdicts.claimId))
      .where(ofArticle)
      .orderBy(desc(verdicts.n))
      .all(),
    ({ row }) => row.claimId,
  );
  const waiverOf = grouped(
    db.select().from(waivers).where(eq(waivers.articleId, articleId)).all(),
    (row) => row.verdictId ?? "",
  );
  const evidenceOf = grouped(evidenceRecords(db, articleId, nameOf), ({ attachment }) => attachment.claimId);
  const contactsOf = grouped(contactRecords(db, articleId), (row) => row.claimId);
  const flagsOf = grouped(flagRecords(db, articleId, nameOf), ({ flag }) => flag.claimId);

  return db
    .select({ claim: claims, claimant: claimants })
    .from(claims)
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .where(ofArticle)
    .all()
    .flatMap(({ claim, claimant }) => {
      const anchors = anchorsOf.get(claim.id) ?? [];
      const lost = lostOf.get(claim.id) ?? [];
      if (anchors.length + lost.length === 0) return [];
      const dismissal = dismissalOf.get(claim.id)?.[0]?.row;
      const ofClaim = (verdictsOf.get(claim.id) ?? []).map(({ row }) => ({ ...row, byName: nameOf(row.recordedBy) }));
      const waiver = ofClaim[0] && waiverOf.get(ofClaim[0].id)?.[0];
      return [
        {
          claim,
          anchors,
          lost,
          claimant,
          isAccepted: accepted.has(claim.id),
          dismissal: dismissal ? { ...dismissal, byName: nameOf(dismissal.dismissedBy) } : null,
          evidence: evidenceOf.get(claim.id) ?? [],
          flags: flagsOf.get(claim.id) ?? [],
          contacts: contactsOf.get(claim.id) ?? [],
          verdicts: ofClaim,
          waiver: waiver ? { ...waiver, byName: nameOf(waiver.waivedBy) } : null,
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

function evidenceRecords(db: Reader, articleId: string, nameOf: (id: string) => string): EvidenceRecord[] {
  return db
    .select({ attachment: attachments, item: evidenceItems, source: sources })
    .from(attachments)
    .innerJoin(claims, eq(claims.id, attachments.claimId))
    .innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceId))
    .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(claims.articleId, articleId), isNull(withdrawals.attachmentId)))
    .orderBy(asc(attachments.attachedAt), asc(attachments.id))
    .all()
    .map((row) => ({ ...row, byName: nameOf(row.attachment.attachedBy) }));
}

function flagRecords(db: Reader, articleId: string, nameOf: (id: string) => string): FlagRecord[] {
  const answersOf = grouped(
    db
      .select({ row: flagAnswers })
      .from(flagAnswers)
      .innerJoin(flags, eq(flags.id, flagAnswers.flagId))
      .innerJoin(claims, eq(claims.id, flags.claimId))
      .where(eq(claims.articleId, articleId))
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
    .where(eq(claims.articleId, articleId))
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

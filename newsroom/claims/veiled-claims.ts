import type { Stance } from "#/db/vocabulary.ts";
import { commentsBefore } from "../comments/comment.ts";
import type { EvidenceRecord } from "../evidence/evidence-records.ts";
import type { Actor } from "../permissions.ts";
import { isHidden, type Veil, veilOver } from "../verdicts/veil.ts";
import type { ClaimState } from "./claim.ts";
import type { ClaimRecord, FlagRecord } from "./queries.ts";

/**
 * A claim's record as one person may see it. Where a veil lies over it, it holds no verdict and no waiver of others, no
 * note (and, in the second review itself, no stance) of theirs on evidence, and nothing that they said since the first verdict.
 */
export type SeenClaim = Omit<ClaimRecord, "evidence" | "veil"> & { evidence: SeenEvidence[]; veil: Veil | null };

export type SeenEvidence = Omit<EvidenceRecord, "attachment"> & {
  attachment: Omit<EvidenceRecord["attachment"], "stance"> & { stance: Stance | null };
};

/** What `actor` may see of the claims (INV-04). Everything a screen shows of a claim is made of what this gives back. */
export function veiledTo(actor: Actor, records: readonly ClaimRecord[]): SeenClaim[] {
  return records.map((record) => {
    const veil = veilOver({ ...record, waivedIds: waivedIds(record) }, actor);
    return veil ? underVeil(record, veil, actor.id) : record;
  });
}

function waivedIds({ secondWaivers }: ClaimRecord): Set<string> {
  return new Set(secondWaivers.flatMap(({ verdictId }) => verdictId ?? []));
}

function underVeil(record: ClaimRecord, veil: Veil, viewerId: string): SeenClaim {
  return {
    ...record,
    veil,
    verdicts: record.verdicts.filter(({ recordedBy }) => recordedBy === viewerId),
    standing: { state: record.standing.state, verdict: null },
    waiver: null,
    outcomeWaivers: [],
    secondWaivers: [],
    unveilings: record.unveilings.filter(({ unveiledBy }) => unveiledBy === viewerId),
    evidence: record.evidence.map((evidence) => withoutJudgement(evidence, record.standing.state, viewerId)),
    comments: record.comments.flatMap((comment) =>
      comment.writtenBy.id === viewerId ? [comment] : commentsBefore([comment], veil.since),
    ),
    contacts: record.contacts.filter(
      ({ loggedBy, loggedAt }) => !isHidden(veil, viewerId, { by: loggedBy, at: loggedAt }),
    ),
    flags: record.flags.flatMap((flag) => flagBefore(flag, veil, viewerId)),
  };
}

/** A first verdict rests on what evidence is taken to say: only a second reviewer does without. */
function withoutJudgement(evidence: EvidenceRecord, state: ClaimState, viewerId: string): SeenEvidence {
  const { attachment } = evidence;
  if (attachment.attachedBy === viewerId) return evidence;
  const stance = state === "second_review" ? null : attachment.stance;
  return { ...evidence, attachment: { ...attachment, stance, note: null } };
}

function flagBefore(record: FlagRecord, veil: Veil, viewerId: string): FlagRecord[] {
  const { flag, question, answers, closing } = record;
  if (isHidden(veil, viewerId, { by: flag.raisedBy, at: flag.raisedAt })) return [];
  return [
    {
      ...record,
      question: question && isHidden(veil, viewerId, { by: question.askedBy, at: question.askedAt }) ? null : question,
      answers: answers.filter(
        ({ answeredBy, answeredAt }) => !isHidden(veil, viewerId, { by: answeredBy, at: answeredAt }),
      ),
      closing: closing && isHidden(veil, viewerId, { by: closing.closedBy, at: closing.closedAt }) ? null : closing,
    },
  ];
}

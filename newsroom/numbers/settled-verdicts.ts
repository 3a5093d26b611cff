import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { claims, dismissals, verdicts, waivers } from "#/db/schema/index.ts";
import type { Outcome } from "#/db/vocabulary.ts";
import { isNotUndone } from "../undo/undone-rows.ts";

export type SettledVerdict = typeof verdicts.$inferSelect & { outcome: Outcome };

/** Every verdict that may be counted, oldest first, and the claims whose second review is still to come. */
export type SettledVerdicts = { verdicts: SettledVerdict[]; awaiting: ReadonlySet<string> };

/**
 * Verdicts without those of an open round: as long as somebody may still give an independent second verdict, no number may
 * hold the first one. A round is over with the second verdict, an editor's waiver, another revision, or a dismissal.
 */
export function settledVerdicts(db: Reader): SettledVerdicts {
  const rows = db
    .select({ verdict: verdicts, revision: claims.revision, dismissed: dismissals.claimId })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .leftJoin(dismissals, eq(dismissals.claimId, verdicts.claimId))
    .where(isNotUndone(verdicts.id))
    .orderBy(asc(verdicts.recordedAt), asc(verdicts.n), asc(verdicts.id))
    .all();
  const roundOf = ({ claimId, claimRevision }: { claimId: string; claimRevision: number }): string =>
    `${claimId}@${claimRevision}`;
  const seconded = new Set(rows.flatMap(({ verdict }) => (verdict.round === "first" ? [] : [roundOf(verdict)])));
  const waived = new Set(
    db
      .select({ verdictId: waivers.verdictId })
      .from(waivers)
      .where(and(eq(waivers.kind, "second_review"), isNotUndone(waivers.id)))
      .all()
      .map(({ verdictId }) => verdictId),
  );
  const open = rows.flatMap(({ verdict, revision, dismissed }) => {
    const isOpen =
      verdict.needsSecond &&
      verdict.claimRevision === revision &&
      dismissed === null &&
      !seconded.has(roundOf(verdict)) &&
      !waived.has(verdict.id);
    return isOpen ? [verdict] : [];
  });
  const openRounds = new Set(open.map(roundOf));
  return {
    verdicts: rows.flatMap(({ verdict: { outcome, ...verdict } }) =>
      outcome === null || openRounds.has(roundOf(verdict)) ? [] : [{ ...verdict, outcome }],
    ),
    awaiting: new Set(open.map(({ claimId }) => claimId)),
  };
}

/** The last first and the last second verdict on the same revision of a claim, for every second one since a moment. */
export function reviewedTwice(
  { verdicts: counted }: SettledVerdicts,
  since: Date,
): { first: Outcome; second: Outcome }[] {
  const rounds = Map.groupBy(counted, ({ claimId, claimRevision }) => `${claimId}@${claimRevision}`);
  return [...rounds.values()].flatMap((round) => {
    const first = round.findLast((verdict) => verdict.round === "first");
    const second = round.findLast((verdict) => verdict.round === "second");
    if (!first || !second || second.recordedAt < since) return [];
    return [{ first: first.outcome, second: second.outcome }];
  });
}

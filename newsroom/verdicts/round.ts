import type { Outcome, OwnCode, Rating, Round } from "#/db/vocabulary.ts";

/** What the rounds of review need to know of a verdict. */
export type RoundFacts = {
  id: string;
  claimRevision: number;
  round: Round;
  needsSecond: boolean;
  isBlind: boolean;
  outcome: Outcome | null;
  rating: Rating | null;
  ownLevel: OwnCode | null;
};

/** The verdicts that count in each round on one revision of a claim. */
export type Rounds<Verdict> = { first: Verdict | null; second: Verdict | null; decision: Verdict | null };

/** @param verdicts latest first: whoever thinks again in a round adds a row */
export function roundsOn<Verdict extends RoundFacts>(verdicts: readonly Verdict[], revision: number): Rounds<Verdict> {
  const latest = (round: Round): Verdict | null =>
    verdicts.find((verdict) => verdict.claimRevision === revision && verdict.round === round) ?? null;
  return { first: latest("first"), second: latest("second"), decision: latest("decision") };
}

type Given = Pick<RoundFacts, "outcome" | "rating" | "ownLevel">;

/** Whether two people came to the same conclusion, whatever their words for it: also to the same level of the scale. */
export function agree(one: Given, other: Given): boolean {
  return one.outcome === other.outcome && one.rating === other.rating && one.ownLevel === other.ownLevel;
}

/** Whether a round is complete as far as it can be by verdicts and by what an editor waived in writing. */
export function isFinished({ first, second, decision }: Rounds<RoundFacts>, isSecondWaived: boolean): boolean {
  if (decision || second) return true;
  return first !== null && first.outcome !== null && (!first.needsSecond || isSecondWaived);
}

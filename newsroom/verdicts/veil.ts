import type { Role } from "#/db/vocabulary.ts";
import { isFinished, type RoundFacts, roundsOn } from "./round.ts";

/** What lies over a claim for somebody who may still be its second reviewer (INV-04). */
export type Veil = {
  /** When the first verdict that they may not know was recorded: what others said from then on is hidden with it. */
  since: Date;
};

type VeilFacts = {
  /** On any revision, latest first. */
  verdicts: readonly (RoundFacts & { recordedBy: string; recordedAt: Date })[];
  /** Ids of first verdicts that an editor let stand without a second one. */
  waivedIds: ReadonlySet<string>;
  /** Who opened the first verdict on which revision. */
  unveilings: readonly { claimRevision: number; unveiledBy: string }[];
};

/**
 * The veil over a claim for `viewer`; null where they may see everything: they cannot review it, they know the verdict
 * anyhow, or the round is over. A blind round that was broken off, because the claim changed, stays hidden until a
 * later one is finished: whoever judges anew must not have seen it.
 */
export function veilOver(
  { verdicts, waivedIds, unveilings }: VeilFacts,
  viewer: { id: string; roles: ReadonlySet<Role> },
): Veil | null {
  if (!viewer.roles.has("reviewer") && !viewer.roles.has("editor")) return null;
  const finished = Math.max(
    0,
    ...verdicts.map(({ claimRevision }) => claimRevision).filter((revision) => isFinishedOn(revision)),
  );
  const hidden = verdicts.filter(
    (verdict) =>
      verdict.round === "first" &&
      verdict.needsSecond &&
      verdict.isBlind &&
      verdict.claimRevision > finished &&
      verdict.recordedBy !== viewer.id &&
      !unveilings.some((one) => one.unveiledBy === viewer.id && one.claimRevision === verdict.claimRevision),
  );
  const first = hidden.at(-1);
  return first ? { since: first.recordedAt } : null;

  function isFinishedOn(revision: number): boolean {
    const rounds = roundsOn(verdicts, revision);
    return isFinished(rounds, rounds.first !== null && waivedIds.has(rounds.first.id));
  }
}

/** Whether what somebody did at a moment is hidden: everything of others since the veil fell. */
export function isHidden(veil: Veil | null, viewerId: string, deed: { by: string | null; at: Date }): boolean {
  return veil !== null && deed.by !== viewerId && deed.at >= veil.since;
}

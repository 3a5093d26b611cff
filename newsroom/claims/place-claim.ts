import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { claimAnchors, claims, dismissals, lostAnchors } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { type Change, transact } from "../transact.ts";
import { anchorAt, type Place, type Span } from "./anchor.ts";
import type { PlaceClaim } from "./input.ts";
import { livePlaces, requireIncluded, requireUnmarked, textUnder } from "./live-claims.ts";
import { touchClaim } from "./touch-claim.ts";
import { followedStatement } from "./wording.ts";
import type { WorkingClaim } from "./working-claim.ts";
import { type WorkingLostAnchor, workingLostAnchor } from "./working-lost-anchor.ts";

/**
 * Says where a claim stands that lost its place in a new version: at one of the candidates, or on words that a person
 * selected. Suggestions on these words are dismissed along with it. A claim that was said to be gone is taken up again.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function placeClaim(ctx: Context, input: PlaceClaim): void {
  transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const { row: lost, cameFrom, claim } = workingLostAnchor(tx, input.lostAnchorId);

    authorise("claim.mark");

    requirePlaceable(claim, lost);
    const place = anchorAt(textUnder(tx, claim), input);
    requireIncluded(tx, claim.versionId, place);
    dismissTwins(change, claim, place);
    requireUnmarked(tx, claim.versionId, place, claim.row.id);

    tx.delete(lostAnchors).where(eq(lostAnchors.id, lost.id)).run();
    tx.insert(claimAnchors)
      .values({
        id: randomUUID(),
        claimId: claim.row.id,
        versionId: claim.versionId,
        ...place,
        status: "confirmed",
        was: wordsJudged(cameFrom, place),
        confirmedBy: actorId,
        confirmedAt: at,
      })
      .run();
    if (claim.state === "dismissed") tx.delete(dismissals).where(eq(dismissals.claimId, claim.row.id)).run();
    followWords(change, claim, cameFrom.exact, place.exact);
    const isCandidate = lost.candidates.some(({ start, end }) => start === input.start && end === input.end);
    record({
      name: isCandidate ? "claim.place-confirmed" : "claim.reattached",
      subjectId: claim.row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, words: place.exact },
    });
    touchClaim(change, claim, "a person said where it stands");
  });
}

/** A removed place is given back only where that is what set the claim aside. */
function requirePlaceable({ state, label, lost: open }: WorkingClaim, lost: WorkingLostAnchor["row"]): void {
  if (state === "dismissed" && open.length > 0 && lost.status !== "removed") {
    throw new RuleBroken(`${label} was dismissed: restore it first.`);
  }
}

function wordsJudged({ was, exact }: { was: string | null; exact: string }, place: Place): string | null {
  const judged = was ?? exact;
  return judged === place.exact ? null : judged;
}

function followWords({ tx }: Change, { row }: WorkingClaim, before: string, after: string): void {
  const followed = followedStatement(row, before, after);
  if (!followed || followed.statement === row.statement) return;
  tx.update(claims)
    .set({ ...followed, statementWas: row.statementWas ?? row.statement })
    .where(eq(claims.id, row.id))
    .run();
}

/** What the engine suggested on these words is this claim. */
function dismissTwins({ tx, at, actorId, record }: Change, claim: WorkingClaim, span: Span): void {
  const twins = livePlaces(tx, claim.versionId, span).filter(
    (place) => !place.isAccepted && place.claimId !== claim.row.id,
  );
  for (const [claimId, label] of new Map(twins.map((twin) => [twin.claimId, twin.label]))) {
    const dismissal = { reason: "duplicate", note: null } as const;
    tx.insert(dismissals)
      .values({ claimId, ...dismissal, dismissedBy: actorId, dismissedAt: at })
      .run();
    record({
      name: "claim.dismissed",
      subjectId: claimId,
      articleId: claim.article.id,
      detail: { label, ...dismissal },
    });
  }
}

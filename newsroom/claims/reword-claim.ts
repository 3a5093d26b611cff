import { eq } from "drizzle-orm";
import { claims } from "#/db/schema/index.ts";
import { changesBetween, conflictOver } from "../changed.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { requireNoBlindReview } from "../verdicts/blind-review.ts";
import type { RewordClaim } from "./input.ts";
import { liveClaim } from "./live-claims.ts";
import { claimantById, claimantNamed, keepClaimant } from "./register-of-claimants.ts";
import { touchClaim } from "./touch-claim.ts";
import { type ClaimRow, nextNumbers } from "./working-claim.ts";

const labels: Record<string, string> = {
  statement: "Statement",
  kind: "Kind",
  claimReviewed: "Short wording for search",
  claimant: "Who made the claim",
  claimantKind: "Person or organisation",
  claimantJobTitle: "Their position",
  claimantUrl: "Their address",
  madeOn: "Made on",
  location: "Where it was made",
  appearanceUrl: "First appeared at",
  gaps: "What could not be established",
};

/**
 * Words a claim, and says who made it, when and where. Only another statement reopens a verdict; all of it is printed,
 * so any change voids a sign-off. While a blind second review is awaited, nothing but the statement changes.
 *
 * @throws NotFound, Forbidden, RuleBroken, Conflict
 */
export function rewordClaim(ctx: Context, input: RewordClaim): ClaimRow {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const claim = liveClaim(tx, input.claimId);
    const { row } = claim;
    const before = { ...wordingFields(row), ...claimantFields(claimantById(tx, row.claimantId)) };

    authorise("claim.mark");

    const claimant = claimantNamed(tx, input, row.claimantId);
    const changed = changesBetween(before, { ...wordingFields(input), ...claimantFields(claimant) });
    if (Object.keys(changed).length === 0)
      throw new RuleBroken("Nothing is different. Change something before you save.");
    if (!("statement" in changed)) requireNoBlindReview(claim, "change its details");
    if (row.rowVersion !== input.rowVersion) throw conflictOver(claim.label, changed, labels, row.rowVersion);

    const reworded = tx
      .update(claims)
      .set({
        ...wordingFields(input),
        ...("statement" in changed ? { inserted: [] } : { rowVersion: nextNumbers(tx, row).rowVersion }),
        claimantId: claimant && keepClaimant(change, claimant),
      })
      .where(eq(claims.id, row.id))
      .returning()
      .get();
    record({
      name: "claim.reworded",
      subjectId: row.id,
      articleId: claim.article.id,
      detail: { label: claim.label, changed },
    });
    if (!("statement" in changed)) {
      voidSignOff(change, claim.article, `${claim.label} was reworded`);
      return reworded;
    }
    return { ...reworded, ...touchClaim(change, claim, "its statement changed") };
  });
}

type WordingFields = Pick<
  ClaimRow,
  "statement" | "kind" | "claimReviewed" | "madeOn" | "location" | "appearanceUrl" | "gaps"
>;

function wordingFields(of: WordingFields): WordingFields {
  const { statement, kind, claimReviewed, madeOn, location, appearanceUrl, gaps } = of;
  return { statement, kind, claimReviewed, madeOn, location, appearanceUrl, gaps };
}

function claimantFields(claimant: ReturnType<typeof claimantNamed>): Record<string, string | null> {
  return {
    claimant: claimant?.name ?? null,
    claimantKind: claimant?.kind ?? null,
    claimantJobTitle: claimant?.jobTitle ?? null,
    claimantUrl: claimant?.url ?? null,
  };
}

import { randomUUID } from "node:crypto";
import { verdicts } from "#/db/schema/index.ts";
import { evidenceFacts, placed, type VerdictRow, type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { houseScale } from "../house/queries.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { contestedVerdicts } from "./contested-claim.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { DecideClaim } from "./input.ts";
import { ownWords } from "./own-words.ts";
import type { RatingLevel } from "./rating-scale.ts";
import { reviewFacts } from "./review-facts.ts";
import { agree } from "./round.ts";
import { requireDefensible } from "./verdict.ts";

/**
 * Settles a contested claim: by accepting one of its two verdicts, or by a third one, which has to meet every rule of a
 * verdict. Whoever is overruled is told, and can read why.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function decideClaim(ctx: Context, input: DecideClaim): VerdictRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);
    const evidence = evidenceFacts(tx, claim.row.id);

    authorise("claim.decide", reviewFacts(tx, claim, actorId));

    const { first, second } = contestedVerdicts(claim);
    placed(claim);
    requireSameRevision(claim, input.seen);
    const accepted = acceptedOf(claim, [first, second], input.acceptedId);
    const draft = accepted
      ? restated(accepted, input.rationale)
      : thirdVerdict(claim, input, evidence.length, houseScale(tx));
    const { outcome } = draft;
    if (outcome === null)
      throw new RuleBroken("A decision needs a conclusion: choose another rating, or send it back.");
    requireDefensible({ ...draft, mode: claim.article.mode, isKey: claim.row.isKey, evidence });

    const decision = tx
      .insert(verdicts)
      .values({
        ...draft,
        id: randomUUID(),
        claimId: claim.row.id,
        n: second.n + 1,
        claimRevision: claim.row.revision,
        round: "decision",
        acceptedId: accepted?.id ?? null,
        recordedBy: actorId,
        recordedAt: at,
      })
      .returning()
      .get();
    record({
      name: "claim.decided",
      subjectId: decision.id,
      articleId: claim.article.id,
      detail: {
        label: claim.label,
        outcome,
        rating: draft.rating,
        ...ownWords(tx, draft),
        accepted: accepted && (accepted.id === first.id ? "first" : "second"),
      },
    });
    voidSignOff(change, claim.article, `${claim.label}: a contest was decided`);
    const overruled = [first, second].filter((verdict) => !agree(verdict, decision));
    notifyPeople(
      change,
      overruled.map(({ recordedBy }) => recordedBy),
      { kind: "overruled", articleId: claim.article.id, claimId: claim.row.id },
    );
    return decision;
  });
}

function requireSameRevision({ row, label }: WorkingClaim, seen: string): void {
  if (seen.split("@")[1] !== String(row.revision)) {
    throw new RuleBroken(`${label} was changed since you opened it. Reload the page and read both verdicts again.`);
  }
}

function acceptedOf(
  claim: WorkingClaim,
  two: readonly VerdictRow[],
  acceptedId: string | undefined,
): VerdictRow | null {
  if (acceptedId === undefined) return null;
  const accepted = two.find(({ id }) => id === acceptedId);
  if (!accepted) throw new RuleBroken(`This is not one of the two verdicts on ${claim.label}. Reload the page.`);
  return accepted;
}

/** The accepted conclusion in the editor's words. */
function restated(accepted: VerdictRow, rationale: string): Draft {
  const { outcome, rating, ownLevel, suggestedText, soleSourceReason } = accepted;
  return { outcome, rating, ownLevel, rationale, suggestedText, soleSourceReason };
}

function thirdVerdict(
  { article, row }: WorkingClaim,
  input: DecideClaim,
  attached: number,
  scale: readonly RatingLevel[],
): Draft {
  const { conclusion } = input;
  if (!conclusion) throw new RuleBroken("Accept one of the two verdicts, or write a third one.");
  return draftOf({ mode: article.mode, isKey: row.isKey, attached }, { ...input, conclusion }, scale);
}

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { people, verdicts } from "#/db/schema/index.ts";
import { type Mode, OUTCOMES, type Outcome, RATINGS, type Rating } from "#/db/vocabulary.ts";
import { barredReporter } from "../articles/working-article.ts";
import { seenOf } from "../claims/claim.ts";
import {
  evidenceFacts,
  placed,
  requireAccepted,
  type VerdictRow,
  type WorkingClaim,
  workingClaim,
} from "../claims/working-claim.ts";
import type { Context } from "../context.ts";
import { Conflict, RuleBroken } from "../errors.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import type { RecordVerdict } from "./input.ts";
import { conclusionOf, outcomeOf } from "./rating-scale.ts";
import { requireDefensible } from "./verdict.ts";

/** What a verdict says, before it is a row. */
type Draft = Pick<VerdictRow, "outcome" | "rating" | "rationale" | "suggestedText" | "soleSourceReason">;

/**
 * Records what a person concluded about a claim. Earlier verdicts stay on file; the latest one counts, and voids a
 * sign-off. A second person may record the same conclusion: theirs is the second pair of eyes.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where somebody judged or changed the claim and the person has not seen it
 */
export function recordVerdict(ctx: Context, input: RecordVerdict): VerdictRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);
    const evidence = evidenceFacts(tx, claim.row.id);

    authorise("verdict.record", { barredReporterId: barredReporter(tx, claim.article) });

    requireAccepted(claim);
    placed(claim);
    const draft = draftOf(claim, input, evidence.length);
    requireChange(claim, draft, actorId);
    requireSeen(tx, claim, draft, input.seen);
    requireDefensible({ ...draft, mode: claim.article.mode, isKey: claim.row.isKey, evidence });

    const verdict = tx
      .insert(verdicts)
      .values({
        ...draft,
        id: randomUUID(),
        claimId: claim.row.id,
        n: (claim.verdict?.n ?? 0) + 1,
        claimRevision: claim.row.revision,
        recordedBy: actorId,
        recordedAt: at,
      })
      .returning()
      .get();
    record({
      name: "verdict.recorded",
      subjectId: verdict.id,
      articleId: claim.article.id,
      detail: {
        label: claim.label,
        outcome: verdict.outcome,
        rating: verdict.rating,
        previous: claim.verdict?.outcome ?? null,
      },
    });
    voidSignOff(change, claim.article, `${claim.label}: a verdict was recorded`);
    return verdict;
  });
}

function draftOf(claim: WorkingClaim, input: RecordVerdict, attached: number): Draft {
  const { outcome, rating } = conclude(claim.article.mode, input.conclusion, attached);
  return {
    outcome,
    rating,
    rationale: input.rationale,
    suggestedText: claim.article.mode === "copy_check" ? input.suggestedText : null,
    soleSourceReason: claim.row.isKey && outcome === "verified" ? input.soleSourceReason : null,
  };
}

/** A copy check takes an outcome; a published fact-check takes a rating, and the outcome follows from it. */
function conclude(
  mode: Mode,
  conclusion: Outcome | Rating,
  attached: number,
): { outcome: Outcome | null; rating: Rating | null } {
  if (mode === "copy_check") {
    const outcome = OUTCOMES.find((word) => word === conclusion);
    if (!outcome) throw new RuleBroken("This is a copy check: choose an outcome, such as verified or needs change.");
    return { outcome, rating: null };
  }
  const rating = RATINGS.find((word) => word === conclusion);
  if (!rating)
    throw new RuleBroken("This is a published fact-check: choose a rating from the scale, such as mostly true.");
  return { outcome: outcomeOf(rating, attached), rating };
}

/** Saving twice is one verdict. */
function requireChange({ verdict, row }: WorkingClaim, draft: Draft, actorId: string): void {
  if (!verdict || verdict.recordedBy !== actorId || verdict.claimRevision !== row.revision) return;
  const fields = Object.keys(draft) as (keyof Draft)[];
  if (fields.some((field) => draft[field] !== verdict[field])) return;
  throw new RuleBroken("This verdict is recorded already. Change the conclusion or the rationale to record another.");
}

function requireSeen(db: Reader, { verdict, label, row }: WorkingClaim, draft: Draft, seen: string | null): void {
  const [verdictId = "", revision = String(row.revision)] = (seen ?? "").split("@");
  const now = seenOf({ revision: row.revision, verdict });
  if (revision !== String(row.revision)) {
    throw new Conflict(
      `${label} was changed while you judged it. Read it again, then save your verdict if it stands.`,
      {
        yours: readable(draft),
        theirs: { "What it says": row.statement },
        seen: now,
      },
    );
  }
  if (!verdict || verdict.id === verdictId) return;
  const author = db.select({ name: people.name }).from(people).where(eq(people.id, verdict.recordedBy)).get();
  throw new Conflict(
    `Somebody else recorded a verdict on ${label} meanwhile. Compare both, then save yours again if it stands.`,
    {
      yours: readable(draft),
      theirs: {
        ...readable(verdict),
        By: author?.name ?? "",
        At: `${verdict.recordedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
      },
      seen: now,
    },
  );
}

function readable(draft: Draft): Record<string, string> {
  return {
    Verdict: conclusionOf(draft).label,
    Rationale: draft.rationale,
    ...(draft.suggestedText ? { "New wording": draft.suggestedText } : {}),
    ...(draft.soleSourceReason ? { "Why one source is enough": draft.soleSourceReason } : {}),
  };
}

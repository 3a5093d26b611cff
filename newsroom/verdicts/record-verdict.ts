import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { people, verdicts } from "#/db/schema/index.ts";
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
import { houseScale, ownLevels } from "../house/queries.ts";
import { newsroomOnFile } from "../people/queries.ts";
import { voidSignOff } from "../reports/void-sign-off.ts";
import { transact } from "../transact.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { RecordVerdict } from "./input.ts";
import { notifyReviewers } from "./notify-reviewers.ts";
import { ownWords } from "./own-words.ts";
import { asksForSecond } from "./policy.ts";
import { veilsOver } from "./queries.ts";
import { conclusionOf } from "./rating-scale.ts";
import { reviewFacts } from "./review-facts.ts";
import { agree } from "./round.ts";
import { type EvidenceFacts, requireDefensible } from "./verdict.ts";

/**
 * Records what a person concluded about a claim. Earlier verdicts stay on file, and a sign-off is void.
 *
 * Where the newsroom's policy asks for a second review, somebody else's verdict on the claim is that: it settles the
 * claim by agreeing, or contests it. Until it is in, the first reviewer may think again. Where the policy asks for none,
 * the latest verdict counts, and a second person's same conclusion is a second pair of eyes.
 *
 * @throws NotFound, Forbidden, RuleBroken
 * @throws Conflict where somebody judged or changed the claim and the person has not seen it; never in a second review
 */
export function recordVerdict(ctx: Context, input: RecordVerdict): VerdictRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const claim = workingClaim(tx, input.claimId);
    const round = roundOpenTo(claim, actorId);
    const facts = reviewFacts(tx, claim, actorId);
    const isVeiled = veilsOver(tx, ctx.actor, claim.row.id).length > 0;
    const evidence = evidenceKnown(tx, claim, round, actorId);

    if (round === "first") authorise("verdict.record", facts);
    else authorise("verdict.second", facts);

    requireAccepted(claim);
    placed(claim);
    requireOpenRound(claim);
    const { mode } = claim.article;
    const { isKey } = claim.row;
    const draft = draftOf({ mode, isKey, attached: evidence.length }, input, houseScale(tx));
    requireChange(claim, draft, actorId);
    requireUnchanged(tx, claim, draft, input.seen);
    if (round === "second") requireConclusion(draft);
    else if (!isVeiled) requireSeen(tx, claim, draft, input.seen);
    requireDefensible({ ...draft, mode, isKey, evidence });

    const verdict = tx
      .insert(verdicts)
      .values({
        ...draft,
        ...(round === "first" ? firstRound(tx, claim, draft, actorId) : { round }),
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
        ...ownWords(tx, verdict),
        previous: round === "first" && !isVeiled ? (claim.verdict?.outcome ?? null) : null,
        ...(round === "second" ? { round } : {}),
      },
    });
    voidSignOff(change, claim.article, `${claim.label}: a verdict was recorded`);
    notifyReviewers(change, claim);
    return verdict;
  });
}

/** The round that a verdict of this person's would belong to, whether or not they may give it. */
function roundOpenTo({ state, rounds }: WorkingClaim, actorId: string): "first" | "second" {
  return state === "second_review" && rounds.first?.recordedBy !== actorId ? "second" : "first";
}

function requireOpenRound({ state, label, rounds }: WorkingClaim): void {
  if (state === "contested") throw new RuleBroken(`${label} has two verdicts that differ: an editor decides.`);
  if (state === "settled" && rounds.first?.needsSecond) {
    throw new RuleBroken(`${label} is settled and its review is over: take it up again before you judge it anew.`);
  }
}

/** What a verdict may rest on. Whoever reviews blind does not know what others take their evidence to say. */
function evidenceKnown(db: Reader, claim: WorkingClaim, round: "first" | "second", actorId: string): EvidenceFacts[] {
  const evidence = evidenceFacts(db, claim.row.id);
  if (round === "first" || !claim.rounds.first?.isBlind) return evidence;
  return evidence.map((item) => (item.attachedBy === actorId ? item : { ...item, stance: null }));
}

/**
 * Whether a first verdict waits for a second one. What was asked for once on this revision stays asked for; where a
 * colleague came to the same conclusion already, two people have judged it.
 */
function firstRound(
  db: Reader,
  { row, rounds, verdict }: WorkingClaim,
  draft: Draft,
  actorId: string,
): Pick<VerdictRow, "round" | "needsSecond" | "isBlind"> {
  const { first } = rounds;
  const policy = newsroomOnFile(db);
  const isSecondEye = first !== null && first === verdict && first.recordedBy !== actorId && agree(first, draft);
  const needsSecond = first?.needsSecond === true || (asksForSecond(policy, row) && !isSecondEye);
  return {
    round: "first",
    needsSecond,
    isBlind: needsSecond && (first?.isBlind === true || policy.isSecondReviewBlind),
  };
}

/** Saving twice is one verdict. */
function requireChange({ verdict, row }: WorkingClaim, draft: Draft, actorId: string): void {
  if (!verdict || verdict.recordedBy !== actorId || verdict.claimRevision !== row.revision) return;
  const fields = Object.keys(draft) as (keyof Draft)[];
  if (fields.some((field) => draft[field] !== verdict[field])) return;
  throw new RuleBroken("This verdict is recorded already. Change the conclusion or the rationale to record another.");
}

function requireUnchanged(db: Reader, { row, label }: WorkingClaim, draft: Draft, seen: string | null): void {
  const [verdictId = "", revision = String(row.revision)] = (seen ?? "").split("@");
  if (revision === String(row.revision)) return;
  throw new Conflict(`${label} was changed while you judged it. Read it again, then save your verdict if it stands.`, {
    yours: readable(db, draft),
    theirs: { "What it says": row.statement },
    seen: `${verdictId}@${row.revision}`,
  });
}

function requireConclusion({ outcome }: Draft): void {
  if (outcome === null) throw new RuleBroken("A second review needs a conclusion: choose another rating.");
}

function requireSeen(db: Reader, { verdict, label, row }: WorkingClaim, draft: Draft, seen: string | null): void {
  const [verdictId = ""] = (seen ?? "").split("@");
  if (!verdict || verdict.id === verdictId) return;
  const author = db.select({ name: people.name }).from(people).where(eq(people.id, verdict.recordedBy)).get();
  throw new Conflict(
    `Somebody else recorded a verdict on ${label} meanwhile. Compare both, then save yours again if it stands.`,
    {
      yours: readable(db, draft),
      theirs: {
        ...readable(db, verdict),
        By: author?.name ?? "",
        At: `${verdict.recordedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
      },
      seen: seenOf({ revision: row.revision, verdict }),
    },
  );
}

function readable(db: Reader, draft: Draft): Record<string, string> {
  const own = draft.ownLevel && ownLevels(db).get(draft.ownLevel);
  return {
    Verdict: conclusionOf({ ...draft, own: own ?? null }).label,
    Rationale: draft.rationale,
    ...(draft.suggestedText ? { "New wording": draft.suggestedText } : {}),
    ...(draft.soleSourceReason ? { "Why one source is enough": draft.soleSourceReason } : {}),
  };
}

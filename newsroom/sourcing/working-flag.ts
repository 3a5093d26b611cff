import { and, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { flagAnswers, flagClosings, flagQuestions, flags } from "#/db/schema/index.ts";
import { evidenceFacts, type WorkingClaim, workingClaim } from "../claims/working-claim.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { awaitsAnswer, type FlagState, flagKinds, flagState } from "./sourcing-flag.ts";

export type WorkingFlag = {
  row: typeof flags.$inferSelect;
  /** What the reporter was last asked; null where nobody asked. */
  question: typeof flagQuestions.$inferSelect | null;
  claim: WorkingClaim;
  closing: "resolved" | "waived" | null;
  state: FlagState;
  /** The state it has, or would have again, without its closing. */
  stateUnclosed: FlagState;
  /** Its kind in words: "Citation needed". */
  kindLabel: string;
};

/**
 * The flag, while its article can still be worked on.
 *
 * @throws NotFound, RuleBroken
 */
export function workingFlag(db: Reader, flagId: string): WorkingFlag {
  const row = db
    .select()
    .from(flags)
    .where(and(eq(flags.id, flagId), isNotUndone(flags.id)))
    .get();
  if (!row) throw new NotFound("This flag does not exist. Reload the article.");
  const claim = workingClaim(db, row.claimId);
  const question = db.select().from(flagQuestions).where(eq(flagQuestions.flagId, flagId)).get() ?? null;
  const answers = db
    .select({ answeredAt: flagAnswers.answeredAt })
    .from(flagAnswers)
    .where(and(eq(flagAnswers.flagId, flagId), isNotUndone(flagAnswers.id)))
    .all();
  const facts = {
    origin: row.origin,
    answers: answers.length,
    isAsked: awaitsAnswer(question, answers),
    claim: {
      attachments: evidenceFacts(db, row.claimId).length,
      isSettled: claim.state === "settled",
      isDismissed: claim.state === "dismissed",
    },
  };
  const closing = db.select().from(flagClosings).where(eq(flagClosings.flagId, flagId)).get()?.closing ?? null;
  return {
    row,
    question,
    claim,
    closing,
    state: flagState({ ...facts, closing }),
    stateUnclosed: flagState({ ...facts, closing: null }),
    kindLabel: flagKinds[row.kind].label,
  };
}

/** @throws RuleBroken once the flag is resolved, waived or lapsed */
export function requireOpenFlag({ state, kindLabel, claim }: WorkingFlag): void {
  if (state === "resolved" || state === "waived") {
    throw new RuleBroken(`The flag “${kindLabel}” on ${claim.label} is ${state} already. Reopen it first.`);
  }
  if (state === "lapsed") {
    throw new RuleBroken(`The flag “${kindLabel}” on ${claim.label} has lapsed: nothing is asked any more.`);
  }
}

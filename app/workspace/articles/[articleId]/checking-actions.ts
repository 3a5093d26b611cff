"use server";

import { findContext } from "#/auth/session.ts";
import type { DeskSource } from "#/newsroom/articles/desk.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence, WithdrawEvidence } from "#/newsroom/evidence/input.ts";
import { type EvidenceSuggestion, searchEvidence, searchSources } from "#/newsroom/evidence/queries.ts";
import { withdrawEvidence } from "#/newsroom/evidence/withdraw-evidence.ts";
import { answerFlag } from "#/newsroom/sourcing/answer-flag.ts";
import { askFlag } from "#/newsroom/sourcing/ask-flag.ts";
import { AnswerFlag, AskFlag, FlagId, RaiseFlag, WaiveFlag } from "#/newsroom/sourcing/input.ts";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { resolveFlag } from "#/newsroom/sourcing/resolve-flag.ts";
import { waiveFlag } from "#/newsroom/sourcing/waive-flag.ts";
import { RecordVerdict, ReopenClaim, WaiveOutcome } from "#/newsroom/verdicts/input.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { reopenClaim } from "#/newsroom/verdicts/reopen-claim.ts";
import { waiveOutcome } from "#/newsroom/verdicts/waive-outcome.ts";
import { deskAction } from "./desk-action.ts";

export const attach = deskAction(AttachEvidence, (ctx, input) => {
  attachEvidence(ctx, input);
});

export const withdraw = deskAction(WithdrawEvidence, (ctx, input) => {
  withdrawEvidence(ctx, input);
});

export const flag = deskAction(RaiseFlag, (ctx, input) => {
  raiseFlag(ctx, input);
});

export const ask = deskAction(AskFlag, (ctx, input) => {
  askFlag(ctx, input);
});

export const answer = deskAction(AnswerFlag, (ctx, input) => {
  answerFlag(ctx, input);
});

export const resolve = deskAction(FlagId, (ctx, input) => {
  resolveFlag(ctx, input);
});

export const waive = deskAction(WaiveFlag, (ctx, input) => {
  waiveFlag(ctx, input);
});

export const saveVerdict = deskAction(RecordVerdict, (ctx, input) => {
  recordVerdict(ctx, input);
});

export const takeUpAgain = deskAction(ReopenClaim, (ctx, input) => {
  reopenClaim(ctx, input);
});

export const letStand = deskAction(WaiveOutcome, (ctx, input) => {
  waiveOutcome(ctx, input);
});

export type OnFile = { sources: DeskSource[]; evidence: EvidenceSuggestion[] };

/** What is on file whose name, title or link holds these words; nothing for whoever is signed out. */
export async function findOnFile(words: string): Promise<OnFile> {
  const ctx = await findContext();
  if (!ctx || typeof words !== "string" || words.trim().length < 2) return { sources: [], evidence: [] };
  const short = words.slice(0, 2000);
  return { sources: searchSources(ctx.db, short, ctx.actor), evidence: searchEvidence(ctx.db, short, ctx.actor) };
}

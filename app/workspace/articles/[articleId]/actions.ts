"use server";

import { confirmExclusions } from "#/newsroom/articles/confirm-exclusions.ts";
import { excludeSentence } from "#/newsroom/articles/exclude-sentence.ts";
import { includeSentence } from "#/newsroom/articles/include-sentence.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { dismissClaim } from "#/newsroom/claims/dismiss-claim.ts";
import {
  ClaimId,
  ConfirmExclusions,
  DismissClaim,
  ExcludeSentence,
  IncludeSentence,
  MarkClaim,
  MergeClaim,
  MoveAnchor,
  RewordClaim,
  SetKey,
  SplitClaim,
} from "#/newsroom/claims/input.ts";
import { markClaim } from "#/newsroom/claims/mark-claim.ts";
import { mergeClaims } from "#/newsroom/claims/merge-claims.ts";
import { moveAnchor } from "#/newsroom/claims/move-anchor.ts";
import { restoreClaim } from "#/newsroom/claims/restore-claim.ts";
import { rewordClaim } from "#/newsroom/claims/reword-claim.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import { splitClaim } from "#/newsroom/claims/split-claim.ts";
import { withdrawAcceptance } from "#/newsroom/claims/withdraw-acceptance.ts";
import { deskAction } from "./desk-action.ts";

export const acceptSuggestion = deskAction(ClaimId, (ctx, input) => {
  acceptClaim(ctx, input);
});

export const backToSuggestion = deskAction(ClaimId, (ctx, input) => {
  withdrawAcceptance(ctx, input);
});

export const dismiss = deskAction(DismissClaim, (ctx, input) => {
  dismissClaim(ctx, input);
});

export const restore = deskAction(ClaimId, (ctx, input) => {
  restoreClaim(ctx, input);
});

export const mark = deskAction(MarkClaim, (ctx, input) => {
  markClaim(ctx, input);
});

export const moveEnds = deskAction(MoveAnchor, (ctx, input) => {
  moveAnchor(ctx, input);
});

export const saveDetails = deskAction(RewordClaim, (ctx, input) => {
  rewordClaim(ctx, input);
});

export const split = deskAction(SplitClaim, (ctx, input) => {
  splitClaim(ctx, input);
});

export const merge = deskAction(MergeClaim, (ctx, input) => {
  mergeClaims(ctx, input);
});

export const switchKey = deskAction(SetKey, (ctx, input) => {
  setKey(ctx, input);
});

export const exclude = deskAction(ExcludeSentence, (ctx, input) => {
  excludeSentence(ctx, input);
});

export const include = deskAction(IncludeSentence, (ctx, input) => {
  includeSentence(ctx, input);
});

export const confirmReasons = deskAction(ConfirmExclusions, (ctx, input) => {
  confirmExclusions(ctx, input);
});

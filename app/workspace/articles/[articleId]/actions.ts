"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
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

/** Draws the desk again, and the list of articles with its counts. */
function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const acceptSuggestion = formAction(ClaimId, (ctx, input) => {
  acceptClaim(ctx, input);
  redraw();
});

export const backToSuggestion = formAction(ClaimId, (ctx, input) => {
  withdrawAcceptance(ctx, input);
  redraw();
});

export const dismiss = formAction(DismissClaim, (ctx, input) => {
  dismissClaim(ctx, input);
  redraw();
});

export const restore = formAction(ClaimId, (ctx, input) => {
  restoreClaim(ctx, input);
  redraw();
});

export const mark = formAction(MarkClaim, (ctx, input) => {
  markClaim(ctx, input);
  redraw();
});

export const moveEnds = formAction(MoveAnchor, (ctx, input) => {
  moveAnchor(ctx, input);
  redraw();
});

export const saveDetails = formAction(RewordClaim, (ctx, input) => {
  rewordClaim(ctx, input);
  redraw();
});

export const split = formAction(SplitClaim, (ctx, input) => {
  splitClaim(ctx, input);
  redraw();
});

export const merge = formAction(MergeClaim, (ctx, input) => {
  mergeClaims(ctx, input);
  redraw();
});

export const switchKey = formAction(SetKey, (ctx, input) => {
  setKey(ctx, input);
  redraw();
});

export const exclude = formAction(ExcludeSentence, (ctx, input) => {
  excludeSentence(ctx, input);
  redraw();
});

export const include = formAction(IncludeSentence, (ctx, input) => {
  includeSentence(ctx, input);
  redraw();
});

export const confirmReasons = formAction(ConfirmExclusions, (ctx, input) => {
  confirmExclusions(ctx, input);
  redraw();
});

"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { closeArticle } from "#/newsroom/reports/close-article.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { CloseArticle, DraftReport, PublishReport, ReopenArticle, SignOffArticle } from "#/newsroom/reports/input.ts";
import { reopenArticle } from "#/newsroom/reports/reopen-article.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { WaiveOwnArticle } from "#/newsroom/verdicts/input.ts";
import { waiveOwnArticle } from "#/newsroom/verdicts/waive-own-article.ts";
import { publish } from "#/publication/publish.ts";
import { signerOf } from "#/publication/signing.ts";
import { signingKey } from "#/signing-key.ts";
import { deskAction } from "./desk-action.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const signOff = deskAction(SignOffArticle, (ctx, input) => {
  signOffArticle(ctx, input);
});

export const reopen = deskAction(ReopenArticle, (ctx, input) => {
  reopenArticle(ctx, input);
});

export const close = deskAction(CloseArticle, (ctx, input) => {
  closeArticle(ctx, input);
});

export const letReporterReview = deskAction(WaiveOwnArticle, (ctx, input) => {
  waiveOwnArticle(ctx, input);
});

export const saveReport = formAction(DraftReport, (ctx, input) => {
  draftReport(ctx, input);
  redraw();
});

export const publishReport = formAction(PublishReport, async (ctx, input) => {
  await publish(ctx, input, signerOf(signingKey()));
  redraw();
});

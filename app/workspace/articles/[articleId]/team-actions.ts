"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { findContext } from "#/auth/session.ts";
import { assignClaims } from "#/newsroom/assignments/assign-claims.ts";
import { GiveClaims } from "#/newsroom/assignments/input.ts";
import { unassignClaims } from "#/newsroom/assignments/unassign-claims.ts";
import { editComment } from "#/newsroom/comments/edit-comment.ts";
import { CommentId, EditComment, WriteComment } from "#/newsroom/comments/input.ts";
import { reopenComment } from "#/newsroom/comments/reopen-comment.ts";
import { resolveComment } from "#/newsroom/comments/resolve-comment.ts";
import { withdrawComment } from "#/newsroom/comments/withdraw-comment.ts";
import { writeComment } from "#/newsroom/comments/write-comment.ts";
import { queueOf } from "#/newsroom/queues/queries.ts";
import type { QueueRow } from "#/newsroom/queues/queue.ts";

function redraw(): void {
  revalidatePath("/workspace", "layout");
}

export const give = formAction(GiveClaims, (ctx, { personId, ...input }) => {
  if (personId === "") unassignClaims(ctx, input);
  else assignClaims(ctx, { ...input, personId });
  redraw();
});

export const comment = formAction(WriteComment, (ctx, input) => {
  writeComment(ctx, input);
  redraw();
});

export const changeComment = formAction(EditComment, (ctx, input) => {
  editComment(ctx, input);
  redraw();
});

export const takeCommentBack = formAction(CommentId, (ctx, input) => {
  withdrawComment(ctx, input);
  redraw();
});

export const resolveThread = formAction(CommentId, (ctx, input) => {
  resolveComment(ctx, input);
  redraw();
});

export const reopenThread = formAction(CommentId, (ctx, input) => {
  reopenComment(ctx, input);
  redraw();
});

export type Elsewhere = { row: Pick<QueueRow, "article" | "claim">; left: number };

/** The next thing that waits for the person in another article, and how many there are; null for nothing. */
export async function nextElsewhere(articleId: string): Promise<Elsewhere | null> {
  const ctx = await findContext();
  if (!ctx) return null;
  const rows = queueOf(ctx.db, ctx.actor).filter(({ article }) => article.id !== articleId);
  const [row] = rows;
  return row ? { row: { article: row.article, claim: row.claim }, left: rows.length } : null;
}

"use server";

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
import { deskAction } from "./desk-action.ts";

export const give = deskAction(GiveClaims, (ctx, { personId, ...input }) => {
  if (personId === "") unassignClaims(ctx, input);
  else assignClaims(ctx, { ...input, personId });
});

export const comment = deskAction(WriteComment, (ctx, input) => {
  writeComment(ctx, input);
});

export const changeComment = deskAction(EditComment, (ctx, input) => {
  editComment(ctx, input);
});

export const takeCommentBack = deskAction(CommentId, (ctx, input) => {
  withdrawComment(ctx, input);
});

export const resolveThread = deskAction(CommentId, (ctx, input) => {
  resolveComment(ctx, input);
});

export const reopenThread = deskAction(CommentId, (ctx, input) => {
  reopenComment(ctx, input);
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

import { z } from "zod";
import { id, paragraph, version } from "../input.ts";

const words = paragraph(4000, "Write something first.");

export const WriteComment = z.object({
  claimId: id,
  words,
  /** The comment that this one replies to; left out for none. */
  parentId: id.optional(),
});
export type WriteComment = z.output<typeof WriteComment>;

export const EditComment = z.object({ commentId: id, words, rowVersion: version });
export type EditComment = z.output<typeof EditComment>;

export const CommentId = z.object({ commentId: id });
export type CommentId = z.output<typeof CommentId>;

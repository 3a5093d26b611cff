import { z } from "zod";
import { id } from "../input.ts";

/** The person's latest change of the article, or the one that a message offers to take back. */
export const UndoChange = z.object({
  articleId: id,
  changeId: id.optional().or(z.literal("").transform(() => undefined)),
});
export type UndoChange = z.output<typeof UndoChange>;

/** What the person took back last. */
export const RedoChange = z.object({ articleId: id });
export type RedoChange = z.output<typeof RedoChange>;

"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { answerFlag } from "#/newsroom/sourcing/answer-flag.ts";
import { AnswerFlag } from "#/newsroom/sourcing/input.ts";

/** Sends the answer to one question, and the link that goes with it. */
export const sendAnswer = formAction(AnswerFlag, (ctx, input) => {
  answerFlag(ctx, input);
  revalidatePath("/workspace", "layout");
});

"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "#/app/workspace/form-action.ts";
import { closeRequest } from "#/newsroom/corrections/close-request.ts";
import { eraseRequester } from "#/newsroom/corrections/erase-requester.ts";
import { CloseRequest, RequestId } from "#/newsroom/corrections/input.ts";
import { takeRequest } from "#/newsroom/corrections/take-request.ts";

const page = "/workspace/corrections";

export const takeAction = formAction(RequestId, (ctx, input) => {
  takeRequest(ctx, input);
  revalidatePath(page);
});

export const closeAction = formAction(CloseRequest, (ctx, input) => {
  closeRequest(ctx, input);
  revalidatePath(page);
});

export const eraseAction = formAction(RequestId, (ctx, input) => {
  eraseRequester(ctx, input);
  revalidatePath(page);
  return "Name and address are erased.";
});

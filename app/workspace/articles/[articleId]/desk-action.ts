import type { z } from "zod";
import { formAction } from "#/app/workspace/form-action.ts";
import { findContext } from "#/auth/session.ts";
import type { FormAction } from "#/components/ui/form-state.ts";
import type { DeskChange } from "#/newsroom/articles/desk-change.ts";
import { deskChanges } from "#/newsroom/articles/desk-changes.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { ARTICLE_FIELD, SINCE_FIELD } from "./desk-fields.ts";

/**
 * A form action whose answer carries what changed on the desk, so that no page has to be drawn again: for every deed
 * that is done at the desk. A form that was sent before any script ran has the whole page drawn by the framework.
 */
export function deskAction<Input extends z.ZodType>(
  input: Input,
  run: Parameters<typeof formAction<Input>>[1],
): FormAction {
  const action = formAction(input, run);
  return async (previous, form) => {
    const state = await action(previous, form);
    if (state.status !== "saved") return state;
    const change = await changeFor(form);
    return change ? { ...state, change } : state;
  };
}

async function changeFor(form: FormData): Promise<DeskChange | null> {
  const ctx = await findContext();
  const articleId = form.get(ARTICLE_FIELD);
  const since = Number(form.get(SINCE_FIELD));
  if (!ctx || typeof articleId !== "string" || !Number.isSafeInteger(since)) return null;
  try {
    return deskChanges(ctx.db, articleId, ctx.actor, since);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

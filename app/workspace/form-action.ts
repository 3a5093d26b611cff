import { headers } from "next/headers";
import type { z } from "zod";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import type { FormAction, FormState } from "#/components/ui/form-state.ts";
import type { Context } from "#/newsroom/context.ts";
import { Conflict, NewsroomError } from "#/newsroom/errors.ts";
import { fieldFaults, formValues, shownAgain } from "./form-values.ts";

/** Nothing, or a sentence that says what came of it. */
// biome-ignore lint/suspicious/noConfusingVoidType: a command that says nothing returns nothing
type Said = string | undefined | void;

/**
 * Makes a server action of a command: signed in, sent from our own page, well-formed, then run.
 *
 * The newsroom's own refusals come back as form state, with what was typed; so does a session that has ended, since a
 * trip to the sign-in page would lose it. Everything else, `redirect()` included, passes through.
 */
export function formAction<Input extends z.ZodType>(
  input: Input,
  run: (ctx: Context, value: z.output<Input>) => Said | Promise<Said>,
): FormAction {
  return async (_previous, form) => {
    const ctx = await findContext();
    if (ctx) return answer(input, form, (value) => run(ctx, value));
    const message = "You are signed out. Sign in in another tab, then send this again: what you typed is kept here.";
    return { status: "refused", message, values: shownAgain(formValues(form, input)) };
  };
}

/** The same for a form of somebody who is not signed in: `run` finds out whether they may. */
export function openFormAction<Input extends z.ZodType>(
  input: Input,
  run: (value: z.output<Input>) => Said | Promise<Said>,
): FormAction {
  return (_previous, form) => answer(input, form, run);
}

async function answer<Input extends z.ZodType>(
  input: Input,
  form: FormData,
  run: (value: z.output<Input>) => Said | Promise<Said>,
): Promise<FormState> {
  const sent = formValues(form, input);
  const values = shownAgain(sent);
  if (!isSameOrigin(await headers())) {
    return { status: "refused", message: "This form came from another site. Open it here and send it again.", values };
  }
  const parsed = input.safeParse(sent);
  if (!parsed.success) return { status: "invalid", fields: fieldFaults(parsed.error), values };

  try {
    const message = await run(parsed.data);
    return message ? { status: "saved", message } : { status: "saved" };
  } catch (error) {
    if (error instanceof Conflict) {
      const { message, yours, theirs, seen } = error;
      return { status: "conflict", message, yours, theirs, seen, values };
    }
    if (error instanceof NewsroomError) return { status: "refused", message: error.message, values };
    throw error;
  }
}

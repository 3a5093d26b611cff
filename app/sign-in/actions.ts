"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { openFormAction } from "#/app/workspace/form-action.ts";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { signInWithOrganisation, signInWithPassword } from "#/auth/sign-in.ts";

const SignIn = z.object({
  email: z.string().trim().min(1, "Write your e-mail address.").max(254, "Write your e-mail address."),
  password: z.string().min(1, "Write your password.").max(1000, "That is longer than any password here."),
  to: z.string().optional(),
});

/** Signs in with e-mail address and password, and goes on to where the person wanted to go. */
export const signInAction = openFormAction(SignIn, ({ email, password, to }) =>
  signInWithPassword(email, password, to),
);

/** Goes to the organisation's own sign-in page. */
export async function companySignInAction(form: FormData): Promise<void> {
  if (isSameOrigin(await headers())) await signInWithOrganisation(form.get("to"));
}

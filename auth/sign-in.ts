import "server-only";
import { AuthError, CredentialsSignin } from "next-auth";
import { Forbidden } from "#/newsroom/errors.ts";
import { env } from "../env.ts";
import { signIn, signOut } from "./options.ts";
import { returnAddress } from "./return-address.ts";

const wrong =
  "That e-mail address and password do not go together. Check both, or ask an administrator for a new link.";
const tooMany = "Too many tries. Wait a minute, then try again.";

/**
 * Signs in and goes on to `to`, where it is a path of the desk.
 *
 * @throws Forbidden in the same words for a wrong password, an unknown person and a disabled account
 */
export async function signInWithPassword(email: string, password: string, to: unknown): Promise<void> {
  try {
    await signIn("credentials", { email, password, redirectTo: returnAddress(to) });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    throw new Forbidden(error instanceof CredentialsSignin && error.code === "too-many-tries" ? tooMany : wrong);
  }
}

/** Goes on to the organisation's own sign-in page. */
export async function signInWithOrganisation(to: unknown): Promise<void> {
  await signIn("organisation", { redirectTo: returnAddress(to) });
}

export function hasOrganisationSignIn(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** What the provider's refusal means, as a sentence; it comes back as `error` in the address of the sign-in page. */
export function signInProblem(error: unknown): string | null {
  if (typeof error !== "string") return null;
  if (error === "AccessDenied")
    return "Nobody on staff has the e-mail address of this account. Ask an administrator for an invitation.";
  if (error === "Configuration")
    return "Company sign-in is not set up right. Use your password, and tell an administrator.";
  return "Signing in did not work. Try again.";
}

/** Ends this session only, and goes to the sign-in page. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirectTo: "/sign-in" });
}

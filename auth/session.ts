import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#/db/client.ts";
import type { Context } from "#/newsroom/context.ts";
import { findPerson } from "#/newsroom/people/queries.ts";
import type { Actor } from "#/newsroom/permissions.ts";
import { auth } from "./options.ts";
import { signInAddress } from "./return-address.ts";

/**
 * Who is signed in, or null. The person's row is read at every request (once), so that a changed role counts and a
 * disabled account, a new password or "sign out everywhere" ends the session at the next one.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth();
  if (!session?.personId) return null;
  const person = findPerson(database(), session.personId);
  if (!person || person.disabledAt || person.sessionEpoch !== session.epoch) return null;
  return { id: person.id, name: person.name, roles: new Set(person.roles) };
});

/** What a command takes, for whoever is signed in; null when nobody is. */
export async function findContext(): Promise<Context | null> {
  const actor = await currentActor();
  return actor && { db: database(), actor, now: () => new Date() };
}

/**
 * What a command takes, for whoever is signed in. Anybody else is sent to sign in, and comes back to `to` afterwards
 * (a path of the desk), or to where the browser asks for.
 */
export async function requireContext(to?: string): Promise<Context> {
  const ctx = await findContext();
  if (ctx) return ctx;
  redirect(signInAddress(to ?? (await headers()).get("next-url") ?? "/workspace/articles"));
}

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "#/db/client.ts";
import { countPeople } from "#/newsroom/people/queries.ts";
import { secret } from "../secret.ts";

/**
 * The link that makes the newsroom and its first person, or null once anybody is on staff: that is what makes it work
 * once. It follows from the secret, so a restart prints the same one.
 */
export function setUpLink(db: Database, origin: string): string | null {
  return countPeople(db) === 0 ? `${origin}/set-up/${setUpToken()}` : null;
}

/** Whether the token is the one of the link. That nobody is on staff yet, the command finds out. */
export function isSetUpToken(token: string): boolean {
  const given = Buffer.from(token);
  const expected = Buffer.from(setUpToken());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function setUpToken(): string {
  return createHmac("sha256", secret()).update("stet set-up").digest("base64url");
}

import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { invitations, newsrooms, people, personRoles } from "#/db/schema/index.ts";
import type { Role } from "#/db/vocabulary.ts";
import { NotFound } from "../errors.ts";
import type { Actor } from "../permissions.ts";
import { type KeySettings, keySettingsIn } from "./keys.ts";
import { inOrder } from "./person.ts";

type PersonRow = typeof people.$inferSelect;

/** A person on staff, without the password's hash. */
export type Person = Omit<PersonRow, "passwordHash"> & { roles: Role[] };
/** What signing in compares. */
export type PersonWithPassword = Person & { passwordHash: string | null };
export type Invitation = typeof invitations.$inferSelect;
export type Newsroom = typeof newsrooms.$inferSelect;

/** @throws NotFound */
export function personById(db: Reader, personId: string): Person {
  const person = findPerson(db, personId);
  if (!person) throw new NotFound("This person is not on staff. Go back to the list of people.");
  return person;
}

export function findPerson(db: Reader, personId: string): Person | undefined {
  const row = db.select().from(people).where(eq(people.id, personId)).get();
  return row && withoutPassword(row, rolesOf(db, row.id));
}

/** Disabled people too: the caller compares the password first, so that the answer takes the same time. */
export function findPersonByEmail(db: Reader, email: string): PersonWithPassword | undefined {
  const row = db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.trim().toLowerCase()))
    .get();
  return row && { ...row, roles: rolesOf(db, row.id) };
}

/** The person's password hash (a PHC string); null for nobody, and for somebody who has none. */
export function passwordHashOf(db: Reader, personId: string): string | null {
  const row = db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, personId)).get();
  return row?.hash ?? null;
}

/** The person's own keys at the desk; the usual ones for nobody, and for somebody who never set any. */
export function keySettingsOf(db: Reader, personId: string): KeySettings {
  const row = db.select({ stored: people.keySettings }).from(people).where(eq(people.id, personId)).get();
  return keySettingsIn(row?.stored);
}

/** The person as an actor, or undefined when there is none or the account is disabled. */
export function actorOf(db: Reader, personId: string): Actor | undefined {
  const row = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .get();
  return row && { ...row, roles: new Set(rolesOf(db, row.id)) };
}

/** Everybody on staff by name, disabled accounts too. */
export function listPeople(db: Reader): Person[] {
  const roles = Map.groupBy(db.select().from(personRoles).all(), (row) => row.personId);
  const rows = db
    .select()
    .from(people)
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .all();
  return rows.map((row) => withoutPassword(row, inOrder((roles.get(row.id) ?? []).map(({ role }) => role))));
}

/** Links that still work at `at`, oldest first; both kinds. */
export function listInvitations(db: Reader, at: Date): Invitation[] {
  return db
    .select()
    .from(invitations)
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, at)))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id))
    .all();
}

/** Whatever became of it: used, withdrawn and expired links too. */
export function invitationByTokenHash(db: Reader, tokenHash: string): Invitation | undefined {
  return db.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).get();
}

/** The newsroom, or undefined before it is set up. */
export function newsroom(db: Reader): Newsroom | undefined {
  return db.select().from(newsrooms).where(eq(newsrooms.id, 1)).get();
}

/** @throws NotFound before the newsroom is set up */
export function newsroomOnFile(db: Reader): Newsroom {
  const found = newsroom(db);
  if (!found) throw new NotFound("This newsroom is not set up yet. Open the set-up link that the server printed.");
  return found;
}

/** Disabled accounts count too: a newsroom is founded once. */
export function countPeople(db: Reader): number {
  return db.select({ people: count() }).from(people).get()?.people ?? 0;
}

function rolesOf(db: Reader, personId: string): Role[] {
  const rows = db.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, personId)).all();
  return inOrder(rows.map(({ role }) => role));
}

function withoutPassword({ passwordHash: _, ...person }: PersonRow, roles: Role[]): Person {
  return { ...person, roles };
}

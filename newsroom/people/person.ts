import { ROLES, type Role } from "#/db/vocabulary.ts";

/** A role in a word, and what it may do in a line. */
export const roleLabels: Record<Role, { label: string; may: string }> = {
  reporter: { label: "Reporter", may: "Submits articles, answers flags and adds evidence on their own articles." },
  checker: { label: "Checker", may: "Works on claims, evidence and flags, and records verdicts." },
  reviewer: { label: "Reviewer", may: "Does a checker's work and is a second pair of eyes on a claim." },
  editor: { label: "Editor", may: "Also waives in writing, signs off, closes copy checks and publishes." },
  administrator: { label: "Administrator", may: "Invites people, changes roles and the newsroom's settings." },
};

/** What the first person of a newsroom gets. */
export const foundingRoles: readonly Role[] = ["reviewer", "editor", "administrator"];

/** Each role once, in the order of the vocabulary. */
export function inOrder(roles: Iterable<Role>): Role[] {
  const chosen = new Set(roles);
  return ROLES.filter((role) => chosen.has(role));
}

/** Whether the newsroom would be left without an active administrator if this person were none. */
export function isLastAdministrator(
  people: readonly { id: string; roles: readonly Role[]; disabledAt: Date | null }[],
  personId: string,
): boolean {
  const active = people.filter((person) => person.disabledAt === null && person.roles.includes("administrator"));
  return active.length === 1 && active[0]?.id === personId;
}

const hour = 3_600_000;

/** How long a link works, in milliseconds: a week to join, a day to set a new password. */
export const linkLifetime = { join: 7 * 24 * hour, reset: 24 * hour } as const;

/** Whether a link still works: neither used nor withdrawn, and before the moment it expires. */
export function isOpenInvitation(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  at: Date,
): boolean {
  return invitation.acceptedAt === null && invitation.revokedAt === null && at < invitation.expiresAt;
}

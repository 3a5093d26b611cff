import { and, eq, isNull } from "drizzle-orm";
import { invitations } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";

/** A step: every unused link of this person (or, for somebody not on staff yet, to this address) stops working. */
export function revokeOpenLinks(change: Change, to: { personId: string } | { email: string }): void {
  const theirs = "personId" in to ? eq(invitations.personId, to.personId) : eq(invitations.email, to.email);
  change.tx
    .update(invitations)
    .set({ revokedAt: change.at })
    .where(and(theirs, isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .run();
}

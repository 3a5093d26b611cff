import { randomUUID } from "node:crypto";
import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { attachments, flagAnswers, flagClosings, flags, withdrawals } from "#/db/schema/index.ts";
import { isNotUndone } from "../undo/undone-rows.ts";

/** A step of splitting and merging: the evidence on one claim bears on another too. What it has already is left out. */
export function carryEvidence(tx: Tx, fromClaimId: string, toClaimId: string): void {
  const present = new Set(attachedTo(tx, toClaimId).map(bearing));
  for (const attachment of attachedTo(tx, fromClaimId)) {
    if (present.has(bearing(attachment))) continue;
    tx.insert(attachments)
      .values({ ...attachment, id: randomUUID(), claimId: toClaimId })
      .run();
  }
}

function attachedTo(tx: Tx, claimId: string): (typeof attachments.$inferSelect)[] {
  return tx
    .select(getTableColumns(attachments))
    .from(attachments)
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(and(eq(attachments.claimId, claimId), isNull(withdrawals.attachmentId), isNotUndone(attachments.id)))
    .orderBy(asc(attachments.attachedAt), asc(attachments.id))
    .all();
}

function bearing({ evidenceId, stance, quote, locatorKind, locator }: typeof attachments.$inferSelect): string {
  return JSON.stringify([evidenceId, stance, quote, locatorKind, locator]);
}

/**
 * A step of splitting and merging: what was not closed on one claim stays to be answered on another, so that no flag
 * is lost by it. A flag of a kind and origin that is open there already is left out.
 */
export function carryFlags(tx: Tx, fromClaimId: string, toClaimId: string): void {
  const present = new Set(unclosedOn(tx, toClaimId).map(({ kind, origin }) => `${origin} ${kind}`));
  for (const flag of unclosedOn(tx, fromClaimId)) {
    if (present.has(`${flag.origin} ${flag.kind}`)) continue;
    const id = randomUUID();
    tx.insert(flags)
      .values({ ...flag, id, claimId: toClaimId })
      .run();
    const answers = tx
      .select()
      .from(flagAnswers)
      .where(and(eq(flagAnswers.flagId, flag.id), isNotUndone(flagAnswers.id)))
      .all();
    for (const answer of answers) {
      tx.insert(flagAnswers)
        .values({ ...answer, id: randomUUID(), flagId: id })
        .run();
    }
  }
}

function unclosedOn(tx: Tx, claimId: string): (typeof flags.$inferSelect)[] {
  return tx
    .select(getTableColumns(flags))
    .from(flags)
    .leftJoin(flagClosings, eq(flagClosings.flagId, flags.id))
    .where(and(eq(flags.claimId, claimId), isNull(flagClosings.flagId), isNotUndone(flags.id)))
    .orderBy(asc(flags.raisedAt), asc(flags.id))
    .all();
}

import { randomUUID } from "node:crypto";
import { notifications } from "#/db/schema/index.ts";
import type { NotificationKind } from "#/db/vocabulary.ts";
import type { Change } from "../transact.ts";
import { forgetOld } from "./forget-old.ts";

/** A step of a deed that others should know of. Nobody is told of what they did themselves, and nobody twice of one deed. */
export function notifyPeople(
  change: Change,
  personIds: readonly string[],
  about: { kind: NotificationKind; articleId: string; claimId?: string },
): void {
  const { tx, actorId, at } = change;
  const told = new Set(personIds.filter((personId) => personId !== actorId));
  for (const personId of told) {
    tx.insert(notifications)
      .values({ ...about, id: randomUUID(), personId, causedBy: actorId, causedAt: at })
      .run();
    forgetOld(change, personId);
  }
}

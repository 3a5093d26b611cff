import { randomUUID } from "node:crypto";
import { notifications } from "#/db/schema/index.ts";
import type { Change } from "../transact.ts";
import { forgetOld } from "./forget-old.ts";

/**
 * A step of refusing a scheduled publication. The clock does that: so whoever set the time is told too, although it
 * happens in their name.
 */
export function notifyOfRefusal(
  change: Change,
  personIds: readonly string[],
  { articleId, by }: { articleId: string; by: string },
): void {
  const { tx, at } = change;
  for (const personId of new Set(personIds)) {
    tx.insert(notifications)
      .values({ id: randomUUID(), personId, kind: "publication_refused", articleId, causedBy: by, causedAt: at })
      .run();
    forgetOld(change, personId);
  }
}

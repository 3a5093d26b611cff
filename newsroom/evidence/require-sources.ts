import { asc, inArray } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import type { Change } from "../transact.ts";
import { ownersUsing, type SourceRow } from "./queries.ts";

/**
 * The sources, each once, where the actor may know all of them.
 *
 * @throws NotFound, Forbidden, RuleBroken
 */
export function requireSources({ tx, authorise }: Change, ids: readonly string[]): SourceRow[] {
  const wanted = [...new Set(ids)];
  const found = tx.select().from(sources).where(inArray(sources.id, wanted)).orderBy(asc(sources.id)).all();
  if (found.length < wanted.length) throw new NotFound("One of these sources is not on file. Reload the page.");
  for (const { id, isConfidential, addedBy } of found) {
    if (isConfidential) authorise("source.identify", { addedBy, ownerIds: ownersUsing(tx, id) });
  }
  if (found.length < 2) throw new RuleBroken("Choose two sources or more.");
  return found;
}

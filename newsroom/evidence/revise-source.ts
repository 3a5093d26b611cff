import { eq } from "drizzle-orm";
import { sources } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { Conflict, type ConflictSide, NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { independenceGroupOf } from "./evidence.ts";
import type { ReviseSource } from "./input.ts";
import { ownersUsing, type SourceRow } from "./queries.ts";
import { reopenKeyClaims } from "./reopen-key-claims.ts";

/** What a form sends of a source, under the names of the columns. */
type SourceFields = Pick<
  SourceRow,
  "name" | "kind" | "tier" | "independenceGroup" | "interestNote" | "isConfidential" | "publicDescription"
>;

/**
 * Changes what is on file about a source. The log names the fields that changed and never what they say.
 *
 * A key claim counts its sources by tier and group: where these change, verified key claims are taken up again. What was
 * closed or published keeps what it was frozen with.
 *
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export function reviseSource(ctx: Context, input: ReviseSource): SourceRow {
  return transact(ctx, (change) => {
    const { tx, authorise, record } = change;
    const source = tx.select().from(sources).where(eq(sources.id, input.sourceId)).get();
    if (!source) throw new NotFound("This source is not on file. Go back to the list of sources.");

    authorise("source.revise");
    if (source.isConfidential) {
      authorise("source.identify", { addedBy: source.addedBy, ownerIds: ownersUsing(tx, source.id) });
    }

    const next: SourceFields = {
      name: input.sourceName,
      kind: input.sourceKind,
      tier: input.tier,
      independenceGroup: independenceGroupOf(input.independenceGroup ?? input.sourceName),
      interestNote: input.interestNote,
      isConfidential: input.isConfidential,
      publicDescription: input.publicDescription,
    };
    if (source.rowVersion !== input.rowVersion) {
      throw new Conflict("Somebody else changed this source meanwhile. Compare both versions, then save again.", {
        yours: readable(next),
        theirs: readable(source),
        seen: String(source.rowVersion),
      });
    }
    const fields = (Object.keys(next) as (keyof SourceFields)[]).filter((field) => next[field] !== source[field]);
    if (fields.length === 0) throw new RuleBroken("Nothing is different. Change something before you save.");

    const revised = tx
      .update(sources)
      .set({ ...next, rowVersion: source.rowVersion + 1 })
      .where(eq(sources.id, source.id))
      .returning()
      .get();
    record({ name: "source.revised", subjectId: source.id, detail: { sourceId: source.id, fields } });
    if (fields.includes("tier") || fields.includes("independenceGroup")) reopenKeyClaims(change, source.id);
    return revised;
  });
}

function readable(source: SourceFields): ConflictSide {
  return {
    Name: source.name,
    Kind: source.kind,
    Tier: source.tier,
    "Independence group": source.independenceGroup,
    Interest: source.interestNote ?? "",
    Confidential: source.isConfidential ? "yes" : "no",
    "Public description": source.publicDescription ?? "",
  };
}

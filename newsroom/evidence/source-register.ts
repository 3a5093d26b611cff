import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { attachments, evidenceItems, independences, sources, withdrawals } from "#/db/schema/index.ts";
import type { Actor } from "../permissions.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { type OriginSuggestion, suggestedOrigins } from "./origins.ts";
import { mayIdentify } from "./queries.ts";

/** Sources that may have one origin. What would tell who a confidential source is, is left out for whoever may not know it. */
export function originSuggestions(db: Reader, actor: Actor): OriginSuggestion[] {
  const known = db
    .select()
    .from(sources)
    .orderBy(asc(sources.addedAt), asc(sources.id))
    .all()
    .filter((source) => mayIdentify(db, actor, source));
  const drawn = db
    .select({ item: evidenceItems, passage: attachments.quote })
    .from(evidenceItems)
    .leftJoin(attachments, and(eq(attachments.evidenceId, evidenceItems.id), isNotUndone(attachments.id)))
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(isNull(withdrawals.attachmentId))
    .orderBy(asc(evidenceItems.addedAt), asc(evidenceItems.id), asc(attachments.id))
    .all();
  const drawnOf = Map.groupBy(drawn, ({ item }) => item.sourceId);
  const apart = db.select().from(independences).all();
  return suggestedOrigins(
    known.map(({ id, name, independenceGroup }) => ({
      ...{ id, name, independenceGroup },
      items: [...Map.groupBy(drawnOf.get(id) ?? [], ({ item }) => item.id).values()].flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        const { title, url, publisher } = first.item;
        return [{ title, url, publisher, passages: rows.flatMap(({ passage }) => passage ?? []) }];
      }),
    })),
    apart.map(({ sourceId, otherId }) => [sourceId, otherId]),
  );
}

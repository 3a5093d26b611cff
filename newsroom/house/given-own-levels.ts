import { isNotNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { verdicts } from "#/db/schema/index.ts";
import type { OwnCode } from "#/db/vocabulary.ts";

/** Own levels that ever stood in a verdict, published or taken back: what they count as is settled. */
export function givenOwnLevels(db: Reader): Set<OwnCode> {
  const rows = db
    .selectDistinct({ ownLevel: verdicts.ownLevel })
    .from(verdicts)
    .where(isNotNull(verdicts.ownLevel))
    .all();
  return new Set(rows.flatMap(({ ownLevel }) => ownLevel ?? []));
}

import type { Reader } from "#/db/client.ts";
import type { OwnCode } from "#/db/vocabulary.ts";
import { ownLevels } from "../house/queries.ts";

/** What the log keeps of a verdict's own level: the words it went by at that moment. Nothing where none was given. */
export function ownWords(db: Reader, { ownLevel }: { ownLevel: OwnCode | null }): { own?: string } {
  const level = ownLevel === null ? undefined : ownLevels(db).get(ownLevel);
  return level ? { own: level.label } : {};
}

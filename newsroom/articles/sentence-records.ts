import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { exclusions, people, sentences } from "#/db/schema/index.ts";
import type { SeenClaim } from "../claims/veiled-claims.ts";
import { isDecided } from "./article.ts";
import { standingIn } from "./standing.ts";

/** A sentence with what was decided about it. */
export type SentenceRecord = {
  sentence: typeof sentences.$inferSelect;
  exclusion: (typeof exclusions.$inferSelect & { byName: string }) | null;
  /** Live claims and suggestions that overlap the sentence, in reading order. */
  claims: SeenClaim[];
  hasSuggestions: boolean;
  isDecided: boolean;
};

/** The sentences of a version in order, or only some of them, matched with the claims that stand in them. */
export function sentenceRecords(
  db: Reader,
  versionId: string,
  records: readonly SeenClaim[],
  only?: readonly string[],
): SentenceRecord[] {
  const rows = db
    .select({ sentence: sentences, exclusion: exclusions, byName: people.name })
    .from(sentences)
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .leftJoin(people, eq(people.id, exclusions.excludedBy))
    .where(and(eq(sentences.versionId, versionId), only && inArray(sentences.id, only)))
    .orderBy(asc(sentences.n))
    .all();
  const claimsOf = standingIn(
    rows.map((row) => row.sentence),
    records.filter((record) => record.standing.state !== "dismissed"),
    (record) => record.anchors,
  );
  return rows.map(({ sentence, exclusion, byName }, index) => {
    const overlapping = claimsOf[index] ?? [];
    const suggested = overlapping.filter((record) => !record.isAccepted).length;
    return {
      sentence,
      exclusion: exclusion && { ...exclusion, byName: byName ?? "Somebody" },
      claims: overlapping,
      hasSuggestions: suggested > 0,
      isDecided: isDecided({ isExcluded: exclusion !== null, accepted: overlapping.length - suggested, suggested }),
    };
  });
}

import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { exclusions, people, sentences } from "#/db/schema/index.ts";
import type { SeenClaim } from "../claims/veiled-claims.ts";
import { isDecided } from "./article.ts";

/** A sentence with what was decided about it. */
export type SentenceRecord = {
  sentence: typeof sentences.$inferSelect;
  exclusion: (typeof exclusions.$inferSelect & { byName: string }) | null;
  /** Live claims and suggestions that overlap the sentence, in reading order. */
  claims: SeenClaim[];
  hasSuggestions: boolean;
  isDecided: boolean;
};

/** The sentences of a version in order, matched with the claims that stand in it. */
export function sentenceRecords(db: Reader, versionId: string, records: readonly SeenClaim[]): SentenceRecord[] {
  const rows = db
    .select({ sentence: sentences, exclusion: exclusions, byName: people.name })
    .from(sentences)
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .leftJoin(people, eq(people.id, exclusions.excludedBy))
    .where(eq(sentences.versionId, versionId))
    .orderBy(asc(sentences.n))
    .all();
  const claimsOf = claimsBySentence(
    rows.map((row) => row.sentence),
    records,
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

/** Sentences are in order and never overlap, so each anchor finds its first sentence by bisection. */
function claimsBySentence(
  rows: readonly { start: number; end: number }[],
  records: readonly SeenClaim[],
): SeenClaim[][] {
  const claimsOf: SeenClaim[][] = rows.map(() => []);
  for (const record of records) {
    if (record.standing.state === "dismissed") continue;
    for (const anchor of record.anchors) {
      for (let index = firstEndingAfter(rows, anchor.start); index < rows.length; index += 1) {
        const row = rows[index];
        if (!row || row.start >= anchor.end) break;
        if (!claimsOf[index]?.includes(record)) claimsOf[index]?.push(record);
      }
    }
  }
  return claimsOf;
}

function firstEndingAfter(rows: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

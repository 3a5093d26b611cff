import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#/db/client.ts";
import { claimAnchors, dismissals, exclusions, sentences } from "#/db/schema/index.ts";
import { coverOf } from "../articles/cover.ts";
import { currentVersionId } from "../articles/current-version.ts";
import { livePlaces, requireIncluded, requireUnmarked } from "../claims/live-claims.ts";
import { RuleBroken } from "../errors.ts";
import type { RowChange } from "./row-images.ts";

/** What decides where a claim stands, or whether it stands. */
const standing: readonly string[] = ["claims", "claim_anchors", "acceptances", "dismissals"];

/**
 * What comes back has its place as if it were done anew: nobody marked the same words meanwhile, and no sentence is set
 * aside in which a claim stands.
 *
 * @throws RuleBroken
 */
export function requireRoom(tx: Tx, articleId: string, rows: readonly RowChange[]): void {
  const versionId = currentVersionId(tx, articleId);
  const subjectsIn = (isIn: (table: string) => boolean): string[] => [
    ...new Set(rows.filter(({ tableName }) => isIn(tableName)).map(({ subjectId }) => subjectId)),
  ];
  requireFreeSentences(tx, versionId, new Set(subjectsIn((table) => table === "exclusions")));

  for (const claimId of subjectsIn((table) => standing.includes(table))) {
    const places = tx
      .select({ start: claimAnchors.start, end: claimAnchors.end })
      .from(claimAnchors)
      .leftJoin(dismissals, eq(dismissals.claimId, claimAnchors.claimId))
      .where(and(eq(claimAnchors.claimId, claimId), eq(claimAnchors.versionId, versionId), isNull(dismissals.claimId)))
      .all();
    for (const place of places) {
      requireIncluded(tx, versionId, place);
      requireUnmarked(tx, versionId, place, claimId);
    }
  }
}

function requireFreeSentences(tx: Tx, versionId: string, sentenceIds: ReadonlySet<string>): void {
  if (sentenceIds.size === 0) return;
  const places = livePlaces(tx, versionId);
  const isTaken = coverOf(places);
  const taken = tx
    .select({ id: sentences.id, n: sentences.n, start: sentences.start, end: sentences.end })
    .from(sentences)
    .innerJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .where(eq(sentences.versionId, versionId))
    .all()
    .find((sentence) => sentenceIds.has(sentence.id) && isTaken(sentence));
  if (!taken) return;
  const claim = places.find(({ start, end }) => start < taken.end && end > taken.start);
  throw new RuleBroken(`${claim?.label ?? "A claim"} stands in sentence ${taken.n} since. Dismiss it first.`);
}

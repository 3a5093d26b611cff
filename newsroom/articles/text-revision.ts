import { asc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articleVersions, claimAnchors, exclusions, lostAnchors, sentences } from "#/db/schema/index.ts";
import { type Extraction, normaliseText } from "#/extraction/index.ts";
import { isJudged } from "../claims/claim.ts";
import { type ClaimRecord, claimRecords } from "../claims/queries.ts";
import { RuleBroken } from "../errors.ts";
import { extractLinked, linksOf } from "./article-links.ts";
import type { OldLost } from "./carried-places.ts";
import { type Consequences, consequencesOf, type OldClaim } from "./consequences.ts";
import { currentVersion, type VersionRow } from "./current-version.ts";
import { type ArticleLink, carriedLinks, linkFault } from "./links.ts";

/** A text that was handed in, read by the engine, beside the version it was written on. */
export type RevisedText = {
  text: string;
  extraction: Extraction;
  links: ArticleLink[];
  before: { id: string; text: string; extraction: Extraction };
};

/**
 * Reads the pasted text and the current one. Slow for a long text: done before a change begins.
 *
 * @param given where the text links to; undefined where that is not known: then links follow the words they stand on
 * @throws NotFound, RuleBroken
 */
export function readRevision(
  db: Reader,
  articleId: string,
  pasted: string,
  given?: readonly ArticleLink[],
): RevisedText {
  const text = normaliseText(pasted);
  const { id, text: before } = currentVersion(db, articleId);
  const old = linksOf(db, id);
  const links = given ? [...given] : carriedLinks(before, text, old);
  const fault = linkFault(text, links);
  if (fault !== null) throw new RuleBroken(fault);
  return {
    text,
    links,
    extraction: extractLinked(text, links),
    before: { id, text: before, extraction: extractLinked(before, old) },
  };
}

export type OldSentence = {
  row: typeof sentences.$inferSelect;
  exclusion: typeof exclusions.$inferSelect | null;
};

/** What follows for everything that stands on the current version, with the rows it follows from. */
export type Revision = {
  version: VersionRow;
  records: ClaimRecord[];
  oldSentences: OldSentence[];
  consequences: Consequences;
};

/** @param revised read against the version that is still the current one */
export function revisionOf(db: Reader, articleId: string, revised: RevisedText): Revision {
  const version = currentVersion(db, articleId);
  const records = claimRecords(db, articleId, version.id);
  const oldSentences = db
    .select({ row: sentences, exclusion: exclusions })
    .from(sentences)
    .leftJoin(exclusions, eq(exclusions.sentenceId, sentences.id))
    .where(eq(sentences.versionId, version.id))
    .orderBy(asc(sentences.n))
    .all();
  const lostOf = lostPlaces(db, version.id);
  const consequences = consequencesOf(
    {
      ...revised.before,
      sentences: oldSentences.map(({ row }) => row),
      claims: records.map((record) => oldClaim(record, lostOf.get(record.claim.id) ?? [])),
    },
    revised,
  );
  return { version, records, oldSentences, consequences };
}

function oldClaim(record: ClaimRecord, lost: OldLost[]): OldClaim {
  const { claim, anchors, dismissal, isAccepted } = record;
  return {
    id: claim.id,
    isAccepted,
    isSettled: isJudged(record.standing.state),
    dismissal: dismissal && (dismissal.reason === "removed" ? "removed" : "other"),
    places: anchors,
    lost,
  };
}

/** Lost places by claim, with the place that each had last and the text it had it in. */
function lostPlaces(db: Reader, versionId: string): Map<string, OldLost[]> {
  const byClaim = new Map<string, OldLost[]>();
  const rows = db
    .select({ lost: lostAnchors, cameFrom: claimAnchors, text: articleVersions.text })
    .from(lostAnchors)
    .innerJoin(claimAnchors, eq(claimAnchors.id, lostAnchors.cameFromId))
    .innerJoin(articleVersions, eq(articleVersions.id, claimAnchors.versionId))
    .where(eq(lostAnchors.versionId, versionId))
    .orderBy(asc(lostAnchors.at), asc(lostAnchors.id))
    .all();
  for (const { lost, cameFrom, text } of rows) {
    const { status, at, removedBy, removedAt } = lost;
    const places = byClaim.get(lost.claimId) ?? [];
    places.push({ cameFrom, text, status, at, removedBy, removedAt });
    byClaim.set(lost.claimId, places);
  }
  return byClaim;
}

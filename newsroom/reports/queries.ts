import { desc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { checkSheets, people, reports, reportVersions, shownTexts } from "#/db/schema/index.ts";
import type { Mode, TextShown } from "#/db/vocabulary.ts";
import { currentVersion } from "../articles/current-version.ts";
import { type SentenceRecord, sentenceRecords } from "../articles/sentence-records.ts";
import { articleById } from "../articles/working-article.ts";
import { claimLabel, isOfSubstance } from "../claims/claim.ts";
import { stateOfFlag } from "../claims/desk-claim.ts";
import { claimRecords } from "../claims/queries.ts";
import type { SeenClaim } from "../claims/veiled-claims.ts";
import { hasCopy, uncopied } from "../copies/copy.ts";
import { newsroomOnFile } from "../people/queries.ts";
import { type GateFacts, quotedSentence, quotedWords } from "./publish-gate.ts";
import type { CheckSheetSnapshot, ReportSnapshot } from "./snapshot.ts";

/**
 * What the gate needs to know of an article as it is now.
 *
 * @throws NotFound
 */
export function gateFacts(db: Reader, articleId: string): GateFacts {
  const { mode } = articleById(db, articleId);
  const version = currentVersion(db, articleId);
  const records = claimRecords(db, articleId, version.id);
  const { requiresCopies } = newsroomOnFile(db);
  return gateFactsOf({ mode, requiresCopies }, version.text, sentenceRecords(db, version.id, records), records);
}

/** The same from rows that are read already. */
export function gateFactsOf(
  { mode, requiresCopies }: { mode: Mode; requiresCopies: boolean },
  text: string,
  sentences: readonly SentenceRecord[],
  records: readonly SeenClaim[],
): GateFacts {
  return {
    mode,
    sentences: sentences.map(({ sentence: { id, n, start, end }, isDecided, hasSuggestions }) => ({
      id,
      n,
      isDecided,
      hasSuggestions,
      words: isDecided ? "" : quotedSentence(text.slice(start, end)),
    })),
    claims: records.map((record) => {
      const { state, verdict } = record.standing;
      return {
        id: record.claim.id,
        label: claimLabel(record.claim.n),
        state,
        outcome: verdict?.outcome ?? null,
        rating: verdict?.rating ?? null,
        isWaived: record.waiver !== null,
        lost: record.lost.flatMap(({ status, words }) =>
          status === "removed" ? [] : [{ hasCandidates: status === "needs_confirmation", words: quotedWords(words) }],
        ),
        flags: record.flags.map((flag) => ({
          kind: flag.flag.kind,
          origin: flag.flag.origin,
          state: stateOfFlag(flag, record),
        })),
        uncopied: requiresCopies
          ? uncopied(
              record.evidence.map(({ item: { title, url }, source: { isConfidential }, keeping }) => {
                return { title, url, isConfidential, hasCopy: hasCopy(keeping) };
              }),
            )
          : [],
      };
    }),
  };
}

/** The verdicts that judged the claim as it is now, latest first: on its current revision, and settling something. */
export function currentVerdicts({ claim, verdicts }: SeenClaim): SeenClaim["verdicts"] {
  return verdicts.filter(({ claimRevision, outcome }) => claimRevision === claim.revision && outcome !== null);
}

/** Ids of those who alone stand behind a verdict of substance: the only person who judged some claim as it is now. */
export function soleReviewers(records: readonly SeenClaim[]): string[] {
  const alone = new Set<string>();
  for (const record of records) {
    const outcome = record.standing.verdict?.outcome;
    if (!outcome || !isOfSubstance(outcome)) continue;
    const reviewers = new Set(currentVerdicts(record).map(({ recordedBy }) => recordedBy));
    if (reviewers.size === 1) for (const reviewer of reviewers) alone.add(reviewer);
  }
  return [...alone].toSorted();
}

export type ClosedSheet = { snapshot: CheckSheetSnapshot; sha256: string; closedAt: Date; closedBy: string };

/** The frozen check sheet of a closed copy check, or null. */
export function checkSheetOf(db: Reader, articleId: string): ClosedSheet | null {
  const row = db
    .select({ sheet: checkSheets, closedBy: people.name })
    .from(checkSheets)
    .innerJoin(people, eq(people.id, checkSheets.closedBy))
    .where(eq(checkSheets.articleId, articleId))
    .get();
  if (!row) return null;
  const { snapshot, sha256, closedAt } = row.sheet;
  return { snapshot: JSON.parse(snapshot) as CheckSheetSnapshot, sha256, closedAt, closedBy: row.closedBy };
}

export type ReportOnFile = typeof reports.$inferSelect & {
  textShown: TextShown;
  /** The latest version readers have; null while it is a draft. */
  published: { n: number; at: Date } | null;
};

/** The report on an article, draft or published, or null where nobody wrote one. */
export function reportOf(db: Reader, articleId: string): ReportOnFile | null {
  const report = db.select().from(reports).where(eq(reports.articleId, articleId)).get();
  if (!report) return null;
  const latest = db
    .select({ n: reportVersions.n, at: reportVersions.publishedAt })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, report.id))
    .orderBy(desc(reportVersions.n))
    .limit(1)
    .get();
  const text = db.select().from(shownTexts).where(eq(shownTexts.reportId, report.id)).get();
  return { ...report, textShown: text?.shown ?? "quoted", published: latest ?? null };
}

/** What readers have of a report: its latest version; null before the first one. */
export function liveVersion(
  db: Reader,
  reportId: string,
): { version: typeof reportVersions.$inferSelect; snapshot: ReportSnapshot } | null {
  const version = db
    .select()
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.n))
    .limit(1)
    .get();
  return version ? { version, snapshot: JSON.parse(version.snapshot) as ReportSnapshot } : null;
}

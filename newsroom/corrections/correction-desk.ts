import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { correctionRequests, people, reports, reportVersions } from "#/db/schema/index.ts";
import type { ChangeKind } from "#/db/vocabulary.ts";
import { currentVersion } from "../articles/current-version.ts";
import { canonicalJson } from "../reports/canonical-json.ts";
import { discretionOf } from "../reports/confidential-names.ts";
import { carriedOn } from "../reports/discreet.ts";
import { liveVersion } from "../reports/queries.ts";
import { isRetracted, type ReportSnapshot } from "../reports/snapshot.ts";
import { lastEndedPublication, waitingPublication } from "../reports/waiting-publication.ts";
import { type CorrectionRow, labelOf, openCorrection } from "./working-correction.ts";

/** What the page of a report shows of its versions, its open correction and the time that is set for it. Times are milliseconds UTC. */
export type CorrectionDesk = {
  /** What readers have; null before the first version. */
  live: LiveReport | null;
  /** Latest first. `text` is what readers were told. */
  versions: { n: number; kind: ChangeKind; at: number; by: string; text: string | null }[];
  open: (DraftedCorrection & { by: string; at: number }) | null;
  waiting: { at: number; timeZone: string; rowVersion: number; by: string } | null;
  /** Why the last publication that was set for a time did not happen; null where nothing was refused last. */
  refused: { at: number; why: string } | null;
};

export type LiveReport = {
  n: number;
  at: number;
  slug: string;
  title: string;
  isRetracted: boolean;
  /** Whether it names, or links to, somebody who became confidential after it was published. */
  isNaming: boolean;
  claims: LiveClaim[];
};

export type LiveClaim = { label: string; claim: string };

export type DraftedCorrection = Pick<
  CorrectionRow,
  "rowVersion" | "kind" | "publicText" | "whatWasWrong" | "internalCause" | "requestedBy" | "requestId"
> & { claim: string | null };

/** Null where no report is written yet. */
export function correctionDesk(db: Reader, articleId: string): CorrectionDesk | null {
  const report = db.select().from(reports).where(eq(reports.articleId, articleId)).get();
  if (!report) return null;
  const live = liveVersion(db, report.id);
  const open = openCorrection(db, report.id);
  const waiting = waitingPublication(db, report.id);
  const ended = lastEndedPublication(db, report.id);
  return {
    live: live && {
      n: live.version.n,
      at: live.version.publishedAt.getTime(),
      slug: report.slug,
      title: live.snapshot.report.title,
      isRetracted: isRetracted(live.snapshot),
      isNaming: isNaming(db, articleId, live.snapshot),
      claims: live.snapshot.claims.map(({ label, claimReviewed }) => ({ label, claim: claimReviewed })),
    },
    versions: versionsOnFile(db, report.id, live?.snapshot ?? null),
    open: open && {
      ...open,
      claim: labelOf(db, open),
      by: nameOf(db, open.openedBy),
      at: open.openedAt.getTime(),
    },
    waiting: waiting && {
      at: waiting.publishAt.getTime(),
      timeZone: waiting.timeZone,
      rowVersion: waiting.rowVersion,
      by: nameOf(db, waiting.scheduledBy),
    },
    refused: ended?.result === "refused" ? { at: ended.publishAt.getTime(), why: ended.refusal ?? "" } : null,
  };
}

/** A reader's request on the report as the form of a correction begins with it; null where it is not on this report. */
export function requestToAnswer(
  db: Reader,
  articleId: string,
  requestId: string,
): { id: string; claim: string | null; whatIsWrong: string } | null {
  const found = db
    .select({
      id: correctionRequests.id,
      claim: correctionRequests.claimLabel,
      whatIsWrong: correctionRequests.whatIsWrong,
    })
    .from(correctionRequests)
    .innerJoin(reports, eq(reports.id, correctionRequests.reportId))
    .where(and(eq(correctionRequests.id, requestId), eq(reports.articleId, articleId)))
    .get();
  return found ?? null;
}

function versionsOnFile(db: Reader, reportId: string, live: ReportSnapshot | null): CorrectionDesk["versions"] {
  return db
    .select({ n: reportVersions.n, kind: reportVersions.changeKind, at: reportVersions.publishedAt, by: people.name })
    .from(reportVersions)
    .innerJoin(people, eq(people.id, reportVersions.publishedBy))
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.n))
    .all()
    .map(({ at, ...version }) => ({ ...version, at: at.getTime(), text: textOf(live, version.n) }));
}

function isNaming(db: Reader, articleId: string, live: ReportSnapshot): boolean {
  const discretion = discretionOf(db, articleId, currentVersion(db, articleId).text);
  return canonicalJson(carriedOn(live, discretion)) !== canonicalJson(live);
}

function textOf(live: ReportSnapshot | null, n: number): string | null {
  const entry = live?.corrections?.find(({ version }) => version === n);
  return entry?.text ?? live?.versions?.find(({ version }) => version === n)?.note ?? null;
}

function nameOf(db: Reader, personId: string): string {
  return db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? "Somebody";
}

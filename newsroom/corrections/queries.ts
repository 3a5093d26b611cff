import { and, count, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#/db/client.ts";
import { correctionRequests, corrections, people, reports, reportVersions } from "#/db/schema/index.ts";
import type { CorrectionKind } from "#/db/vocabulary.ts";
import type { RequestRow } from "./working-request.ts";

export type ListedRequest = RequestRow & {
  report: { slug: string; title: string; articleId: string };
  takenByName: string | null;
  closedByName: string | null;
  /** The correction that answers it; `version` is null while it is not published. */
  correction: { id: string; kind: CorrectionKind; version: number | null } | null;
};

/** Every request: those that wait for an answer first, the one due soonest at the top; then the answered, latest first. */
export function listRequests(db: Reader): ListedRequest[] {
  const taker = alias(people, "taker");
  const closer = alias(people, "closer");
  const rows = db
    .select({
      request: correctionRequests,
      report: { slug: reports.slug, title: reports.title, articleId: reports.articleId },
      takenByName: taker.name,
      closedByName: closer.name,
      correctionId: corrections.id,
      kind: corrections.kind,
      version: reportVersions.n,
    })
    .from(correctionRequests)
    .innerJoin(reports, eq(reports.id, correctionRequests.reportId))
    .leftJoin(taker, eq(taker.id, correctionRequests.takenBy))
    .leftJoin(closer, eq(closer.id, correctionRequests.closedBy))
    .leftJoin(corrections, eq(corrections.id, correctionRequests.correctionId))
    .leftJoin(reportVersions, eq(reportVersions.id, corrections.versionId))
    .orderBy(desc(correctionRequests.receivedAt), desc(correctionRequests.id))
    .all()
    .map(({ request, correctionId: id, kind, version, ...names }) => ({
      ...request,
      ...names,
      correction: id && kind ? { id, kind, version } : null,
    }));
  const waiting = rows.filter(({ decision }) => decision === null);
  const answered = rows.filter(({ decision }) => decision !== null);
  return [...waiting.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)), ...answered];
}

/** How many requests wait for an answer. */
export function openRequests(db: Reader): number {
  const found = db.select({ total: count() }).from(correctionRequests).where(isNull(correctionRequests.decision)).get();
  return found?.total ?? 0;
}

/** The corrections that may answer a request on the report: those that were published, latest first, and the open one. */
export function answeringCorrections(
  db: Reader,
  reportId: string,
): { id: string; kind: CorrectionKind; version: number | null }[] {
  return db
    .select({ id: corrections.id, kind: corrections.kind, version: reportVersions.n })
    .from(corrections)
    .leftJoin(reportVersions, eq(reportVersions.id, corrections.versionId))
    .where(and(eq(corrections.reportId, reportId), isNull(corrections.droppedAt)))
    .orderBy(desc(corrections.openedAt), desc(corrections.id))
    .all();
}

import { count, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#/db/client.ts";
import { correctionRequests, people, reports } from "#/db/schema/index.ts";
import type { RequestRow } from "./working-request.ts";

export type ListedRequest = RequestRow & {
  report: { slug: string; title: string; articleId: string };
  takenByName: string | null;
  closedByName: string | null;
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
    })
    .from(correctionRequests)
    .innerJoin(reports, eq(reports.id, correctionRequests.reportId))
    .leftJoin(taker, eq(taker.id, correctionRequests.takenBy))
    .leftJoin(closer, eq(closer.id, correctionRequests.closedBy))
    .orderBy(desc(correctionRequests.receivedAt), desc(correctionRequests.id))
    .all()
    .map(({ request, ...names }) => ({ ...request, ...names }));
  const waiting = rows.filter(({ decision }) => decision === null);
  const answered = rows.filter(({ decision }) => decision !== null);
  return [...waiting.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)), ...answered];
}

/** How many requests wait for an answer. */
export function openRequests(db: Reader): number {
  const found = db.select({ total: count() }).from(correctionRequests).where(isNull(correctionRequests.decision)).get();
  return found?.total ?? 0;
}

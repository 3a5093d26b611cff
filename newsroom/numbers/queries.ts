import { and, asc, eq, gte, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import {
  acceptances,
  articles,
  auditEvents,
  checkSheets,
  claims,
  dismissals,
  reports,
  reportVersions,
} from "#/db/schema/index.ts";
import { isFrozen } from "../articles/working-article.ts";
import { dayOf } from "../day.ts";
import { blockersOf } from "../reports/publish-gate.ts";
import { gateFacts } from "../reports/queries.ts";
import { standingSignOff } from "../reports/void-sign-off.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { cohenKappa, FEWEST_PAIRS, krippendorffAlpha, observedAgreement } from "./agreement.ts";
import { type Agreement, blockerKinds, type Numbers } from "./numbers.ts";
import { openWork } from "./open-work.ts";
import { median, mondayOf, type Period } from "./period.ts";
import { reviewedTwice, type SettledVerdicts, settledVerdicts } from "./settled-verdicts.ts";

const HOUR = 3_600_000;

/** How the newsroom is doing. Rounds that still want a second review are left out, for everybody. */
export function newsroomNumbers(db: Reader, period: Period, now: Date): Numbers {
  const settled = settledVerdicts(db);
  return {
    people: openWork(db, settled.awaiting, dayOf(now)),
    weeks: verdictsByWeek(settled, period),
    publishers: claimsByPublisher(db, period),
    agreement: agreementOf(settled, period),
    reopened: reopenedClaims(db, settled, period),
    time: timeToFinish(db, period),
    gate: blockersInWork(db, settled.awaiting),
    awaiting: settled.awaiting.size,
  };
}

function verdictsByWeek({ verdicts }: SettledVerdicts, { mondays }: Period): Numbers["weeks"] {
  const byWeek = Map.groupBy(verdicts, ({ recordedAt }) => mondayOf(recordedAt));
  return mondays.map((monday) => {
    const counts: Numbers["weeks"][number]["counts"] = {};
    const ofWeek = byWeek.get(monday) ?? [];
    for (const { outcome } of ofWeek) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return { monday, counts, total: ofWeek.length };
  });
}

function claimsByPublisher(db: Reader, { since }: Period): Numbers["publishers"] {
  const rows = db
    .select({ mode: articles.mode, publisher: articles.publisher, sourcing: claims.sourcing })
    .from(claims)
    .innerJoin(acceptances, eq(acceptances.claimId, claims.id))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(dismissals, eq(dismissals.claimId, claims.id))
    .where(and(isNull(dismissals.claimId), isNotUndone(claims.id), gte(articles.submittedAt, since)))
    .all();
  const groups = Map.groupBy(rows, ({ mode, publisher }) => (mode === "copy_check" ? null : publisher));
  return [...groups]
    .map(([publisher, ofPublisher]) => ({
      publisher,
      claims: ofPublisher.length,
      unsourced: ofPublisher.filter(({ sourcing }) => sourcing === "none" || sourcing === "vague").length,
    }))
    .toSorted((a, b) => b.claims - a.claims || (a.publisher ?? "").localeCompare(b.publisher ?? "", "en"));
}

function agreementOf(settled: SettledVerdicts, { since }: Period): Agreement {
  const pairs = reviewedTwice(settled, since);
  const groups = Map.groupBy(pairs, ({ first, second }) => `${first} ${second}`);
  const table = [...groups.values()].flatMap((group) => (group[0] ? [{ ...group[0], pairs: group.length }] : []));
  const isEnough = pairs.length >= FEWEST_PAIRS;
  return {
    pairs: pairs.length,
    observed: isEnough ? observedAgreement(pairs) : null,
    kappa: isEnough ? cohenKappa(pairs) : null,
    alpha: isEnough ? krippendorffAlpha(pairs) : null,
    table: table.toSorted(
      (a, b) => b.pairs - a.pairs || `${a.first}${a.second}`.localeCompare(`${b.first}${b.second}`),
    ),
  };
}

function reopenedClaims(db: Reader, { verdicts }: SettledVerdicts, { since }: Period): Numbers["reopened"] {
  const judged = new Set(verdicts.flatMap(({ claimId, recordedAt }) => (recordedAt >= since ? [claimId] : [])));
  const reopened = db
    .selectDistinct({ claimId: auditEvents.subjectId })
    .from(auditEvents)
    .where(and(eq(auditEvents.name, "claim.reopened"), gte(auditEvents.at, since)))
    .all();
  return { judged: judged.size, again: reopened.filter(({ claimId }) => judged.has(claimId)).length };
}

function timeToFinish(db: Reader, { since }: Period): Numbers["time"] {
  const closed = db
    .select({ from: articles.submittedAt, to: checkSheets.closedAt })
    .from(checkSheets)
    .innerJoin(articles, eq(articles.id, checkSheets.articleId))
    .where(gte(checkSheets.closedAt, since))
    .all();
  const published = db
    .select({ from: articles.submittedAt, to: reportVersions.publishedAt })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(articles, eq(articles.id, reports.articleId))
    .where(and(eq(reportVersions.n, 1), gte(reportVersions.publishedAt, since)))
    .all();
  const hours = [...closed, ...published].map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR);
  return { articles: hours.length, medianHours: median(hours) };
}

/** Of articles in work, as they stand now. What a blocker says of a claim that awaits its second review stays unsaid. */
function blockersInWork(db: Reader, awaiting: ReadonlySet<string>): Numbers["gate"] {
  const found = db
    .select({ id: articles.id })
    .from(articles)
    .orderBy(asc(articles.id))
    .all()
    .filter(({ id }) => !isFrozen(db, id) && standingSignOff(db, id) === null)
    .flatMap(({ id }) => blockersOf(gateFacts(db, id)).map((blocker) => ({ ...blocker, articleId: id })))
    .filter(({ claimId }) => claimId === undefined || !awaiting.has(claimId));
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return (Object.keys(blockerKinds) as (keyof typeof blockerKinds)[])
    .map((kind) => {
      const ofKind = byKind.get(kind) ?? [];
      return { kind, blockers: ofKind.length, articles: new Set(ofKind.map(({ articleId }) => articleId)).size };
    })
    .filter(({ blockers }) => blockers > 0)
    .toSorted((a, b) => b.blockers - a.blockers);
}

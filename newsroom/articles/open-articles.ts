import { sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import type { DismissalReason, FlagKind, Mode, Outcome, OwnCode, Rating, Round } from "#/db/vocabulary.ts";
import { type ClaimState, claimLabel, isOfSubstance, standingOf } from "../claims/claim.ts";
import { openUncopied } from "../copies/open-uncopied.ts";
import { type Blocker, blockersOf } from "../reports/publish-gate.ts";
import { type RoundFacts, roundsOn } from "../verdicts/round.ts";
import { coverageByVersion } from "./open-coverage.ts";
import { isKept, withinOpen } from "./within-open.ts";

/** A claim of an article that is worked on, as lists and queues need it: no text. */
export type OpenClaim = {
  id: string;
  n: number;
  /** Where it stands in the text, in UTF-16 code units. */
  at: number;
  isKey: boolean;
  state: ClaimState;
  outcome: Outcome | null;
  /** Who judged the claim as it is, first verdict first; without verdicts that settle nothing. */
  reviewerIds: string[];
  /** A person's flags that are neither resolved nor waived. */
  flags: { id: string; kind: FlagKind; isAnswered: boolean; dueOn: string | null }[];
};

export type OpenArticle = {
  id: string;
  headline: string;
  mode: Mode;
  dueOn: string | null;
  submittedAt: number;
  ownerId: string;
  ownerName: string;
  /** Who may neither review nor sign it off; null for nobody. */
  barredReporterId: string | null;
  coverage: { decided: number; total: number };
  blockers: number;
  /** In reading order; without dismissed ones. */
  claims: OpenClaim[];
};

/**
 * Every article that is neither signed off nor finished, oldest first: one read a table for all of them, and of each row
 * only what stage, counts and queues follow from. The rules are those of the desk.
 */
export function openArticles(db: Reader): OpenArticle[] {
  const rows = db.all<ArticleRow>(
    withinOpen(sql`select a.id, a.headline, a.mode, a.due_on as dueOn, a.submitted_at as submittedAt,
      a.owner_id as ownerId, p.name as ownerName, o.version_id as versionId,
      a.mode = 'copy_check' and not exists (
        select 1 from waivers w where w.article_id = a.id and w.kind = 'own_article' and ${isKept(sql`w.id`)}) as isBarred
      from open o join articles a on a.id = o.article_id join people p on p.id = a.owner_id
      order by a.submitted_at, a.id`),
  );
  const claimsOf = claimsByArticle(db);
  const coverageOf = coverageByVersion(db);
  return rows.map(({ versionId, isBarred, ...row }) => {
    const live = claimsOf.get(row.id) ?? [];
    const coverage = coverageOf.get(versionId) ?? { decided: 0, total: 0 };
    return {
      ...row,
      barredReporterId: isBarred ? row.ownerId : null,
      coverage,
      blockers: gateOf(row.mode, live).length + coverage.total - coverage.decided,
      claims: live.map(({ lost: _lost, isWaived: _isWaived, rating: _rating, uncopied: _uncopied, ...claim }) => claim),
    };
  });
}

/** Ids of those who alone stand behind a verdict of substance in the article. */
export function soleReviewersOf({ claims }: OpenArticle): string[] {
  const alone = claims.filter(
    ({ state, outcome, reviewerIds }) =>
      state === "settled" && outcome !== null && isOfSubstance(outcome) && new Set(reviewerIds).size === 1,
  );
  return [...new Set(alone.flatMap(({ reviewerIds }) => reviewerIds))];
}

type ArticleRow = Omit<OpenArticle, "barredReporterId" | "coverage" | "blockers" | "claims"> & {
  versionId: string;
  isBarred: 0 | 1;
};
type ClaimRow = {
  id: string;
  articleId: string;
  n: number;
  at: number | null;
  isKey: 0 | 1;
  revision: number;
  isAccepted: 0 | 1;
  reason: DismissalReason | null;
};
type VerdictRow = {
  id: string;
  claimId: string;
  claimRevision: number;
  round: Round;
  needsSecond: 0 | 1;
  outcome: Outcome | null;
  rating: Rating | null;
  ownLevel: OwnCode | null;
  recordedBy: string;
  isWaived: 0 | 1;
  isSecondWaived: 0 | 1;
};
type FlagRow = { claimId: string; id: string; kind: FlagKind; isAnswered: 0 | 1; dueOn: string | null };
type Facts = OpenClaim & { lost: number; isWaived: boolean; rating: Rating | null; uncopied: readonly string[] };

function claimsByArticle(db: Reader): Map<string, Facts[]> {
  const rows = db.all<ClaimRow>(
    // The places are gathered once: asked for claim by claim, each would look through all places of its version.
    withinOpen(sql`select c.id, c.article_id as articleId, c.n, c.is_key as isKey, c.revision, p.at,
      exists (select 1 from acceptances a where a.claim_id = c.id) as isAccepted, d.reason
      from open o join claims c on c.article_id = o.article_id left join dismissals d on d.claim_id = c.id
      left join (
        select n.claim_id, min(n.start) as at from open o join claim_anchors n on n.version_id = o.version_id
        group by n.claim_id) p on p.claim_id = c.id
      where ${isKept(sql`c.id`)}
      order by c.article_id, p.at, c.n`),
  );
  const verdictsOf = Map.groupBy(
    db.all<VerdictRow>(
      withinOpen(sql`select v.id, v.claim_id as claimId, v.claim_revision as claimRevision, v.round,
        v.needs_second as needsSecond, v.outcome, v.rating, v.own_level as ownLevel, v.recorded_by as recordedBy,
        exists (select 1 from waivers w where w.verdict_id = v.id and w.kind = 'outcome' and ${isKept(sql`w.id`)}) as isWaived,
        exists (select 1 from waivers w where w.verdict_id = v.id and w.kind = 'second_review' and ${isKept(sql`w.id`)}) as isSecondWaived
        from open o join claims c on c.article_id = o.article_id join verdicts v on v.claim_id = c.id
        where ${isKept(sql`v.id`)}
        order by v.claim_id, v.n desc`),
    ),
    ({ claimId }) => claimId,
  );
  const flagsOf = Map.groupBy(
    db.all<FlagRow>(
      withinOpen(sql`select f.claim_id as claimId, f.id, f.kind, q.due_on as dueOn,
        exists (select 1 from flag_answers a where a.flag_id = f.id and ${isKept(sql`a.id`)}) as isAnswered
        from open o join claims c on c.article_id = o.article_id join flags f on f.claim_id = c.id
        left join flag_questions q on q.flag_id = f.id
        where f.origin = 'person' and ${isKept(sql`f.id`)} and not exists (select 1 from flag_closings x where x.flag_id = f.id)
        order by f.claim_id, f.raised_at, f.id`),
    ),
    ({ claimId }) => claimId,
  );
  const lostOf = Map.groupBy(
    db.all<{ claimId: string; at: number; status: string }>(
      withinOpen(
        sql`select l.claim_id as claimId, l.at, l.status from open o join lost_anchors l on l.version_id = o.version_id`,
      ),
    ),
    ({ claimId }) => claimId,
  );

  const uncopiedOf = openUncopied(db);
  const facts = rows.flatMap((row) => {
    const lost = lostOf.get(row.id) ?? [];
    const verdicts = (verdictsOf.get(row.id) ?? []).map(judged);
    const { state, verdict } = standingOf({
      revision: row.revision,
      isAccepted: row.isAccepted === 1,
      dismissal: row.reason && { reason: row.reason },
      verdicts,
      isSecondWaived: roundsOn(verdicts, row.revision).first?.isSecondWaived ?? false,
    });
    if (state === "dismissed" || (row.at === null && lost.length === 0)) return [];
    const current = verdicts.filter((one) => one.claimRevision === row.revision && one.outcome !== null);
    return [
      {
        articleId: row.articleId,
        id: row.id,
        n: row.n,
        at: row.at ?? Math.min(...lost.map(({ at }) => at)),
        isKey: row.isKey === 1,
        state,
        outcome: verdict?.outcome ?? null,
        rating: verdict?.rating ?? null,
        reviewerIds: current.map(({ recordedBy }) => recordedBy).toReversed(),
        isWaived: verdict?.isWaived ?? false,
        lost: lost.filter(({ status }) => status !== "removed").length,
        uncopied: uncopiedOf.get(row.id) ?? [],
        flags: (flagsOf.get(row.id) ?? []).map(({ id, kind, isAnswered, dueOn }) => ({
          id,
          kind,
          isAnswered: isAnswered === 1,
          dueOn,
        })),
      },
    ];
  });
  return Map.groupBy(facts, ({ articleId }) => articleId);
}

type Judged = RoundFacts & { recordedBy: string; isWaived: boolean; isSecondWaived: boolean };

function judged({ needsSecond, isWaived, isSecondWaived, ...verdict }: VerdictRow): Judged {
  return {
    ...verdict,
    needsSecond: needsSecond === 1,
    isBlind: false,
    isWaived: isWaived === 1,
    isSecondWaived: isSecondWaived === 1,
  };
}

/** What blocks the sign-off, but for the sentences: those are counted. */
function gateOf(mode: Mode, claims: readonly Facts[]): Blocker[] {
  return blockersOf({
    mode,
    sentences: [],
    claims: claims.map((claim) => ({
      ...claim,
      label: claimLabel(claim.n),
      lost: Array.from({ length: claim.lost }, () => ({ hasCandidates: true, words: "" })),
      flags: claim.flags.map(({ kind, isAnswered }) => ({
        kind,
        origin: "person" as const,
        state: isAnswered ? ("answered" as const) : ("open" as const),
      })),
    })),
  });
}

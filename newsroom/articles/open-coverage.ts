import { sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import type { Span } from "../claims/anchor.ts";
import { isDecided } from "./article.ts";
import { coverOf } from "./cover.ts";
import { withinOpen } from "./within-open.ts";

/** Of every article that is worked on, by its current version: sentences decided, and all of them. */
export function coverageByVersion(db: Reader): Map<string, { decided: number; total: number }> {
  const places = Map.groupBy(
    db.all<Span & { versionId: string; isAccepted: 0 | 1 }>(
      withinOpen(sql`select n.version_id as versionId, n.start, n.end,
        exists (select 1 from acceptances a where a.claim_id = n.claim_id) as isAccepted
        from open o join claim_anchors n on n.version_id = o.version_id
        where not exists (select 1 from dismissals d where d.claim_id = n.claim_id)`),
    ),
    ({ versionId }) => versionId,
  );
  const inText = Map.groupBy(
    db.all<Span & { versionId: string; isExcluded: 0 | 1 }>(
      withinOpen(sql`select s.version_id as versionId, s.start, s.end,
        exists (select 1 from exclusions e where e.sentence_id = s.id) as isExcluded
        from open o join sentences s on s.version_id = o.version_id`),
    ),
    ({ versionId }) => versionId,
  );
  return new Map(
    [...inText].map(([versionId, sentences]) => {
      const [accepted, suggested] = [1, 0].map((wanted) =>
        coverOf((places.get(versionId) ?? []).filter(({ isAccepted }) => isAccepted === wanted)),
      );
      const decided = sentences.filter((sentence) =>
        isDecided({
          isExcluded: sentence.isExcluded === 1,
          accepted: Number(accepted?.(sentence)),
          suggested: Number(suggested?.(sentence)),
        }),
      ).length;
      return [versionId, { decided, total: sentences.length }];
    }),
  );
}

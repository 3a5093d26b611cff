import { sql } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { isKept, withinOpen } from "../articles/within-open.ts";

type Row = { claimId: string; title: string };

/**
 * Titles of what needs a copy and has none, by claim, in all articles that are worked on; none where the newsroom asks
 * for no copies. The rule is `uncopied`, in SQL.
 */
export function openUncopied(db: Reader): Map<string, string[]> {
  const rows = db.all<Row>(
    withinOpen(sql`select a.claim_id as claimId, e.title
      from open o join claims c on c.article_id = o.article_id join attachments a on a.claim_id = c.id
      join evidence_items e on e.id = a.evidence_id join sources s on s.id = e.source_id
      where ${isKept(sql`a.id`)} and e.url is not null and not s.is_confidential
        and not exists (select 1 from withdrawals w where w.attachment_id = a.id)
        and not exists (select 1 from evidence_copies k where k.evidence_id = e.id)
        and exists (select 1 from newsrooms n where n.requires_copies)
      order by a.claim_id, a.attached_at, a.id`),
  );
  return new Map(
    [...Map.groupBy(rows, ({ claimId }) => claimId)].map(([claimId, of]) => [claimId, of.map(({ title }) => title)]),
  );
}

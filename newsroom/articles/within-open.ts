import { type SQL, sql } from "drizzle-orm";
import { OFF_DESK_KINDS } from "../corrections/correction.ts";

/** A read within the articles that are worked on: `open` holds them, each with its current version. */
export function withinOpen(query: SQL): SQL {
  return sql`with open as materialized (
    select a.id as article_id,
      (select v.id from article_versions v where v.article_id = a.id order by v.n desc limit 1) as version_id
    from articles a
    where not exists (select 1 from sign_offs s where s.article_id = a.id and s.voided_at is null)
      and not exists (select 1 from check_sheets c where c.article_id = a.id)
      and not ${isAtRest(sql`a.id`)}
  ) ${query}`;
}

/** Readers have the article's report, and nobody corrects at its desk: then nothing under it changes. */
export function isAtRest(articleId: SQL): SQL {
  return sql`(exists (
    select 1 from report_versions rv join reports r on r.id = rv.report_id where r.article_id = ${articleId})
    and not exists (
      select 1 from corrections k join reports r on r.id = k.report_id
      where r.article_id = ${articleId} and k.version_id is null and k.dropped_at is null
        and k.kind not in (${sql.join(
          OFF_DESK_KINDS.map((kind) => sql`${kind}`),
          sql`, `,
        )})))`;
}

/** Leaves out rows whose deed is taken back. */
export function isKept(rowId: SQL): SQL {
  return sql`not exists (select 1 from undone_rows u where u.row_id = ${rowId})`;
}

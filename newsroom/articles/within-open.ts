import { type SQL, sql } from "drizzle-orm";

/** A read within the articles that are worked on: `open` holds them, each with its current version. */
export function withinOpen(query: SQL): SQL {
  return sql`with open as materialized (
    select a.id as article_id,
      (select v.id from article_versions v where v.article_id = a.id order by v.n desc limit 1) as version_id
    from articles a
    where not exists (select 1 from sign_offs s where s.article_id = a.id and s.voided_at is null)
      and not exists (select 1 from check_sheets c where c.article_id = a.id)
      and not exists (
        select 1 from report_versions rv join reports r on r.id = rv.report_id where r.article_id = a.id)
  ) ${query}`;
}

/** Leaves out rows whose deed is taken back. */
export function isKept(rowId: SQL): SQL {
  return sql`not exists (select 1 from undone_rows u where u.row_id = ${rowId})`;
}

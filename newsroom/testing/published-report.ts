import { prepareReport, publishReport } from "../reports/publish-report.ts";
import type { Conclusion } from "../verdicts/rating-scale.ts";
import { aSignedOffArticle } from "./checked-article.ts";
import type { aNewsroom } from "./newsroom.ts";

/** A published report of two claims (`aCheckedArticle`), without its pages but the first; gives back its slug. */
export function aPublishedReport(
  { db, as }: Pick<ReturnType<typeof aNewsroom>, "db" | "as">,
  second?: Conclusion,
): string {
  const { id: articleId } = aSignedOffArticle({ db, as }, "published_fact_check", second);
  const ctx = as("tomas");
  const publishedAt = ctx.now();
  const { snapshot, sha256, versionsOnFile } = prepareReport(db, articleId, ctx.actor, publishedAt);
  const nothing = Buffer.alloc(0);
  const page = { contentType: "text/html", body: nothing, gzip: nothing, brotli: nothing, etag: '"1"' };
  const pages = [{ ...page, path: `/r/${snapshot.report.slug}` }];
  publishReport(ctx, { articleId, publishedAt, sha256, versionsOnFile, pages });
  return snapshot.report.slug;
}

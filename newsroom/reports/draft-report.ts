import { randomUUID } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { reports, shownTexts } from "#/db/schema/index.ts";
import type { TextShown } from "#/db/vocabulary.ts";
import { workingArticle } from "../articles/working-article.ts";
import type { Changed } from "../audit/event.ts";
import type { Context } from "../context.ts";
import { Conflict, NotFound, RuleBroken } from "../errors.ts";
import { transact } from "../transact.ts";
import { textsShown } from "./excerpt.ts";
import type { DraftReport } from "./input.ts";
import { liveVersion, reportOf } from "./queries.ts";

type ReportRow = typeof reports.$inferSelect;
type ReportWords = Pick<ReportRow, "slug" | "title" | "dek"> & { textShown: TextShown };

/**
 * Writes the report's title, summary and address, and says how much of the article's text it shows. A sign-off covers
 * the checked article, so this does not void it. Once published the address never changes, and the words only while a
 * correction is open.
 *
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export function draftReport(ctx: Context, input: DraftReport): ReportRow {
  return transact(ctx, ({ tx, at, actorId, authorise, record }) => {
    const article = workingArticle(tx, input.articleId);
    const report = reportOf(tx, article.id);

    authorise("report.draft");

    if (article.mode !== "published_fact_check") {
      throw new RuleBroken("A copy check ends in a check sheet and has no report: close it instead.");
    }
    const words: ReportWords = {
      slug: input.slug,
      title: input.title,
      dek: input.dek,
      textShown: input.textShown ?? report?.textShown ?? "quoted",
    };
    if (!report && input.rowVersion !== 0) throw new NotFound("This report does not exist. Reload the page.");
    if (report && report.rowVersion !== input.rowVersion) {
      throw new Conflict("Somebody else wrote on this report meanwhile. Compare both versions, then save again.", {
        yours: readable(words),
        theirs: readable(report),
        seen: String(report.rowVersion),
      });
    }
    const changed = changesOf(report, words);
    if (Object.keys(changed).length === 0)
      throw new RuleBroken("Nothing is different. Change something before you save.");
    if (report && report.slug !== words.slug && liveVersion(tx, report.id)) {
      throw new RuleBroken(`Readers know this report by /r/${report.slug}: its address does not change any more.`);
    }
    const taken = tx
      .select()
      .from(reports)
      .where(and(eq(reports.slug, words.slug), ne(reports.articleId, article.id)))
      .get();
    if (taken) throw new RuleBroken(`The address /r/${words.slug} belongs to “${taken.title}”. Choose another.`);

    const { textShown, ...lines } = words;
    const draft = { ...lines, draftedBy: actorId, draftedAt: at };
    const saved = report
      ? tx
          .update(reports)
          .set({ ...draft, rowVersion: report.rowVersion + 1 })
          .where(eq(reports.id, report.id))
          .returning()
          .get()
      : tx
          .insert(reports)
          .values({ ...draft, id: randomUUID(), articleId: article.id })
          .returning()
          .get();
    tx.insert(shownTexts)
      .values({ reportId: saved.id, shown: textShown })
      .onConflictDoUpdate({ target: shownTexts.reportId, set: { shown: textShown } })
      .run();
    record({
      name: "report.drafted",
      subjectId: saved.id,
      articleId: article.id,
      detail: { title: saved.title, changed },
    });
    return saved;
  });
}

/** What a report is before anybody wrote on it. */
const usual: Partial<ReportWords> = { textShown: "quoted" };

function changesOf(report: ReportWords | null, words: ReportWords): Record<string, Changed> {
  const fields = Object.keys(words) as (keyof ReportWords)[];
  return Object.fromEntries(
    fields
      .filter((field) => (report ?? usual)[field] !== words[field])
      .map((field) => [field, { from: report?.[field] ?? null, to: words[field] }]),
  );
}

function readable({ slug, title, dek, textShown }: ReportWords): Record<string, string> {
  return { Title: title, Summary: dek, Address: `/r/${slug}`, "Article’s text": textsShown[textShown].label };
}

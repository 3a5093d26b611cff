import type { ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { correctionName } from "../corrections.ts";
import { type Html, html } from "../html.ts";
import { correctionWords } from "../parts/notice.ts";
import { counted } from "../wording.ts";

/** As many of the newest reports as a feed for readers carries. */
export const NEWEST = 50;

export function entryTitle({ title, isRetracted }: Pick<ReportSummary, "title" | "isRetracted">): string {
  return isRetracted ? `Retracted: ${title}` : title;
}

/**
 * A report in some paragraphs: its latest correction, its summary, and how many claims got which verdict. Of a retracted
 * one nothing is left but the notice.
 */
export function entrySummary({
  dek,
  counts,
  correction,
  isRetracted,
}: Pick<ReportSummary, "dek" | "counts" | "correction" | "isRetracted">): Html {
  const notice =
    correction &&
    html`<p><b>${correctionName(correction)}, ${correction.at.slice(0, 10)}.</b></p>${correctionWords(correction)}`;
  if (isRetracted) return html`${notice}`;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const verdicts = counts.map(({ label, count }) => `${count} ${label.toLowerCase()}`).join(", ");
  return html`${notice}<p>${dek}</p><p>${counted(total, "claim")} checked: ${verdicts}.</p>`;
}

/** When the newest version of any of the reports was published (ISO 8601), or null without a report. */
export function latestChange(reports: readonly Pick<ReportSummary, "publishedAt">[]): string | null {
  return (
    reports
      .map(({ publishedAt }) => publishedAt)
      .toSorted()
      .at(-1) ?? null
  );
}

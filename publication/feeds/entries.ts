import type { ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { type Html, html } from "../html.ts";
import { counted } from "../wording.ts";

/** As many of the newest reports as a feed for readers carries. */
export const NEWEST = 50;

/** A report in two paragraphs: its summary, and how many claims got which verdict. */
export function entrySummary({ dek, counts }: Pick<ReportSummary, "dek" | "counts">): Html {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const verdicts = counts.map(({ label, count }) => `${count} ${label.toLowerCase()}`).join(", ");
  return html`<p>${dek}</p><p>${counted(total, "claim")} checked: ${verdicts}.</p>`;
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

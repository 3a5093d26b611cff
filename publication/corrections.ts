import { correctionKinds } from "#/newsroom/corrections/correction.ts";
import type { CorrectionSnapshot, ReportSnapshot, VerdictChange } from "#/newsroom/reports/snapshot.ts";
import { versionPagePath } from "./addresses.ts";

/** A correction with the report that it is of, as that is called today. */
export type PublishedCorrection = CorrectionSnapshot & { report: Pick<ReportSnapshot["report"], "slug" | "title"> };

/** Every correction of every report, latest first. */
export function allCorrections(reports: readonly ReportSnapshot[]): PublishedCorrection[] {
  return reports
    .flatMap(({ report, corrections = [] }) => corrections.map((entry) => ({ ...entry, report })))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** Where a reader sees what it changed: it never changes itself. */
export function correctionPath(report: { slug: string }, { version }: Pick<CorrectionSnapshot, "version">): string {
  return versionPagePath({ slug: report.slug, version });
}

/** "Correction", "Correction of C02" */
export function correctionName({ kind, claim }: Pick<CorrectionSnapshot, "kind" | "claim">): string {
  const { label } = correctionKinds[kind];
  return claim === null ? label : `${label} ${kind === "editors_note" ? "on" : "of"} ${claim}`;
}

/** "C02 was rated True; it is rated False." */
export function verdictSentence({ claim, from, to }: VerdictChange): string {
  return `${claim} was rated ${from}; it is rated ${to}.`;
}

/** All that it says, as plain text. */
export function correctionText({ text, whatWasWrong, verdicts }: CorrectionSnapshot): string {
  return [whatWasWrong, text, ...verdicts.map(verdictSentence)].filter((part) => part !== null).join(" ");
}

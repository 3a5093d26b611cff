import type { CorrectionSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { correctionName, correctionPath, verdictSentence } from "../corrections.ts";
import { type Html, html, type Part } from "../html.ts";
import { dated } from "../wording.ts";
import { paragraphs } from "./claim-body.ts";

/** What was corrected, above what it corrects: latest first, each with its date and the way to what it changed. */
export function notices(report: Pick<ReportSnapshot["report"], "slug">, entries: readonly CorrectionSnapshot[]): Part {
  return entries.map(
    (entry) => html`<section class="${entry.kind === "retraction" ? "correction retraction" : "correction"}">
<h2 lang="en">${correctionName(entry)} <span class="when">${dated(entry.at)}</span></h2>
${correctionWords(entry)}
<p class="more" lang="en"><a href="${correctionPath(report, entry)}">What changed in version ${entry.version}</a></p>
</section>`,
  );
}

/** What readers are told: what it says, what was wrong, and which verdicts are others. */
export function correctionWords({ text, whatWasWrong, verdicts }: CorrectionSnapshot): Html {
  return html`${paragraphs(text)}
${whatWasWrong !== null && html`<p class="aside"><b lang="en">What was wrong.</b> <span dir="auto">${whatWasWrong}</span></p>`}
${verdicts.map((change) => html`<p class="aside" lang="en">${verdictSentence(change)}</p>`)}`;
}

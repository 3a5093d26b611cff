import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type Html, html } from "../html.ts";
import { sourcingLine } from "./claim-facts.ts";
import { evidenceList } from "./evidence.ts";

/** Why the verdict is what it is: rationale, gaps, how the article sources the claim, and the evidence. */
export function claimBody(
  claim: ClaimSnapshot,
  article: ReportSnapshot["article"],
  headings: { level: "h3" | "h2" },
): Html {
  const secondReviewWaiver = claim.secondReviewWaiver ?? null;
  return html`
${paragraphs(claim.rationale, "rationale")}
${claim.gaps !== null && html`<div class="gaps">${heading(headings.level, "What we could not establish")}${paragraphs(claim.gaps)}</div>`}
${sourcingLine(claim, article)}
${claim.soleSourceReason !== null && html`<p class="aside"><b lang="en">Why one source is enough.</b> <span dir="auto">${claim.soleSourceReason}</span></p>`}
${claim.waiver !== null && html`<p class="aside"><b lang="en">Published by an editor’s decision.</b> <span dir="auto">${claim.waiver}</span></p>`}
${secondReviewWaiver !== null && html`<p class="aside"><b lang="en">Judged by one person, by an editor’s decision.</b> <span dir="auto">${secondReviewWaiver}</span></p>`}
${evidenceList(claim.evidence)}`;
}

/** Text with a paragraph for every blank line; nothing for an empty one. */
export function paragraphs(text: string, name?: string): Html[] {
  return text
    .split(/\n\s*\n/u)
    .map((words) => words.trim())
    .filter(Boolean)
    .map((words) => html`<p${name !== undefined && html` class="${name}"`} dir="auto">${words}</p>`);
}

function heading(level: "h2" | "h3", words: string): Html {
  return level === "h2" ? html`<h2 class="gap" lang="en">${words}</h2>` : html`<h3 class="gap" lang="en">${words}</h3>`;
}

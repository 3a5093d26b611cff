import type { ContactResult } from "#/db/vocabulary.ts";
import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type Html, html } from "../html.ts";
import { dated } from "../wording.ts";
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
${rightOfReply(claim)}
${sourcingLine(claim, article)}
${claim.soleSourceReason !== null && html`<p class="aside"><b lang="en">Why one source is enough.</b> <span dir="auto">${claim.soleSourceReason}</span></p>`}
${claim.waiver !== null && html`<p class="aside"><b lang="en">Published by an editor’s decision.</b> <span dir="auto">${claim.waiver}</span></p>`}
${secondReviewWaiver !== null && html`<p class="aside"><b lang="en">Judged by one person, by an editor’s decision.</b> <span dir="auto">${secondReviewWaiver}</span></p>`}
${evidenceList(claim.evidence)}`;
}

const replies: Record<ContactResult, string> = {
  waiting: "There was no reply when this was published.",
  confirmed: "The reply confirmed what we found.",
  denied: "The reply disputed what we found.",
  corrected: "The reply corrected something.",
  no_comment: "The answer was that there would be no comment.",
  no_reply: "There was no reply.",
};

function rightOfReply({ rightOfReply: offer }: ClaimSnapshot): Html | null {
  if (!offer) return null;
  return html`<p class="aside" lang="en"><b>Right of reply.</b> Offered on ${dated(offer.on)}. ${replies[offer.result]}</p>`;
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

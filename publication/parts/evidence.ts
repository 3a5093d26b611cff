import type { Stance, Tier } from "#/db/vocabulary.ts";
import type { EvidenceSnapshot } from "#/newsroom/reports/snapshot.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";
import { type Html, html, linkable, type Part } from "../html.ts";
import { dated } from "../wording.ts";
import { quotation } from "./claim-facts.ts";
import { markShape, toneClass } from "./mark.ts";

const stances: Record<Stance, { label: string; mark: Mark }> = {
  supports: { label: "Supports", mark: "verified" },
  refutes: { label: "Refutes", mark: "disputed" },
  context: { label: "Context", mark: "open" },
};

const tiers: Record<Tier, string> = {
  primary: "primary source",
  secondary: "secondary source",
  tertiary: "tertiary source",
};

/** What the verdict rests on, item by item; a sentence where there is nothing. */
export function evidenceList(evidence: readonly EvidenceSnapshot[]): Html {
  if (evidence.length === 0) return html`<p class="aside" lang="en"><b>Evidence.</b> None was found.</p>`;
  return html`<ol class="evidence" role="list">${evidence.map((item) => evidenceItem(item))}</ol>`;
}

function evidenceItem(item: EvidenceSnapshot): Html {
  const { label, mark } = stances[item.stance];
  const facts: Part[] = [
    html`<span dir="auto">${item.source}</span>${item.isConfidential && " (identity known to the newsroom)"}`,
  ];
  if (item.publisher !== null && item.publisher !== item.source)
    facts.push(html`<span dir="auto">${item.publisher}</span>`);
  if (item.publishedOn !== null) facts.push(dated(item.publishedOn));
  facts.push(tiers[item.tier]);
  if (item.locator !== null) facts.push(item.locator);
  facts.push(html`seen on ${dated(item.seenOn)}`);
  if (item.copyKeptOn) facts.push(html`dated copy kept, ${dated(item.copyKeptOn)}`);
  const archived = linkable(item.archivedUrl ?? null);
  if (archived !== null) facts.push(html`<a href="${archived}" rel="external">archived page</a>`);
  return html`<li>
<p class="stance ${toneClass(mark)}" lang="en">${markShape(mark)} ${label}</p>
<div>
<p class="title">${titled(item)}</p>
<p class="meta" lang="en">${facts.map((fact, index) => [index > 0 && html`<span class="dot"> · </span>`, fact])}</p>
${item.quote !== null && html`<blockquote dir="auto">${quotation(item.quote, null)}</blockquote>`}
</div>
</li>`;
}

function titled(item: EvidenceSnapshot): Html {
  const href = linkable(item.url);
  if (href === null) return html`<span dir="auto">${item.title}</span>`;
  return html`<a href="${href}" rel="external" dir="auto">${item.title}</a>`;
}

import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { sourcingLabels } from "#/newsroom/sourcing/sourcing-flag.ts";
import { type Html, html, linkable, type Part, trusted } from "../html.ts";
import { bringsMarks, dated, unquoted } from "../wording.ts";

/** Somebody's own words between quotation marks, in their direction, and in their language where it is known. */
export function quotation(quote: string, language: string | null): Html {
  const words = unquoted(quote);
  const bare = bringsMarks(words) && trusted(' class="bare"');
  const lang = language !== null && html` lang="${language}"`;
  return html`<q${bare}${lang} dir="auto">${words}</q>`;
}

/**
 * Who said it, in what office, where and when: "Ida Marsh, deputy mayor · City council · 18 February 2026". Links to
 * where it appeared if that is not the article itself, which the page links anyway.
 */
export function attributionLine(claim: ClaimSnapshot, article: ReportSnapshot["article"]): Html {
  const { claimant } = claim;
  const parts: Part[] = [];
  if (claimant !== null) {
    const href = linkable(claimant.url);
    const name = html`<bdi>${claimant.name}</bdi>`;
    const who = href === null ? html`<b>${name}</b>` : html`<a href="${href}" rel="external">${name}</a>`;
    parts.push(claimant.jobTitle === null ? who : html`${who}, <span dir="auto">${claimant.jobTitle}</span>`);
  } else if (claim.attribution?.speaker) {
    parts.push(html`Attributed to <bdi>${claim.attribution.speaker}</bdi>`);
  } else {
    parts.push("The article, in its own voice");
  }
  if (claim.location !== null) parts.push(html`<span dir="auto">${claim.location}</span>`);
  if (claim.madeOn !== null) parts.push(dated(claim.madeOn));
  const appearance = linkable(claim.appearanceUrl);
  if (appearance !== null && appearance !== linkable(article.sourceUrl))
    parts.push(html`<a href="${appearance}" rel="external">where it appeared</a>`);
  return html`<p class="who" lang="en">${parts.map((part, index) => [index > 0 && html`<span class="dot"> · </span>`, part])}</p>`;
}

/** The claim put so that it can be read on its own, where that takes other words than the article's. */
export function readingLine(claim: ClaimSnapshot): Html | null {
  if (collapsed(claim.statement) === collapsed(claim.quote)) return null;
  return html`<p class="aside"><b lang="en">What we checked.</b> <span dir="auto">${claim.statement}</span></p>`;
}

function collapsed(words: string): string {
  return unquoted(words).replaceAll(/\s+/gu, " ").replace(/\.$/u, "");
}

/** How the article sources the claim, as a sentence. */
export function sourcingLine(claim: ClaimSnapshot, article: ReportSnapshot["article"]): Html {
  const label = html`<b>How the article sources it.</b>`;
  const { sourcing, attribution } = claim;
  const cue = attribution?.cue;
  const words = cue ? html` (<q lang="${article.language}" dir="auto">${cue}</q>)` : null;
  if (attribution?.speaker) {
    const speaker = html`<bdi>${attribution.speaker}</bdi>`;
    const kind = sourcing === "none" ? null : html`, ${withArticle(sourcingLabels[sourcing])}`;
    return html`<p class="aside" lang="en">${label} It attributes this to ${speaker}${words}${kind}.</p>`;
  }
  return html`<p class="aside" lang="en">${label} ${withoutSpeaker[sourcing]}${words}</p>`;
}

const withoutSpeaker: Record<ClaimSnapshot["sourcing"], string> = {
  named: "It names its source.",
  anonymous: "It does not name its source.",
  vague: "It says only vaguely where this comes from.",
  linked: "It links to its source.",
  none: "It gives no source and says this in its own voice.",
};

function withArticle(label: string): string {
  if (label === "Linked") return "with a link";
  const words = label.toLowerCase();
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

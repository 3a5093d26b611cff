import type { Sourcing } from "#/db/vocabulary.ts";
import type { ClaimSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type Html, html } from "../html.ts";
import { counted } from "../wording.ts";

/** From the clearest to none at all. */
const kinds: readonly (readonly [Sourcing, string])[] = [
  ["named", "A named source"],
  ["linked", "A link"],
  ["anonymous", "An anonymous source"],
  ["vague", "A vague source"],
  ["none", "No source"],
];

/** How the article sources the claims that were checked: a bar and a number for each way it does. */
export function sourcingPicture(claims: readonly Pick<ClaimSnapshot, "sourcing">[]): Html | null {
  if (claims.length === 0) return null;
  const rows = kinds.map(([sourcing, label]) => ({
    label,
    count: claims.filter((claim) => claim.sourcing === sourcing).length,
  }));
  return html`<section class="sourcing" lang="en" aria-labelledby="sourcing">
<h2 id="sourcing">What the article gives as its sources</h2>
<dl>${rows
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count }) =>
        html`<div><dt>${label}</dt><dd><svg width="100%" height="10" aria-hidden="true" focusable="false"><rect width="${share(count, claims.length)}" height="10" rx="2"/></svg><span>${count} of ${counted(claims.length, "claim")}</span></dd></div>`,
    )}</dl>
</section>`;
}

function share(count: number, total: number): string {
  return `${Math.round((count / total) * 1e4) / 100}%`;
}

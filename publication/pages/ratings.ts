import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { BEST_RATING, type RatingLevel, ratingScale, WORST_RATING } from "#/newsroom/verdicts/rating-scale.ts";
import { type Html, html } from "../html.ts";
import { badge } from "../parts/mark.ts";
import { layout } from "./layout.ts";

/** What every rating means, in the order of the scale. */
export function ratingsPage(newsroom: ReportSnapshot["newsroom"]): string {
  const numbered = ratingScale.filter(({ value }) => value !== null);
  const others = ratingScale.filter(
    ({ value, outcome, code }) => value === null && (outcome !== null || code === "unproven"),
  );
  return layout({
    newsroom,
    path: "/ratings",
    title: "What our ratings mean",
    description: "The scale that every claim is rated on, from true to false, and the ratings that stand outside it.",
    language: "en",
    current: "/ratings",
    main: html`<div class="col page">
<h1>What our ratings mean</h1>
<p class="dek">Every claim gets one rating, with the reasons and the evidence beside it. We rate claims, never people.</p>
<h2 class="sub">From true to false</h2>
<p>Five ratings make a scale. The number is what search tools read: ${BEST_RATING} is true, ${WORST_RATING} is false.</p>
${list(numbered)}
<h2 class="sub">Outside the scale</h2>
<p>Some claims cannot be placed between true and false. They carry a word and no number.</p>
${list(others)}
<h2 class="sub">Verified and disputed</h2>
<p>A report also says how many of its claims are verified and how many disputed. True and mostly true count as verified. Half true, mostly false, false, misleading, outdated, altered, miscaptioned and conflicting count as disputed. An unproven claim counts as without a source where no evidence was found, and as not verifiable where what was found does not settle it. Satire and opinion are not a matter of fact.</p>
<h2 class="sub">Evidence</h2>
<p>No claim is called verified unless evidence supports it, and none disputed unless evidence refutes it. Each item says whether it supports, refutes or gives context, whether its source is primary, secondary or tertiary, and on which day we saw it.</p>
</div>`,
  });
}

function list(levels: readonly RatingLevel[]): Html {
  return html`<dl class="scale">${levels.map(
    (level) =>
      html`<div><dt>${badge(level)}</dt><dd>${level.definition}</dd>${level.value !== null && html`<dd class="value">${level.value} of ${BEST_RATING}</dd>`}</div>`,
  )}</dl>`;
}

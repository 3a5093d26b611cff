import { boundsOf, levelOn } from "#/newsroom/house/scale.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import type { RatingLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { type Html, html } from "../html.ts";
import { badge } from "../parts/mark.ts";
import { prose, proseOf } from "../prose.ts";
import { counted } from "../wording.ts";
import { layout } from "./layout.ts";

/** What every rating means, in the order of the scale, then what the newsroom says about it. */
export function ratingsPage(
  newsroom: ReportSnapshot["newsroom"],
  scale: readonly RatingLevel[],
  words: string,
): string {
  const numbered = scale.filter(({ value }) => value !== null);
  const others = scale.filter(({ value, outcome }) => value === null && outcome !== null);
  const { worst, best } = boundsOf(scale);
  const [first, ...rest] = proseOf(words);
  const opens = first?.kind === "paragraph";
  return layout({
    newsroom,
    path: "/ratings",
    title: "What our ratings mean",
    description: "The scale that every claim is rated on, from true to false, and the ratings that stand outside it.",
    language: "en",
    current: "/ratings",
    main: html`<div class="col page">
<h1>What our ratings mean</h1>
${opens && html`<div class="dek">${prose([first])}</div>`}
<h2 class="sub">From true to false</h2>
<p>The scale has ${counted(numbered.length, "rating")}. The number is what search tools read: ${best} is true, ${worst} is false.</p>
${list(numbered, scale, best)}
${
  others.length > 0 &&
  html`<h2 class="sub">Outside the scale</h2>
<p>Some claims cannot be placed between true and false. They carry a word and no number.</p>
${list(others, scale, best)}`
}
${prose(opens ? rest : proseOf(words))}
</div>`,
  });
}

function list(levels: readonly RatingLevel[], scale: readonly RatingLevel[], best: number): Html {
  return html`<dl class="scale">${levels.map(
    (level) =>
      html`<div><dt>${badge(level)}</dt><dd>${level.definition}${countsAs(level, scale)}</dd>${level.value !== null && html`<dd class="value">${level.value} of ${best}</dd>`}</div>`,
  )}</dl>`;
}

/** Of a level of the newsroom's own: as which rating its claims are counted. */
function countsAs({ countsAs: rating }: RatingLevel, scale: readonly RatingLevel[]): string {
  return rating === undefined ? "" : ` Counts as “${levelOn(scale, { rating }).label}”.`;
}

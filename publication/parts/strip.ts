import type { Outcome } from "#/db/vocabulary.ts";
import { MARK_STROKE, marks } from "#/design/marks.ts";
import type { ReportSummary } from "#/newsroom/reports/snapshot.ts";
import { type Html, html } from "../html.ts";
import { counted, listed } from "../wording.ts";
import { markShape, toneClass } from "./mark.ts";

type Counts = ReportSummary["counts"];

/** Below this share of the whole the shape does not fit into its part of the strip. */
const ROOM_FOR_MARK = 0.055;

/** Claims by verdict as one bar, each part as wide as its share. A picture of the words beside it, never alone. */
export function strip(counts: Counts): Html {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const parts = counts.map(({ mark, count }) => {
    const x = percent(before / total);
    const width = percent(count / total);
    before += count;
    const shape =
      count / total >= ROOM_FOR_MARK &&
      html`<svg x="${x}" y="0" width="${width}" height="22" overflow="hidden"><path transform="translate(7 5.4) scale(.7)" d="${marks[mark].path}" fill="none" stroke="var(--paper)" stroke-width="${MARK_STROKE + 0.6}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
    return html`<rect class="${toneClass(mark)}" x="${x}" y="0" width="${width}" height="22" rx="4"/>${shape}`;
  });
  return html`<svg class="strip" width="100%" height="22" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** The numbers of the strip in words: "5 true", each with its shape. */
export function legend(counts: Counts): Html {
  return html`<ul class="legend" role="list">${counts.map(
    ({ mark, label, count }) =>
      html`<li class="${toneClass(mark)}">${markShape(mark)} <b>${count}</b> ${label.toLowerCase()}</li>`,
  )}</ul>`;
}

const outcomeWords: readonly [Outcome, string][] = [
  ["verified", "verified"],
  ["disputed", "disputed"],
  ["needs_change", "in need of a change"],
  ["unsourced", "without a source"],
  ["unverifiable", "not verifiable"],
  ["not_checkable", "not a matter of fact"],
];

/** "Of 12 claims, 6 are verified and 4 disputed." Verified and disputed are always named, also when there are none. */
export function outcomeSentence(outcomes: readonly Outcome[]): string {
  const parts = outcomeWords.flatMap(([outcome, words]) => {
    const count = outcomes.filter((one) => one === outcome).length;
    const always = outcome === "verified" || outcome === "disputed";
    return count > 0 || always ? [{ count, words }] : [];
  });
  const said = parts.map(({ count, words }, index) => {
    const number = count === 0 ? "none" : String(count);
    return index === 0 ? `${number} ${count === 1 ? "is" : "are"} ${words}` : `${number} ${words}`;
  });
  return `Of ${counted(outcomes.length, "claim")} checked, ${listed(said)}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}

import { MARK_BOX, MARK_STROKE, marks } from "#/design/marks.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";
import { type Html, html } from "../html.ts";

/** The shape of a state, drawn in the colour of the words around it. The word beside it says the same. */
export function markShape(mark: Mark): Html {
  return html`<svg class="mark" viewBox="${MARK_BOX}" width="16" height="16" aria-hidden="true" focusable="false"><path d="${marks[mark].path}" fill="none" stroke="currentColor" stroke-width="${MARK_STROKE}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** The class that brings a state's colours. */
export function toneClass(mark: Mark): string {
  return `tone-${marks[mark].tone}`;
}

/** The verdict: shape, word and colour. */
export function badge(verdict: { mark: Mark; label: string }, size: "" | "large" = ""): Html {
  const classes = ["badge", size, toneClass(verdict.mark)].filter(Boolean).join(" ");
  return html`<p class="${classes}" lang="en">${markShape(verdict.mark)}<span>${verdict.label}</span></p>`;
}

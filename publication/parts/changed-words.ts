import { wordChanges } from "#/newsroom/articles/changes.ts";
import type { ClaimDifference, Difference, TextChange } from "#/newsroom/reports/difference.ts";
import type { ClaimSnapshot, EvidenceSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type Html, html, type Part } from "../html.ts";

/** Longer than this, in UTF-16 code units of both sides, a change is shown as two texts: comparing words takes its time. */
const LONGEST_COMPARED = 300_000;

/** How much of what stays the same is shown on each side of a change, in UTF-16 code units. */
const AROUND = 120;

/** What a version says otherwise than the one before, for reading: what is gone struck through, what came underlined. */
export function changedWords({ words, text, claims, added, removed }: Difference): Html {
  const whole = [...words, ...text];
  return html`${whole.length > 0 && html`<dl class="changes">${whole.map(changed)}</dl>`}
${claims.map(changedClaim)}
${added.map((claim) => html`<p class="aside"><b lang="en">${claim.label} came in.</b> ${quoted(claim)}</p>`)}
${removed.map((claim) => html`<p class="aside"><b lang="en">${claim.label} is no longer in it.</b> ${quoted(claim)}</p>`)}`;
}

/** Where a word or a line stands for a whole: half of it is no change that can be read. */
const wholes: ReadonlySet<string> = new Set([
  "Verdict",
  "What the verdict counts as",
  "Place on the scale",
  "Sign beside the verdict",
  "How the article sources it",
  "How much of the article is shown",
]);

function changedClaim({ label, verdict, texts, evidence }: ClaimDifference): Html {
  return html`<h3 lang="en">Claim ${label}</h3>
<dl class="changes">
${verdict && changed({ field: "Verdict", ...verdict })}${texts.map(changed)}
${evidence.removed.map((item) => html`<div><dt lang="en">Evidence taken out</dt><dd><del>${cited(item)}</del></dd></div>`)}
${evidence.added.map((item) => html`<div><dt lang="en">Evidence added</dt><dd><ins>${cited(item)}</ins></dd></div>`)}
</dl>`;
}

function changed(change: TextChange): Html {
  return html`<div><dt lang="en">${change.field}</dt><dd dir="auto">${compared(change)}</dd></div>`;
}

function compared({ field, from, to }: TextChange): Part {
  const isWhole = wholes.has(field) || from === "" || to === "" || from.length + to.length > LONGEST_COMPARED;
  if (isWhole) return [from !== "" && html`<del>${from}</del> `, to !== "" && html`<ins>${to}</ins>`];
  return wordChanges(from, to).map(({ kind, words }, index, runs) => {
    // What came in its place must not run into what is gone.
    const gap = runs[index + 1]?.kind === "inserted" && !/\s$/u.test(words) ? " " : "";
    if (kind === "removed") return html`<del>${words}</del>${gap}`;
    if (kind === "inserted") return html`<ins>${words}</ins>`;
    return around(words, { isFirst: index === 0, isLast: index === runs.length - 1 });
  });
}

/** What stays the same, without its middle where it is long; before the first change and after the last, one end is enough. */
function around(words: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (words.length <= 3 * AROUND) return words;
  const start = isFirst ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const end = isLast ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${start}[…]${end}`;
}

function cited({ title, source, locator, quote, isConfidential }: EvidenceSnapshot): Html {
  if (isConfidential) return html`<bdi>${source}</bdi> (identity known to the newsroom)`;
  const place = locator === null ? "" : `, ${locator}`;
  return html`<span dir="auto">${title}</span>, <bdi>${source}</bdi>${place}${quote !== null && html`: <q dir="auto">${quote}</q>`}`;
}

function quoted({ quote }: ClaimSnapshot): Html {
  return html`<q dir="auto">${quote}</q>`;
}

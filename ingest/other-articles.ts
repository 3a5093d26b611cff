import { type BlockDraft, endsSentence } from "./block-draft.ts";
import { elementsOf } from "./places.ts";

/** As much of the text as this stands in the first article of a page that shows the next ones below it. */
const FIRST_SHARE = 0.45;

/**
 * Marks what stands in another `article` element than the first, where that is a whole article itself: pages that go on
 * for ever show the next one below. The entries of a live blog are articles too, and none of them is the most of it.
 */
export function markOtherArticles(drafts: readonly BlockDraft[], page: Document): BlockDraft[] {
  const elements = elementsOf(page);
  const holders = drafts.map(({ at }) => (at === undefined ? null : outermost(elements[at] ?? null)));
  const first = holders.find((holder) => holder !== null) ?? null;
  const all = sizeOf(drafts);
  const inFirst = sizeOf(drafts.filter((_, index) => holders[index] === first));
  if (first === null || inFirst < FIRST_SHARE * all) return [...drafts];
  return drafts.map((draft, index) => {
    const holder = holders[index];
    const isOther = holder !== null && holder !== undefined && holder !== first && !holder.contains(first);
    return isOther ? { ...draft, why: draft.why ?? "another article" } : draft;
  });
}

function outermost(element: Element | null): Element | null {
  let found: Element | null = null;
  for (let one = element?.closest("article") ?? null; one; one = one.parentElement?.closest("article") ?? null)
    found = one;
  return found;
}

function sizeOf(drafts: readonly BlockDraft[]): number {
  return drafts.reduce((sum, { text }) => sum + (endsSentence(text) ? text.length : 0), 0);
}

import type { BlockDraft } from "./block-draft.ts";
import { draftsOf } from "./page-drafts.ts";
import { notePlaces, placesIn } from "./places.ts";

/** As many are listed; a page of comments would bury the rest. */
const MOST = 60;
const BESIDE = "beside the text";

/** What no page lacks and nobody looks for. */
const plainlyNot: ReadonlySet<string | null> = new Set(["navigation", "page footer", "form", "hidden text"]);

type Page = { page: Document; part: Element; headline: string | null; base: string | null };

/**
 * The blocks with what stands among them on the page and was thrown out before any block was weighed, so that a person
 * sees it and can take it in: all within the smallest element that holds the article.
 */
export function withLeftBehind(drafts: readonly BlockDraft[], { page, part, headline, base }: Page): BlockDraft[] {
  const elements = notePlaces(page);
  const around = holderOf(drafts, elements);
  if (around === null) return [...drafts];
  const taken = placesIn(part);
  const known = new Set([headline ?? "", ...drafts.map(({ text }) => text)].map(plain));
  const all = [...drafts];
  const behind = draftsOf(around, base).filter(({ at, text, why }) => {
    return at !== undefined && !taken.has(at) && !known.has(plain(text)) && !plainlyNot.has(why);
  });
  for (const draft of behind.slice(0, MOST)) {
    const next = all.findIndex(({ at }) => at !== undefined && at > (draft.at ?? 0));
    all.splice(next === -1 ? all.length : next, 0, { ...draft, why: draft.why ?? BESIDE });
  }
  return all;
}

/** The smallest element around every block that is taken. */
function holderOf(drafts: readonly BlockDraft[], elements: readonly Element[]): Element | null {
  let around: Element | null = null;
  for (const { at, why } of drafts) {
    const element = at === undefined || why !== null ? null : elements[at];
    if (!element) continue;
    around ??= element.parentElement;
    while (around !== null && !around.contains(element)) around = around.parentElement;
  }
  return around;
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

import { type BlockDraft, endsSentence, linkShare } from "./block-draft.ts";
import { draftsOf } from "./page-drafts.ts";
import { elementsOf, placesIn } from "./places.ts";

/** A paragraph that is worth taking back has at least so many characters, and fewer links than this share of them. */
const SHORTEST = 50;
const MOST_LINKED = 0.3;
/** The lines between headline and text that sum it up have no more characters together. */
const LONGEST_LEAD = 900;

const running = new Set(["P", "H2", "H3", "H4", "UL", "OL", "BLOCKQUOTE", "PRE", "DL"]);
const leading = new Set(["P", "H2", "DIV"]);
const elsewhere = "nav, aside, footer, form, figure, ul, ol, table, [hidden], [aria-hidden=true]";

type Found = {
  /** The page once more, with nothing taken out of it. */
  page: Document;
  /** The element that was taken for the article. */
  part: Element;
  headline: string | null;
  base: string | null;
};

/**
 * The blocks with those that were thrown out of the article though they stand in the row of its paragraphs, and with the
 * lead that stands between its headline and its text.
 */
export function withRecovered(drafts: readonly BlockDraft[], { page, part, headline, base }: Found): BlockDraft[] {
  const elements = elementsOf(page);
  const taken = placesIn(part);
  const rows = rowsOfProse(drafts, elements);
  const first = drafts.find((draft) => draft.at !== undefined && isProse(draft))?.at ?? -1;
  const back = elements.flatMap((element, at) => {
    if (taken.has(at) || isHidden(element)) return [];
    const isInRow = running.has(element.tagName) && rows.has(element.parentElement);
    return isInRow && !holdsTaken(element, at, taken) ? ownDrafts(element, at, base) : [];
  });
  const lead = headline === null ? [] : leadOf(elements.slice(0, Math.max(0, first)), taken, headline, base);
  // Readability puts another element in the place of some, so that they seem to be gone.
  const known = new Set(drafts.map(({ text }) => plain(text)));
  return inOrder(
    drafts,
    [...lead, ...back].filter(({ text }) => !known.has(plain(text))),
  );
}

/** The elements that hold two paragraphs of the article or more. */
function rowsOfProse(drafts: readonly BlockDraft[], elements: readonly Element[]): ReadonlySet<Element | null> {
  const counts = new Map<Element, number>();
  for (const draft of drafts) {
    const row = draft.at === undefined ? null : elements[draft.at]?.parentElement;
    if (row && isProse(draft)) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([row]) => row));
}

/** What stands below the headline and above the text, as far as it is whole sentences. */
function leadOf(
  above: readonly Element[],
  taken: ReadonlySet<number>,
  headline: string,
  base: string | null,
): BlockDraft[] {
  const top = above.findLastIndex(
    ({ tagName, textContent }) => /^H[12]$/.test(tagName) && plain(textContent ?? "").includes(plain(headline)),
  );
  if (top === -1) return [];
  const lead = above.flatMap((element, at) => {
    const isPlain =
      leading.has(element.tagName) && element.querySelector("p, div, ul, ol, h1, h2, h3, h4, img, a") === null;
    if (at <= top || !isPlain || taken.has(at) || isHidden(element) || element.closest(elsewhere) !== null) return [];
    return ownDrafts(element, at, base).filter(isProse);
  });
  return lead.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_LEAD ? [] : lead;
}

function ownDrafts(element: Element, at: number, base: string | null): BlockDraft[] {
  // Its own tag and class count as well, so it is read as a part of something.
  const around = element.ownerDocument.createElement("div");
  around.append(element.cloneNode(true));
  const drafts = draftsOf(around, base);
  const isText = drafts.every((draft) => draft.why === null && linkShare(draft) < MOST_LINKED);
  const isHeading = /^H\d$/.test(element.tagName);
  const isLong = drafts.some(isProse);
  if (!isText || !(isHeading || isLong)) return [];
  return drafts.map((draft) => ({ ...draft, at, holder: element.parentNode }));
}

function isProse(draft: BlockDraft): boolean {
  return draft.text.length >= SHORTEST && endsSentence(draft.text) && linkShare(draft) < MOST_LINKED;
}

/** Elements come in the order of their starts, so what an element holds follows it. */
function holdsTaken(element: Element, at: number, taken: ReadonlySet<number>): boolean {
  const last = at + element.querySelectorAll("*").length;
  for (let place = at + 1; place <= last; place += 1) if (taken.has(place)) return true;
  return false;
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "")
  );
}

/** Each in front of the first block that stands further down the page. */
function inOrder(drafts: readonly BlockDraft[], back: readonly BlockDraft[]): BlockDraft[] {
  const all = [...drafts];
  for (const draft of back) {
    const next = all.findIndex(({ at }) => at !== undefined && at > (draft.at ?? 0));
    all.splice(next === -1 ? all.length : next, 0, draft);
  }
  return all;
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

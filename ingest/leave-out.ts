import { isAuthorLine } from "./author-line.ts";
import { type BlockDraft, endsSentence, linkShare } from "./block-draft.ts";
import { isDateLine } from "./date-line.ts";
import {
  isByline,
  isNewsletterCall,
  LONGEST_NOTICE,
  notices,
  paywall,
  pointer,
  relatedLabel,
  tail,
} from "./furniture-words.ts";

/** More than this share of the text is never taken for furniture by one of the rules that look at several blocks. */
const LARGEST_SHARE = 0.4;
/** From this share of links on a block is made of links. */
const LINKED = 0.8;
const LONGEST_TEASER = 220;
/** How many blocks from the top a line about author and date may stand, and how long a label above links is. */
const TOP_BLOCKS = 5;
const LONGEST_LABEL = 80;

/** A line above the first paragraph, such as a name or a place, has no more characters, and a paragraph no fewer. */
const LONGEST_TOP_LINE = 60;
const SHORTEST_PROSE = 80;
/** How many blocks from the end somebody may say who wrote the article. */
const LAST_BLOCKS = 4;
/** Fewer linked headings are links to other stories. */
const FEWEST_CHAPTERS = 3;

/** The same blocks, with a reason on each that is none of the article's. `byline` is what the page says of itself. */
export function withFurniture(drafts: readonly BlockDraft[], byline: string | null = null): BlockDraft[] {
  const marked = drafts.map((draft, index) => ({ ...draft, why: draft.why ?? noticeIn(draft, index) }));
  const whole = sizeOf(marked);
  markTopLines(marked);
  markTails(marked, whole);
  markBelowLabels(marked);
  markTeasers(marked, whole);
  markOtherStories(marked);
  markBelowPaywall(marked);
  markLastLines(marked, whole);
  markAuthors(marked, byline);
  markRepeats(marked);
  markEmptyHeadings(marked);
  return marked;
}

function noticeIn({ text, kind, links }: BlockDraft, index: number): string | null {
  if (text.length > LONGEST_NOTICE) return null;
  // Somebody says it, and the article tells of it.
  if (/^["“„«]/.test(text)) return null;
  if (paywall.test(text)) return "paywall notice";
  if (index < TOP_BLOCKS && kind !== "heading" && isByline(text)) return "byline";
  if (kind === "paragraph" && isDateLine(text) && (index < TOP_BLOCKS || / ago\b/.test(text))) return "date line";
  if (/^(?!(?:19|20)\d\d$)[\d.,]{1,7} ?[kKmM]?$/.test(text) && kind !== "time") return "share bar";
  if (isNewsletterCall(text)) return "newsletter box";
  if (pointer.test(text) && (links.length > 0 || !endsSentence(text))) return "related stories";
  return notices.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Above the first paragraph: kickers, names, places and days. Where there is no paragraph, nothing is above it. */
function markTopLines(drafts: BlockDraft[]): void {
  const first = drafts.findIndex(
    ({ why, kind, text }) => why === null && kind !== "caption" && text.length >= SHORTEST_PROSE && endsSentence(text),
  );
  for (const draft of drafts.slice(0, Math.max(0, first)).slice(-2 * TOP_BLOCKS)) {
    const isLine =
      draft.kind === "paragraph" && draft.text.length <= LONGEST_TOP_LINE && !/[.!?…。:]\W*$/.test(draft.text);
    if (isLine) draft.why ??= isDateLine(draft.text) ? "date line" : "line above the text";
  }
}

/** Below the article: who wrote it, and how they are reached. */
function markAuthors(drafts: BlockDraft[], byline: string | null): void {
  const kept = drafts.filter(({ why }) => why === null);
  for (const draft of kept.slice(3).slice(-LAST_BLOCKS)) {
    if (draft.kind === "paragraph" && isAuthorLine(draft.text, byline)) draft.why = "about the author";
  }
}

/** Comments, notes and the like go on to the next heading of their rank, or to the end. */
function markTails(drafts: BlockDraft[], whole: number): void {
  drafts.forEach((label, at) => {
    if (at === 0 || label.why !== null || label.text.length > LONGEST_LABEL || !tail.test(label.text)) return;
    const next = drafts.findIndex(({ level }, index) => index > at && level > 0 && level <= (label.level || 6));
    // A label that is no heading only counts at the end of the page: in the middle the article goes on below it.
    if (label.level === 0 && next !== -1) return;
    const section = drafts.slice(at, next === -1 ? undefined : next);
    if (sizeOf(section) > whole * LARGEST_SHARE) return;
    for (const draft of section) draft.why ??= "end matter";
  });
}

/** A label such as "Related stories" takes the links and the short lines below it along. */
function markBelowLabels(drafts: BlockDraft[]): void {
  let isBelow = false;
  for (const draft of drafts) {
    if (draft.why === null && draft.text.length <= LONGEST_LABEL && relatedLabel.test(draft.text)) isBelow = true;
    else if (draft.why === null && isBelow && !isTeaserLike(draft)) isBelow = false;
    if (isBelow) draft.why ??= "related stories";
  }
}

function isTeaserLike(draft: BlockDraft): boolean {
  return (
    linkShare(draft) >= LINKED ||
    (draft.text.length <= LONGEST_TEASER && !endsSentence(draft.text) && draft.links.length > 0)
  );
}

/** Blocks that are one link to another story, unless the article is made of them. */
function markTeasers(drafts: BlockDraft[], whole: number): void {
  const chapters = linkedChapters(drafts);
  const teasers = drafts.filter(
    (draft) =>
      draft.why === null &&
      draft.text.length <= LONGEST_TEASER &&
      linkShare(draft) >= LINKED &&
      !/[.…]["'”’»)\]]*$/.test(draft.text.slice(-6)) &&
      !chapters.has(draft),
  );
  if (sizeOf(teasers) > whole * LARGEST_SHARE) return;
  for (const draft of teasers) if (draft.kind !== "table-row") draft.why = "related stories";
}

/** Headings of a list of things, each a link to the thing with a text of its own below it. */
function linkedChapters(drafts: readonly BlockDraft[]): ReadonlySet<BlockDraft> {
  const chapters = drafts.filter((heading, at) => {
    if (heading.kind !== "heading" || linkShare(heading) < LINKED) return false;
    const next = drafts.findIndex(({ level }, index) => index > at && level > 0);
    return sizeOf(drafts.slice(at + 1, next === -1 ? undefined : next)) > LONGEST_NOTICE;
  });
  return new Set(chapters.length < FEWEST_CHAPTERS ? [] : chapters);
}

/** A heading that is a link to another story takes the few words below it along. */
function markOtherStories(drafts: BlockDraft[]): void {
  drafts.forEach((heading, at) => {
    if (heading.kind !== "heading" || heading.why !== "related stories" || linkShare(heading) < LINKED) return;
    const next = drafts.findIndex(({ level }, index) => index > at && level > 0 && level <= heading.level);
    const section = drafts.slice(at + 1, next === -1 ? undefined : next);
    if (sizeOf(section) > LONGEST_NOTICE) return;
    for (const draft of section) if (isBeside(heading, draft)) draft.why ??= "related stories";
  });
}

/** In the same box of the page; taken for granted where that is not known. */
function isBeside({ holder }: BlockDraft, draft: BlockDraft): boolean {
  return holder == null || draft.holder == null || holder.contains(draft.holder);
}

/** What a paywall offers is nobody's claim: the short blocks from its notice to the end. */
function markBelowPaywall(drafts: BlockDraft[]): void {
  const at = drafts.findIndex(({ why }) => why === "paywall notice");
  const below = at === -1 ? [] : drafts.slice(at);
  if (below.some(({ text, links }) => text.length > LONGEST_NOTICE && links.length === 0)) return;
  for (const draft of below) draft.why ??= "paywall notice";
}

/** Below the last sentence: short lines with links in them, or several to a block. */
function markLastLines(drafts: BlockDraft[], whole: number): void {
  const kept = drafts.filter(({ why }) => why === null);
  const last = kept.findLastIndex((draft) => !isScrap(draft));
  const scraps = kept.slice(last + 1);
  if (sizeOf(scraps) > whole * LARGEST_SHARE) return;
  for (const draft of scraps) draft.why = "end matter";
}

function isScrap({ text, kind, links }: BlockDraft): boolean {
  const isShort = text.length <= LONGEST_LABEL && !endsSentence(text) && kind !== "table-row";
  return isShort && (links.length > 0 || text.includes("\n") || isDateLine(text));
}

/** A pull quote says again what a paragraph says. */
function markRepeats(drafts: BlockDraft[]): void {
  const paragraphs = drafts.filter(({ why, kind }) => why === null && kind === "paragraph");
  const all = paragraphs.map(({ text }) => plain(text)).join("\n");
  for (const draft of drafts) {
    if (draft.why !== null || draft.kind === "paragraph" || draft.text.length < 25) continue;
    if (draft.kind === "quote" && all.includes(plain(draft.text))) draft.why = "pull quote";
  }
}

/** A heading with nothing left below it. */
function markEmptyHeadings(drafts: BlockDraft[]): void {
  let below: BlockDraft | null = null;
  for (const draft of drafts.toReversed()) {
    if (draft.why !== null) continue;
    if (draft.kind === "heading" && below === null) draft.why = "heading without text";
    else below = draft;
  }
}

function sizeOf(drafts: readonly BlockDraft[]): number {
  return drafts.reduce((sum, { why, text }) => sum + (why === null ? text.length : 0), 0);
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

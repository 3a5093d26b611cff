import type { Span } from "../extraction.ts";
import {
  CONSENT_PATTERN,
  NOTICE_PATTERN,
  REPORTED_PATTERN,
  TEASER_LABEL_PATTERN,
  TEASER_LINK_PATTERN,
} from "../lexicon/boilerplate.ts";
import { BYLINE_WORDS, DATE_LINE_PATTERN } from "../lexicon/bylines.ts";
import { CAPTION_CLOSING_PATTERNS, CAPTION_OPENING_PATTERN } from "../lexicon/captions.ts";
import { SHARE_FILLERS, SHARE_LABELS } from "../lexicon/share-labels.ts";

/** Longer blocks are no notices: consent texts are short, labels and bylines shorter still. */
const LONGEST = { consent: 600, label: 200, caption: 400, credit: 120, share: 80, byline: 120 };

/** What a block is that is none of the story's. */
export type Furniture = "byline" | "caption" | "notice" | "consent" | "teaser-label" | "teaser-link";

/** What of the page's furniture a block is, by its own words; null for the story. */
export function furnitureOf(text: string, { start, end }: Span): Furniture | null {
  const length = end - start;
  if (length > LONGEST.consent) return null;
  const content = text.slice(start, end);
  const label = length <= LONGEST.label ? labelOf(content) : null;
  if (label !== null) return label;
  if (length <= LONGEST.caption && isCaption(content)) return "caption";
  return CONSENT_PATTERN.test(content) && !REPORTED_PATTERN.test(content) ? "consent" : null;
}

function labelOf(content: string): Furniture | null {
  if (TEASER_LABEL_PATTERN.test(content)) return "teaser-label";
  if (isByline(content) || DATE_LINE_PATTERN.test(content)) return "byline";
  if (TEASER_LINK_PATTERN.test(content)) return "teaser-link";
  return isShareLine(content) || NOTICE_PATTERN.test(content) ? "notice" : null;
}

function isCaption(content: string): boolean {
  if (CAPTION_OPENING_PATTERN.test(content)) return true;
  const closing = content.slice(-LONGEST.credit);
  return CAPTION_CLOSING_PATTERNS.some((pattern) => pattern.test(closing));
}

/** "By" and names: two capitals at least, and no small word that names of people and posts do not have. */
function isByline(content: string): boolean {
  if (content.length > LONGEST.byline || !/^by:? \p{Lu}/iu.test(content)) return false;
  const words = content.split(/[\s,|•·&/;()-]+/).slice(1);
  let capitals = 0;
  for (const word of words) {
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    else if (/^\p{Ll}/u.test(word) && !BYLINE_WORDS.has(word)) return false;
  }
  return capitals >= 2 && !/[!?]$/.test(content);
}

function isShareLine(content: string): boolean {
  if (content.length > LONGEST.share) return false;
  const [first = "", ...words] = content.toLowerCase().split(/[\s|•·,/:]+/);
  return (
    SHARE_LABELS.has(first) &&
    words.every((word) => SHARE_LABELS.has(word) || SHARE_FILLERS.has(word) || /^\d*$/.test(word))
  );
}

import type { Span } from "../extraction.ts";
import {
  CONSENT_OPENING_PATTERN,
  CONSENT_PATTERN,
  COPYRIGHT_CLOSING_PATTERN,
  NOTICE_PATTERN,
  REPORTED_PATTERN,
  TEASER_LABEL_PATTERN,
  TEASER_LINK_PATTERN,
} from "../lexicon/boilerplate.ts";
import { BYLINE_WORDS, DATE_LINE_PATTERN } from "../lexicon/bylines.ts";
import { CAPTION_CLOSING_PATTERN, CAPTION_OPENING_PATTERN } from "../lexicon/captions.ts";
import { SHARE_FILLERS, SHARE_LABELS } from "../lexicon/share-labels.ts";

/** Longer blocks are no notices: consent texts are short, labels and bylines shorter still. */
const LONGEST = { consent: 600, label: 200, caption: 400, credit: 120, copyright: 30, share: 80, byline: 120 };

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
  return isConsent(content) ? "consent" : null;
}

function labelOf(content: string): Furniture | null {
  if (TEASER_LABEL_PATTERN.test(content)) return "teaser-label";
  if (isByline(content) || DATE_LINE_PATTERN.test(content)) return "byline";
  if (TEASER_LINK_PATTERN.test(content)) return "teaser-link";
  if (isShareLine(content) || NOTICE_PATTERN.test(content)) return "notice";
  return COPYRIGHT_CLOSING_PATTERN.test(content.slice(-LONGEST.copyright)) ? "notice" : null;
}

function isConsent(content: string): boolean {
  // Two plain searches cost far less than the pattern, and most blocks of a story have neither word.
  const speaksToReader = content.includes("you") || content.includes("our ");
  const isNotice = CONSENT_OPENING_PATTERN.test(content) || (speaksToReader && CONSENT_PATTERN.test(content));
  return isNotice && !REPORTED_PATTERN.test(content);
}

function isCaption(content: string): boolean {
  return CAPTION_OPENING_PATTERN.test(content) || CAPTION_CLOSING_PATTERN.test(content.slice(-LONGEST.credit));
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
  const opening = /^[a-z-]+/i.exec(content);
  if (opening === null || !SHARE_LABELS.has(opening[0].toLowerCase())) return false;
  return content
    .toLowerCase()
    .split(/[\s|•·,/:]+/)
    .every((word) => SHARE_LABELS.has(word) || SHARE_FILLERS.has(word) || /^\d*$/.test(word));
}

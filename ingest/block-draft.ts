import type { IngestedBlockKind } from "./ingested-article.ts";

/** A link of a block; `href` is null where it leads nowhere outside of the page. UTF-16 code units into the block. */
export type DraftLink = { start: number; end: number; href: string | null };

/** A block before its place in the text is known. */
export type BlockDraft = {
  kind: IngestedBlockKind;
  text: string;
  links: DraftLink[];
  /** Of a heading, 1 to 6; 0 of everything else. */
  level: number;
  /** What the markup around it says that it is none of the article's. */
  why: string | null;
  /** Its element's place in the page, counted in the order of the markup; left out where that is not known. */
  at?: number;
  /** The element around its own. */
  holder?: Node | null;
};

/** Share of the block's characters that are links, 0 to 1. */
export function linkShare({ text, links }: BlockDraft): number {
  return links.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length);
}

/** Marks that may stand behind the full stop. A pattern tried all along a long text would not be linear. */
const LONGEST_CLOSING = 6;

/** True for words that end like a sentence, closing marks aside; of Arabic, Hindi and Chinese too. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।۔]["'”’»)\]]*$/.test(text.slice(-LONGEST_CLOSING));
}

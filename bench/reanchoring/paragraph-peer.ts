import type { Span } from "#/anchoring/index.ts";
import { paragraphsOf } from "./passages.ts";

/**
 * Anchors by the paragraph: an anchor lives while a paragraph with the very same characters does. A text of the whole
 * paragraph stands for its hash.
 */
export function paragraphAnchoring(oldText: string, newText: string): (span: Span) => Span | null {
  const places = new Map<string, number>();
  for (const { start, end } of paragraphsOf(newText)) {
    const text = newText.slice(start, end);
    if (!places.has(text)) places.set(text, start);
  }
  const paragraphs = paragraphsOf(oldText);
  return ({ start, end }) => {
    const own = paragraphs.find((paragraph) => start >= paragraph.start && end <= paragraph.end);
    const place = own && places.get(oldText.slice(own.start, own.end));
    return own === undefined || place === undefined
      ? null
      : { start: place + start - own.start, end: place + end - own.start };
  };
}

import type { Span } from "#/anchoring/index.ts";

/** The lines of the text that hold something. */
export function paragraphsOf(text: string): Span[] {
  return matches(text, /[^\r\n]+/g).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Sentences as an editor sees them: up to a full stop with its closing quotation mark, without the space behind. */
export function sentencesOf(text: string): Span[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const found = matches(
      text.slice(paragraph.start, paragraph.end),
      /\S[^.!?]*(?:[.!?](?![\s"”’]|$)[^.!?]*)*[.!?]*["”’]*/g,
    );
    return found.map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }));
  });
}

export function wordsOf(text: string): Span[] {
  return matches(text, /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu);
}

export function numbersOf(text: string): Span[] {
  return matches(text, /\d+(?:[.,]\d+)*/g);
}

export function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

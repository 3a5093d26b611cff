import type { BlockKind } from "#/db/vocabulary.ts";

type Span = { start: number; end: number };

/** Words of a claim inside the sentence or sentences they stand in, with a sentence of context on either side. */
export type Passage = {
  before: string;
  /** The sentences up to the claim's words, those words, and the rest. */
  lead: string;
  words: string;
  rest: string;
  after: string;
};

/**
 * The passage around a claim, each part on one line. What stands beside it in another kind of block, as a headline above a
 * paragraph, is no context.
 *
 * @param span of the claim, and `sentences` in order: UTF-16 code units into `text`, end exclusive
 */
export function passageAround(text: string, sentences: readonly (Span & { kind: BlockKind })[], span: Span): Passage {
  const first = sentences.findIndex((sentence) => sentence.end > span.start);
  const last = sentences.findLastIndex((sentence) => sentence.start < span.end);
  const start = Math.min(sentences[first]?.start ?? span.start, span.start);
  const end = Math.max(sentences[last]?.end ?? span.end, span.end);
  const beside = (index: number, of: number): string => {
    const sentence = sentences[index];
    return sentence && sentence.kind === sentences[of]?.kind ? onOneLine(text.slice(sentence.start, sentence.end)) : "";
  };
  return {
    before: beside(first - 1, first),
    lead: onOneLine(text.slice(start, span.start)).trimStart(),
    words: onOneLine(text.slice(span.start, span.end)),
    rest: onOneLine(text.slice(span.end, end)).trimEnd(),
    after: beside(last + 1, last),
  };
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/gu, " ");
}

import type { Anchor, Span } from "#/anchoring/index.ts";
import { paragraphsOf, sentencesOf, wordsOf } from "./passages.ts";
import type { Random } from "./random.ts";

/** Anchors as a desk has them: sentences above all, clauses, whole paragraphs, spans over two blocks, single words. */
export function anchorsIn(text: string, random: Random, count: number): Anchor[] {
  const sentences = sentencesOf(text);
  const paragraphs = paragraphsOf(text);
  const words = wordsOf(text);
  return Array.from({ length: count }, (_, index) => {
    const span = spanFrom({ sentences, paragraphs, words }, random);
    return { id: `a${index}`, start: span.start, end: span.end };
  });
}

type Passages = { sentences: readonly Span[]; paragraphs: readonly Span[]; words: readonly Span[] };

function spanFrom({ sentences, paragraphs, words }: Passages, random: Random): Span {
  const kind = random.below(20);
  if (kind < 11) return random.pick(sentences);
  if (kind < 12) return random.pick(paragraphs);
  if (kind < 14) {
    const at = random.below(sentences.length - 1);
    return { start: sentences[at]?.start ?? 0, end: (sentences[at + 1] ?? sentences[at])?.end ?? 1 };
  }
  const at = random.below(words.length);
  const last = Math.min(words.length - 1, at + (kind < 19 ? 1 + random.below(8) : 0));
  return { start: words[at]?.start ?? 0, end: words[last]?.end ?? 1 };
}

import { reanchor } from "#/anchoring/index.ts";
import { anchorsIn } from "./anchored.ts";
import { inventedArticle } from "./invented-article.ts";
import { wordsOf } from "./passages.ts";
import { randomFrom } from "./random.ts";

const FIRST_SIZE = 10_000;
const SIZES = [FIRST_SIZE, 20_000, 50_000, 100_000];
/** At 10,000 words; as many anchors and edits a word at every size. */
const ANCHORS = 500;
const EDITS = 1000;
/** Best of so many runs: the machine's other work only ever adds time. */
const RUNS = 3;

export type Growth = { words: number; edits: number; anchors: number; ms: number };

/** Time to re-anchor long articles with edits scattered all over them. */
export function growth(seed: number): Growth[] {
  return SIZES.map((words) => {
    const random = randomFrom(seed + words);
    const oldText = articleOf(words, random);
    const edits = (EDITS * words) / FIRST_SIZE;
    const newText = edited(oldText, edits, random);
    const anchors = anchorsIn(oldText, random, (ANCHORS * words) / FIRST_SIZE);
    let ms = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      reanchor(oldText, newText, anchors);
      ms = Math.min(ms, performance.now() - start);
    }
    return { words, edits, anchors: anchors.length, ms: Math.round(ms) };
  });
}

function articleOf(words: number, random: ReturnType<typeof randomFrom>): string {
  const parts: string[] = [];
  for (let count = 0; count < words; ) {
    const part = inventedArticle(random);
    parts.push(part);
    count += part.split(/\s+/).length;
  }
  return parts.join("\n\n");
}

/** Replaces, removes or adds a word at so many places, from the end of the text to its beginning. */
function edited(text: string, edits: number, random: ReturnType<typeof randomFrom>): string {
  const words = random.shuffled(wordsOf(text)).slice(0, edits);
  words.sort((one, other) => other.start - one.start);
  const pieces: string[] = [];
  let end = text.length;
  for (const word of words) {
    const kept = random.pick(["changed", "", `${text.slice(word.start, word.end)} again`]);
    pieces.push(text.slice(word.end, end), kept);
    end = word.start;
  }
  pieces.push(text.slice(0, end));
  return pieces.reverse().join("");
}

import { readFileSync } from "node:fs";
import { extract, splitSentences } from "#/extraction/index.ts";

const SIZES_MB = [0.5, 1, 2, 4];
/** Best of so many runs: the machine's other work only ever adds time. */
const RUNS = 3;
/** Texts of one repeated part, each of which tempts some rule to look far; eight times as long should take about eight times. */
const REPEATED = [
  "Dana Whitlock said that prices rose 4.5%, and she left. ",
  "Dana Whitlock, who denied that it rained, said ",
  "word ",
  "“",
  "he said that ",
  "nobody and ",
  "Mr. ",
  "a, and b ",
  "A. ",
];
const ARTICLE = readFileSync(new URL("../../extraction/gold/harbour.txt", import.meta.url), "utf8");

best(() => extract(ARTICLE), 30);
const lines = SIZES_MB.map((size) => {
  const text = `${ARTICLE}\n\n`.repeat(Math.ceil((size * 1e6) / (ARTICLE.length + 2)));
  const extraction = best(() => extract(text), RUNS);
  return {
    megabytes: size,
    "extract ms": extraction,
    "extract MB/s": Math.round((size / extraction) * 100_000) / 100,
    "sentences ms": best(() => splitSentences(text), RUNS),
    "Intl.Segmenter ms": best(() => countSegments(text), RUNS),
  };
});
const repeated = REPEATED.map((part) => {
  const [short, long] = [20_000, 160_000].map((size) => {
    const text = part.repeat(Math.ceil(size / part.length));
    return best(() => extract(text), RUNS);
  }) as [number, number];
  return { part, "20 kB ms": short, "160 kB ms": long, growth: Math.round((long / Math.max(short, 0.1)) * 10) / 10 };
});
const growth = (lines.at(-1)?.["extract ms"] ?? 0) / (lines[1]?.["extract ms"] ?? 1);
console.table(lines);
console.table(repeated);
console.log(`One article of ${ARTICLE.split(/\s+/).length} words: ${best(() => extract(ARTICLE), 30)} ms.`);
console.log(JSON.stringify({ lines, repeated, growthFrom1To4: Math.round(growth * 100) / 100 }));

function best(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return Math.round(least * 10) / 10;
}

function countSegments(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) count += 1;
  return count;
}

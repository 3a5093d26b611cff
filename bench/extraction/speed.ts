import { readFileSync } from "node:fs";
import { extract, splitSentences } from "#/extraction/index.ts";
import type { Measure } from "./measure.ts";

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

/** Speed on the invented article repeated, and growth on texts of one repeated part. */
export function speed(): Measure {
  best(() => extract(ARTICLE), 30);
  const sizes = SIZES_MB.map((size) => {
    const text = `${ARTICLE}\n\n`.repeat(Math.ceil((size * 1e6) / (ARTICLE.length + 2)));
    const extraction = best(() => extract(text), RUNS);
    return {
      text: `${size} MB`,
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
    const growth = Math.round((long / Math.max(short, 0.1)) * 10) / 10;
    return { text: `“${part}” repeated`, "20 kB ms": short, "160 kB ms": long, growth };
  });
  const growth = (sizes.at(-1)?.["extract ms"] ?? 0) / (sizes[1]?.["extract ms"] ?? 1);
  const figures = {
    megabytesPerSecond: sizes.at(-1)?.["extract MB/s"] ?? null,
    growthFrom1To4: Math.round(growth * 100) / 100,
    articleMs: best(() => extract(ARTICLE), 30),
  };
  return { title: "Speed", rows: [...sizes, ...repeated], figures, errors: [] };
}

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

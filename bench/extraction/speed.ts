import { readFileSync } from "node:fs";
import { extract, splitSentences } from "#/extraction/index.ts";
import { type Measure, MISSING } from "./measure.ts";
import { fastest, rounded } from "./timing.ts";

type Row = Measure["rows"][number];

const SIZES_MB = [0.5, 1, 2, 4];
const TIMING = { runs: 3, atMostMs: 30_000 };
const SPLIT_TIMING = { runs: 10, atMostMs: 3000 };

/** compromise reads no larger text in one run once a text has taken it this long. */
const LONGEST_PEER_MS = 5000;

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
  "Rain fell.\n",
  "1) ",
  "1) rain\n",
  "Read more: fares\n\nElsa Brandt wins.\n\n",
  ". ",
];
const ARTICLE = readFileSync(new URL("../../extraction/gold/harbour.txt", import.meta.url), "utf8");

/** Copies of the invented article that make some 700 words, the length of a news story. */
const STORY_COPIES = 4;

/** Speed on the invented article repeated, beside Intl.Segmenter and compromise, and growth on texts of one repeated part. */
export async function speed(): Promise<Measure> {
  const { default: compromise } = await import("compromise");
  const story = copies(STORY_COPIES);
  const storyMs = fastest(() => extract(story), { runs: 200, atMostMs: 2000 });
  let peerMs = 0;
  const sizes = SIZES_MB.map((size) => {
    const text = copies(Math.ceil((size * 1e6) / (Buffer.byteLength(ARTICLE) + 2)));
    const megabytes = Buffer.byteLength(text) / 1e6;
    const own = fastest(() => extract(text), TIMING);
    const split = fastest(() => splitSentences(text), SPLIT_TIMING);
    const segmenter = fastest(() => countSegments(text), SPLIT_TIMING);
    const isReadByPeer = peerMs < LONGEST_PEER_MS;
    if (isReadByPeer) peerMs = fastest(() => compromise(text), { runs: 1, atMostMs: Number.POSITIVE_INFINITY });
    return {
      text: `${size} MB`,
      "extract ms": rounded(own, 1),
      "extract MB/s": rounded(megabytes / (own / 1000), 2),
      "compromise MB/s": isReadByPeer ? rounded(megabytes / (peerMs / 1000), 2) : MISSING,
      "sentences ms": rounded(split, 1),
      "Intl.Segmenter ms": rounded(segmenter, 1),
      "sentences to Intl.Segmenter": rounded(segmenter / split, 2),
    };
  });
  const last = sizes.at(-1);
  const figures = {
    megabytesPerSecond: last?.["extract MB/s"] ?? null,
    growthFrom1To4: rounded((last?.["extract ms"] ?? 0) / (sizes[1]?.["extract ms"] ?? 1), 2),
    sentencesToSegmenter: last?.["sentences to Intl.Segmenter"] ?? null,
    articleMs: rounded(storyMs, 2),
  };
  const warm: Row = { text: "700 words, warm", "extract ms": figures.articleMs };
  return { title: "Speed", rows: [warm, ...sizes, ...REPEATED.map(growthOf)], figures, errors: [] };
}

function growthOf(part: string): Row {
  const [short, long] = [20_000, 160_000].map((size) => {
    const text = part.repeat(Math.ceil(size / part.length));
    return fastest(() => extract(text), TIMING);
  }) as [number, number];
  return {
    text: `“${part.trim()}” repeated`,
    "20 kB ms": rounded(short, 1),
    "160 kB ms": rounded(long, 1),
    growth: rounded(long / Math.max(short, 0.1), 1),
  };
}

function copies(count: number): string {
  return `${ARTICLE}\n\n`.repeat(count);
}

function countSegments(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) count += 1;
  return count;
}

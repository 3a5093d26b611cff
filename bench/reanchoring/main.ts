// Measures re-anchoring on seeded edits of invented articles: node bench/reanchoring/main.ts [SEED] [ARTICLES] [--errors]
import { growth } from "./growth.ts";
import { inventedArticle } from "./invented-article.ts";
import { measure } from "./measure.ts";

const DEFAULT_SEED = 20_260_301;
const DEFAULT_ARTICLES = 10_000;
/** The most faults shown. */
const MOST_ERRORS = 200;

const [seed = DEFAULT_SEED, articles = DEFAULT_ARTICLES] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith("--"))
  .map(Number);
if (!Number.isInteger(seed) || !Number.isInteger(articles) || articles < 1) {
  process.stderr.write("Give a seed and a number of articles, both whole numbers, or neither.\n");
  process.exit(2);
}

console.log(`Seed ${seed}: ${articles} edited articles`);
const { tally, fuzzy, paragraphHash, milliseconds, faults } = measure(seed, articles, (random) =>
  inventedArticle(random),
);
if (process.argv.includes("--errors")) for (const fault of faults.slice(0, MOST_ERRORS)) console.log(`\n${fault}`);

const msPerArticle = rounded(milliseconds / articles, 100);
console.table([
  {
    what: "silent wrong anchors",
    here: tally.silentWrong,
    fuzzy: fuzzy.silentWrong,
    "paragraph hash": paragraphHash.silentWrong,
  },
  {
    what: "unchanged anchors kept without a person, %",
    here: percent(tally.kept),
    fuzzy: percent(fuzzy.kept),
    "paragraph hash": percent(paragraphHash.kept),
  },
  { what: "unchanged anchors reopened without need", here: tally.needlessReopened },
  { what: "changed anchors kept: reopening missed", here: tally.missedReopened },
  { what: "anchors that a person is asked about, %", here: rounded((100 * tally.asked) / tally.anchors, 100) },
  { what: "… of these without the true place", here: tally.askedWithoutTruth },
  { what: "unchanged anchors orphaned", here: tally.unchangedOrphaned },
  { what: "milliseconds an article", here: msPerArticle },
]);
console.table(tally);
const grown = growth(seed);
console.table(grown);
console.log(
  JSON.stringify({
    edits: articles,
    silentWrong: tally.silentWrong,
    keptShare: rounded(tally.kept / tally.unchanged, 10_000),
    needlessReopened: tally.needlessReopened,
    missedReopened: tally.missedReopened,
    askedShare: rounded(tally.asked / tally.anchors, 10_000),
    msPerArticle,
    peers: {
      fuzzy: { silentWrong: fuzzy.silentWrong, keptShare: rounded(fuzzy.kept / tally.unchanged, 10_000) },
      paragraphHash: {
        keptShare: rounded(paragraphHash.kept / tally.unchanged, 10_000),
        silentWrong: paragraphHash.silentWrong,
      },
    },
    seed,
    anchors: tally.anchors,
    growth: grown,
  }),
);

function percent(count: number): number {
  return rounded((100 * count) / tally.unchanged, 100);
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

// Measures the claim engine: node bench/extraction/main.ts DATA [MEASURE …] [--errors]
import { atomicClaims } from "./atomic-claims.ts";
import { attribution } from "./attribution.ts";
import { checkWorthiness } from "./check-worthiness.ts";
import { gold } from "./gold.ts";
import type { Measure } from "./measure.ts";
import { opinion } from "./opinion.ts";
import { sentences } from "./sentences.ts";
import { sourcing } from "./sourcing.ts";
import { speed } from "./speed.ts";

/** Each takes the folder of the data, says what it found, and prints nothing. */
const measures: Record<string, (folder: string) => Measure | Promise<Measure>> = {
  sentences,
  attribution,
  "atomic-claims": atomicClaims,
  "check-worthiness": checkWorthiness,
  opinion,
  gold,
  sourcing,
  speed,
};

/** The worst misses shown a measure. */
const MOST_ERRORS = 20;

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [folder, ...names] = words;
const unknown = names.filter((name) => !(name in measures));
if (folder === undefined || unknown.length > 0) {
  process.stderr.write(
    `Name the folder of the data, then, if you like, some of: ${Object.keys(measures).join(", ")}.\n`,
  );
  process.exit(2);
}
const chosen = names.length === 0 ? Object.keys(measures) : names;
const figures: Record<string, Measure["figures"]> = {};
for (const name of chosen) {
  const found = await measures[name]?.(folder);
  if (found === undefined) continue;
  console.log(`\n${found.title}`);
  console.table(found.rows);
  if (process.argv.includes("--errors")) for (const error of found.errors.slice(0, MOST_ERRORS)) console.log(error);
  figures[name] = found.figures;
}
console.log(JSON.stringify(figures));

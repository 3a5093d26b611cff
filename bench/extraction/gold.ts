import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ExtractedClaim, extract, type Span } from "#/extraction/index.ts";

type GoldClaim = Span & {
  exact: string;
  kind: string;
  sourcing: string;
  attribution: null | { source: string | null; resolved: string | null; cue: string | null; directness: string };
};
type Gold = { claims: GoldClaim[]; excluded: (Span & { reason: string })[] };
type Figures = {
  article: string;
  gold: number;
  engine: number;
  found: number;
  sourcing: number;
  speaker: number;
  kind: number;
  directness: number;
  excluded: number;
  goldExcluded: number;
};

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("Name the folder that holds the articles (*.txt) and their hand-marked claims (*.gold.json).\n");
  process.exit(2);
}
const showMisses = process.argv.includes("--errors");
const figures = readdirSync(folder)
  .filter((file) => file.endsWith(".gold.json"))
  .sort()
  .map((file) => measure(join(folder, file)));
console.table(figures);
console.log(JSON.stringify(figures.length === 1 ? figures[0] : figures));

function measure(goldFile: string): Figures {
  const text = readFileSync(goldFile.replace(/\.gold\.json$/, ".txt"), "utf8");
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
  const extraction = extract(text);
  const pairs = matched(gold.claims, extraction.claims);
  const count = (right: (gold: GoldClaim, claim: ExtractedClaim) => boolean): number =>
    pairs.filter(([one, other]) => right(one, other)).length;
  if (showMisses) printMisses(gold, pairs, extraction.claims);
  return {
    article: basename(goldFile, ".gold.json"),
    gold: gold.claims.length,
    engine: extraction.claims.length,
    found: pairs.length,
    sourcing: count((one, other) => one.sourcing === other.sourcing),
    speaker: count(isSameSpeaker),
    kind: count((one, other) => one.kind === other.kind),
    directness: count(
      (one, other) => (one.attribution?.directness ?? null) === (other.attribution?.directness ?? null),
    ),
    excluded: gold.excluded.filter((span) =>
      extraction.excluded.some((other) => isOverlapping(span, other) && span.reason === other.reason),
    ).length,
    goldExcluded: gold.excluded.length,
  };
}

/** One-to-one, longest overlap first. */
function matched(gold: readonly GoldClaim[], claims: readonly ExtractedClaim[]): [GoldClaim, ExtractedClaim][] {
  const candidates = gold
    .flatMap((one) =>
      claims.filter((other) => isOverlapping(one, other)).map((other): [GoldClaim, ExtractedClaim] => [one, other]),
    )
    .sort((one, other) => overlap(...other) - overlap(...one));
  const taken = new Set<object>();
  return candidates.filter((pair) => {
    if (taken.has(pair[0]) || taken.has(pair[1])) return false;
    for (const side of pair) taken.add(side);
    return true;
  });
}

function isOverlapping(one: Span, other: Span): boolean {
  const shared = overlap(one, other);
  return shared * 2 >= one.end - one.start && shared * 2 >= other.end - other.start;
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** The surname, or the organisation's last word, has to stand in the name; no name has to meet no name. */
function isSameSpeaker(gold: GoldClaim, claim: ExtractedClaim): boolean {
  const expected = gold.attribution?.resolved ?? null;
  const name = claim.attribution?.name ?? null;
  return expected === null ? name === null : (name ?? "").includes(expected.split(" ").at(-1) ?? expected);
}

function printMisses(
  gold: Gold,
  pairs: readonly [GoldClaim, ExtractedClaim][],
  claims: readonly ExtractedClaim[],
): void {
  for (const one of gold.claims) {
    const claim = pairs.find(([other]) => other === one)?.[1];
    if (claim === undefined) console.log(`missed: ${one.exact}`);
    else if (claim.sourcing !== one.sourcing || claim.kind !== one.kind || !isSameSpeaker(one, claim)) {
      console.log(
        `differs: ${one.exact}\n  gold ${one.kind} ${one.sourcing} ${one.attribution?.resolved}; engine ${claim.kind} ${claim.sourcing} ${claim.attribution?.name}`,
      );
    }
  }
  for (const claim of claims) if (!pairs.some(([, other]) => other === claim)) console.log(`extra: ${claim.exact}`);
}

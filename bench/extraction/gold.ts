import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ExtractedClaim, extract, type Span } from "#/extraction/index.ts";
import type { Measure } from "./measure.ts";

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

/** Whole articles marked by hand: pairs NAME.txt, NAME.gold.json in a folder "articles" beside the data. */
export function gold(folder: string): Measure {
  const articles = join(folder, "../articles");
  const title = "Hand-marked articles";
  if (!existsSync(articles)) return { title, rows: [], figures: { found: null }, errors: [] };
  const errors: string[] = [];
  const rows = readdirSync(articles)
    .filter((file) => file.endsWith(".gold.json"))
    .sort()
    .map((file) => measure(join(articles, file), errors));
  const figures = Object.fromEntries(
    rows.flatMap(({ article, ...figures }) =>
      Object.entries(figures).map(([name, figure]) => [`${article}.${name}`, figure]),
    ),
  );
  return { title, rows, figures, errors };
}

function measure(goldFile: string, errors: string[]): Figures {
  const text = readFileSync(goldFile.replace(/\.gold\.json$/, ".txt"), "utf8");
  const marked = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
  const extraction = extract(text);
  const pairs = matched(marked.claims, extraction.claims);
  const count = (right: (gold: GoldClaim, claim: ExtractedClaim) => boolean): number =>
    pairs.filter(([one, other]) => right(one, other)).length;
  errors.push(...missesOf(marked, pairs, extraction.claims));
  return {
    article: basename(goldFile, ".gold.json"),
    gold: marked.claims.length,
    engine: extraction.claims.length,
    found: pairs.length,
    sourcing: count((one, other) => one.sourcing === other.sourcing),
    speaker: count(isSameSpeaker),
    kind: count((one, other) => one.kind === other.kind),
    directness: count(
      (one, other) => (one.attribution?.directness ?? null) === (other.attribution?.directness ?? null),
    ),
    excluded: marked.excluded.filter((span) =>
      extraction.excluded.some((other) => isOverlapping(span, other) && span.reason === other.reason),
    ).length,
    goldExcluded: marked.excluded.length,
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

function missesOf(
  gold: Gold,
  pairs: readonly [GoldClaim, ExtractedClaim][],
  claims: readonly ExtractedClaim[],
): string[] {
  const misses: string[] = [];
  for (const one of gold.claims) {
    const claim = pairs.find(([other]) => other === one)?.[1];
    if (claim === undefined) misses.push(`missed: ${one.exact}`);
    else if (claim.sourcing !== one.sourcing || claim.kind !== one.kind || !isSameSpeaker(one, claim)) {
      const marked = `${one.kind} ${one.sourcing} ${one.attribution?.resolved}`;
      misses.push(
        `differs: ${one.exact}: ${marked}; engine ${claim.kind} ${claim.sourcing} ${claim.attribution?.name}`,
      );
    }
  }
  for (const claim of claims) if (!pairs.some(([, other]) => other === claim)) misses.push(`extra: ${claim.exact}`);
  return misses;
}

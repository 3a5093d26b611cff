import { join } from "node:path";
import { type ExtractedClaim, extract, type SourceKind } from "#/extraction/index.ts";
import { f1, type Measure, percent, rowsOf } from "./measure.ts";

type Pair = [number, number];
type GoldAttribution = {
  source: Pair | null;
  sourceKind: string;
  sourceEntity: string;
  content: Pair[];
  satellite?: Pair[];
  imageCredit: boolean;
};
type Row = { text: string; sentences: Pair[]; attributions: GoldAttribution[] };

/** `kind` and `name` are null where the marked data cannot tell: pronouns, and names without a capital. */
type Marked = { sourced: boolean; kind: SourceKind | null; name: string | null };
type Judged = { text: string; gold: Marked; sourced: boolean; keyword: boolean; claim: ExtractedClaim | null };

/** A sentence is somebody's when so much of it is attributed. */
const LEAST_COVERED = 0.5;

const KEYWORD =
  /["“”]|\baccording to\b|\b(?:says?|said|tells?|told|claim(?:s|ed)?|state[sd]|argue[sd]?|warn(?:s|ed)?|add(?:s|ed)|announce[sd]|report(?:s|ed)|confirm(?:s|ed)|explain(?:s|ed)|believe[sd]?|think|thought|wrote|tweeted|noted|observed)\b/i;

const DOCUMENTS = /\b(?:reports?|study|survey|website|site|message|posts?|posting|documents?|records?|section)$/i;

/** Which sentences are sourced, what kind of source it is, and its name; from attributions marked by hand (GUM news). */
export function sourcing(folder: string): Measure {
  const title = "Sourcing, sentence by sentence, in percent";
  const rows = rowsOf<Row>(join(folder, "attribution-gum/news.dev.jsonl"));
  if (rows === null) return { title, rows: [], figures: { unsourcedF1: null }, errors: [] };
  const judged = rows.flatMap(judge);
  const typed = judged.filter(({ gold, sourced }) => gold.kind !== null && sourced);
  const named = typed.filter(({ gold }) => gold.name !== null);
  const own = {
    ...accuracy(judged, (one) => one.sourced),
    typeRight: share(typed, ({ gold, claim }) => claim?.attribution?.sourceKind === gold.kind),
    nameRight: share(named, ({ gold, claim }) => (claim?.attribution?.name ?? "").includes(gold.name ?? "")),
  };
  const keyword = { ...accuracy(judged, (one) => one.keyword), typeRight: "–", nameRight: "–" };
  return {
    title,
    rows: [
      { engine: "this engine", sentences: judged.length, ...own },
      { engine: "keyword rule", sentences: judged.length, ...keyword },
      ...confusionOf(typed),
    ],
    figures: own,
    errors: missesOf(judged),
  };
}

/** Wholly quoted sentences that are not marked are left out: only a quotation's first sentence is marked. */
function judge({ text, sentences, attributions }: Row): Judged[] {
  const { claims } = extract(text);
  const spoken = attributions.filter((one) => !one.imageCredit);
  return sentences.flatMap(([start, end]): Judged[] => {
    const sentence = text.slice(start, end);
    const gold = markedFor(text, [start, end], spoken);
    if (!gold.sourced && (/^["“]/.test(sentence) || /["”]$/.test(sentence))) return [];
    const own = claims.filter((claim) => claim.start < end && claim.end > start);
    const claim = own.find(({ sourcing }) => sourcing === "named" || sourcing === "anonymous") ?? null;
    return [{ text: sentence, gold, sourced: claim !== null, keyword: KEYWORD.test(sentence), claim }];
  });
}

function markedFor(text: string, [start, end]: Pair, attributions: readonly GoldAttribution[]): Marked {
  const covering = attributions.filter(({ content, satellite = [] }) => {
    const covered = [...content, ...satellite].reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    );
    return covered >= LEAST_COVERED * (end - start);
  });
  const outermost = covering.sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (outermost === undefined) return { sourced: false, kind: null, name: null };
  const source = outermost.source === null ? "" : text.slice(...outermost.source);
  const kind = kindOf(outermost, source);
  const lastWord = /\p{Lu}[\p{L}'’-]+$/u.exec(source.split(",")[0] ?? "")?.[0] ?? null;
  const name = kind === "person" || kind === "organisation" ? lastWord : null;
  return { sourced: true, kind, name: outermost.sourceKind === "named" ? name : null };
}

function kindOf({ sourceKind, sourceEntity }: GoldAttribution, source: string): SourceKind | null {
  if (sourceKind.startsWith("pronoun")) return null;
  if (DOCUMENTS.test(source.replace(/ (?:on|of|such|from) .*$/, "")) || sourceEntity === "abstract") return "document";
  if (sourceKind === "unnamed")
    return sourceEntity === "organization" && !/s$/.test(source) ? "organisation" : "unnamed";
  return sourceEntity === "organization" ? "organisation" : "person";
}

function lengthOf({ content }: GoldAttribution): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0);
}

function accuracy(judged: readonly Judged[], isSourced: (one: Judged) => boolean): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const sourced of [false, true]) {
    const right = judged.filter((one) => one.gold.sourced === sourced && isSourced(one) === sourced).length;
    const found = judged.filter((one) => isSourced(one) === sourced).length;
    const gold = judged.filter((one) => one.gold.sourced === sourced).length;
    const name = sourced ? "sourced" : "unsourced";
    figures[`${name}P`] = percent(right / Math.max(1, found));
    figures[`${name}R`] = percent(right / Math.max(1, gold));
    figures[`${name}F1`] = f1(right, found, gold);
  }
  return figures;
}

function share(judged: readonly Judged[], isRight: (one: Judged) => boolean): number {
  return percent(judged.filter(isRight).length / Math.max(1, judged.length));
}

/** One row for each kind of source that is marked, with how often the engine took it for which. */
function confusionOf(typed: readonly Judged[]): Record<string, string | number>[] {
  const kinds: SourceKind[] = ["person", "organisation", "document", "unnamed"];
  return kinds.map((kind) => {
    const marked = typed.filter(({ gold }) => gold.kind === kind);
    const taken = kinds.map((other): [string, number] => [
      `as ${other}`,
      marked.filter(({ claim }) => claim?.attribution?.sourceKind === other).length,
    ]);
    return { engine: `marked ${kind}`, sentences: marked.length, ...Object.fromEntries(taken) };
  });
}

function missesOf(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ text, gold, sourced, claim }) => {
    if (gold.sourced !== sourced) return [`${gold.sourced ? "missed" : "extra"}: ${text}`];
    const { sourceKind = null, name = null } = claim?.attribution ?? {};
    const wrongKind = gold.kind !== null && sourceKind !== gold.kind;
    const wrongName = gold.name !== null && !(name ?? "").includes(gold.name);
    if (!sourced || !(wrongKind || wrongName)) return [];
    return [`differs: ${text}: marked ${gold.kind} ${gold.name}; engine ${sourceKind} ${name}`];
  });
}

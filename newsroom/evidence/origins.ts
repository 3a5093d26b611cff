import { hostOf } from "./evidence.ts";

/** What is on file of a source that may tell where its evidence comes from. */
export type OriginFacts = {
  id: string;
  name: string;
  independenceGroup: string;
  items: readonly { title: string; url: string | null; publisher: string | null; passages: readonly string[] }[];
};

/** Sources that may have one origin, the earliest first, the group that they would share, and why. */
export type OriginSuggestion = {
  sources: { id: string; name: string; independenceGroup: string }[];
  group: string;
  reasons: string[];
};

/** Words in a row that tell one text from another, and how many two texts share at least, of the shorter. */
const RUN = 5;
const SHARED = 0.7;
/** Shorter passages say the same by accident. */
const FEWEST_WORDS = 12;
const FEWEST_TITLE_WORDS = 5;

type Tie = { one: number; other: number; reason: string };

/**
 * Sources of different groups that seem to be of one origin: at one host, from one publisher, or with nearly the same
 * words, as outlets have that carry one agency's story. Only a suggestion: a person says whether it is so.
 *
 * @param sources the earliest on file first
 * @param apart pairs of ids that a person said are independent of each other
 */
export function suggestedOrigins(
  sources: readonly OriginFacts[],
  apart: readonly (readonly [string, string])[],
): OriginSuggestion[] {
  const kept = new Set(apart.map((pair) => pair.toSorted().join(" ")));
  const ties = [...hostTies(sources), ...publisherTies(sources), ...wordTies(sources)].filter(({ one, other }) => {
    const [a, b] = [sources[one], sources[other]];
    if (!a || !b || a.independenceGroup === b.independenceGroup) return false;
    return !kept.has([a.id, b.id].toSorted().join(" "));
  });
  return clusters(ties).map(({ members, reasons }) => {
    const found = members.flatMap((index) => sources[index] ?? []);
    return {
      sources: found.map(({ id, name, independenceGroup }) => ({ id, name, independenceGroup })),
      group: found[0]?.independenceGroup ?? "",
      reasons,
    };
  });
}

function hostTies(sources: readonly OriginFacts[]): Tie[] {
  return tiesOf(sources, ({ items }) => {
    const hosts = new Set(items.flatMap(({ url }) => (url ? (hostOf(url) ?? []) : [])));
    return [...hosts].map((host) => {
      const site = host.replace(/^(?:m|amp|mobile|edition|en)\./, "");
      return { key: site, reason: `their pages are at ${site}` };
    });
  });
}

function publisherTies(sources: readonly OriginFacts[]): Tie[] {
  return tiesOf(sources, ({ name, items }) => {
    const named = items.flatMap(({ publisher }) => publisher ?? []);
    return [...new Set([name, ...named])].map((publisher) => ({
      key: publisher.normalize("NFC").toLowerCase().trim(),
      reason: `their evidence is from ${publisher}`,
    }));
  });
}

function tiesOf(
  sources: readonly OriginFacts[],
  marksOf: (source: OriginFacts) => { key: string; reason: string }[],
): Tie[] {
  const first = new Map<string, number>();
  return sources.flatMap((source, other) =>
    marksOf(source).flatMap(({ key, reason }) => {
      const one = first.get(key);
      if (one === undefined) first.set(key, other);
      return one === undefined || one === other ? [] : [{ one, other, reason }];
    }),
  );
}

type Text = { source: number; runs: Set<string>; start: string; isTitle: boolean };

/** Passages and titles that share most of their runs of words, found by the runs and not pair by pair. */
function wordTies(sources: readonly OriginFacts[]): Tie[] {
  const texts = sources.flatMap(({ items }, source) =>
    items.flatMap(({ title, passages }) => [
      ...textIn(source, title, true),
      ...passages.flatMap((passage) => textIn(source, passage, false)),
    ]),
  );
  const holders = new Map<string, number[]>();
  return texts.flatMap((text, index) => {
    const shared = new Map<number, number>();
    for (const run of text.runs) {
      const earlier = holders.get(run) ?? [];
      for (const holder of earlier) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      holders.set(run, [...earlier, index]);
    }
    return [...shared].flatMap(([holder, count]) => {
      const other = texts[holder];
      if (!other || other.source === text.source || other.isTitle !== text.isTitle) return [];
      if (count < SHARED * Math.min(other.runs.size, text.runs.size)) return [];
      const what = text.isTitle ? "have nearly the same title" : "say nearly the same words";
      return [{ one: other.source, other: text.source, reason: `both ${what}: “${other.start}…”` }];
    });
  });
}

function textIn(source: number, text: string, isTitle: boolean): Text[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < (isTitle ? FEWEST_TITLE_WORDS : FEWEST_WORDS)) return [];
  const runs = new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
  return [
    {
      source,
      runs,
      start: text
        .split(/\s+/u)
        .slice(0, 8)
        .join(" ")
        .replace(/[,;:.]$/, ""),
      isTitle,
    },
  ];
}

/** Whatever is tied to each other, directly or by others, in the order of the sources. */
function clusters(ties: readonly Tie[]): { members: number[]; reasons: string[] }[] {
  const found: { members: Set<number>; reasons: Set<string> }[] = [];
  for (const { one, other, reason } of ties) {
    const touched = found.filter(({ members }) => members.has(one) || members.has(other));
    const merged = {
      members: new Set([one, other, ...touched.flatMap(({ members }) => [...members])]),
      reasons: new Set([...touched.flatMap(({ reasons }) => [...reasons]), reason]),
    };
    for (const cluster of touched) found.splice(found.indexOf(cluster), 1);
    found.push(merged);
  }
  return found
    .map(({ members, reasons }) => ({ members: [...members].toSorted((a, b) => a - b), reasons: [...reasons] }))
    .toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

import { commands } from "#/app/workspace/keymap/commands.ts";
import { type Keymap, keysOf } from "#/app/workspace/keymap/keymap.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { type Situation, whyNot } from "./applies.ts";
import { folded, fuzzy, holding } from "./fuzzy.ts";
import { type Filter, type Item, itemId } from "./items.ts";
import type { Deed } from "./keys.ts";

/** Something that the palette finds, and what comes of choosing it. */
export type Entry = {
  id: string;
  says: string;
  /** Before the words, as in a list: `C07`. */
  label: string | null;
  keys: string | null;
  does: { deed: Deed } | { item: Item } | { filter: Filter } | { path: string };
};

export type EntryGroup = { title: string; items: Entry[] };

type Shelf = { title: string; most: number; isLong: boolean; entries: readonly Entry[] };

const filters: readonly { filter: Filter; says: string }[] = [
  { filter: "undecided", says: "Show the undecided" },
  { filter: "open", says: "Show open claims" },
  { filter: "all", says: "Show all" },
  { filter: "aside", says: "Show what was set aside" },
];

const places = [
  { path: "/workspace/sources", says: "Go to sources" },
  { path: "/workspace/people", says: "Go to people" },
  { path: "/workspace/audit", says: "Go to the log" },
  { path: "/workspace/account", says: "Go to your account" },
  { path: "/workspace/account/keys", says: "Go to your keys" },
];

/** How many are shown at once, most: more are found by writing more. */
const MOST = { Commands: 12, Show: 4, "Go to": 6, Claims: 8, Sentences: 5 };

/** Below this score a letter, a short text has the letters only here and there. */
const LOOSE = 3;

/** Everything there is to find at the desk just now: commands that apply, ways to look at it, places, its text. */
export function shelvesOf(
  desk: ArticleDesk,
  items: readonly Item[],
  keymap: Keymap,
  situation: Omit<Situation, "desk">,
): Shelf[] {
  const may = commands.filter(
    ({ name, mode, deed }) =>
      name !== "palette" &&
      name !== "close" &&
      (mode ?? desk.mode) === desk.mode &&
      whyNot(deed, { desk, ...situation }) === null,
  );
  const ofCommands = may.map(({ name, says, group, deed }) =>
    entry(name, group === "Go to" ? `Go to ${says.toLowerCase()}` : says, { deed }, keysOf(keymap, name)[0]),
  );
  const ofOwnLevels = desk.ownLevels.flatMap(({ code, label }) => {
    const deed: Deed = { do: "conclude", conclusion: code };
    return whyNot(deed, { desk, ...situation }) === null ? entry(`conclude-${code}`, label, { deed }) : [];
  });
  const versions = [
    { path: `/workspace/articles/${desk.id}/versions`, says: "Go to the versions" },
    ...(desk.may.postVersion
      ? [{ path: `/workspace/articles/${desk.id}/versions/new`, says: "Post a new version" }]
      : []),
  ];
  const claims = items.flatMap((item) =>
    item.kind === "claim" && item.claim.state !== "dismissed"
      ? entry(itemId(item), item.claim.statement || item.claim.exact, { item }, undefined, item.claim.label)
      : [],
  );
  const sentences = items.flatMap((item) =>
    item.kind === "sentence"
      ? entry(
          itemId(item),
          desk.text.slice(item.sentence.start, item.sentence.end),
          { item },
          undefined,
          `s${item.sentence.n}`,
        )
      : [],
  );
  return [
    shelf("Commands", [...ofCommands, ...ofOwnLevels]),
    shelf(
      "Show",
      filters.map(({ filter, says }) => entry(`show-${filter}`, says, { filter })),
    ),
    shelf(
      "Go to",
      [...versions, ...places].map(({ path, says }) => entry(path, says, { path })),
    ),
    shelf("Claims", claims, true),
    shelf("Sentences", sentences, true),
  ];
}

function entry(id: string, says: string, does: Entry["does"], keys?: string, label: string | null = null): Entry {
  return { id, says, does, keys: keys ?? null, label };
}

function shelf(title: keyof typeof MOST, entries: readonly Entry[], isLong = false): Shelf {
  return { title, most: MOST[title], isLong, entries };
}

/** Folded when it is first looked through, and once: an article may hold thousands of claims. */
const texts = new WeakMap<Entry, string>();

function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = folded(entry.label ? `${entry.label} ${entry.says}` : entry.says);
  texts.set(entry, text);
  return text;
}

/** What the words find, the best of each shelf first; without words what was done last, then the commands. */
export function findEntries(shelves: readonly Shelf[], words: string, recent: readonly string[]): EntryGroup[] {
  const query = folded(words.trim());
  if (query === "") {
    const all = shelves.flatMap(({ entries }) => entries);
    const last = recent.flatMap((id) => all.find((one) => one.id === id) ?? []);
    const rest = shelves.flatMap(({ title, entries }) =>
      title === "Commands" || title === "Show"
        ? [{ title, items: entries.filter(({ id, keys }) => !recent.includes(id) && (keys || title === "Show")) }]
        : [],
    );
    return [{ title: "Last used", items: last }, ...rest].filter(({ items }) => items.length > 0);
  }
  const found = shelves.map(({ title, most, isLong, entries }) => {
    const fits = entries.flatMap((one) => {
      const score = isLong ? holding(query, textOf(one)) : fuzzy(query, textOf(one));
      const place = recent.indexOf(one.id);
      return score === null ? [] : { one, score: score + (place === -1 ? 0 : 4 / (place + 1)) };
    });
    const best = fits.toSorted((a, b) => b.score - a.score).slice(0, most);
    // “C07” means the claim of that name; letters picked from here and there mean little beside a whole word.
    const isLabel = isLong && best[0]?.one.label?.toLowerCase() === query;
    const isLoose = !isLong && (best[0]?.score ?? 0) < LOOSE * query.length;
    return { title, items: best.map(({ one }) => one), place: isLabel ? 0 : isLoose ? 2 : 1 };
  });
  return found
    .toSorted((one, other) => one.place - other.place)
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => ({ title, items }));
}

import type { ArticleDesk, DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";

/** What the desk walks through in reading order: a claim, or a sentence in which none is marked. */
export type Item = { kind: "claim"; claim: DeskClaim } | { kind: "sentence"; sentence: DeskSentence };

const FILTERS = ["undecided", "open", "all", "aside"] as const;
export type Filter = (typeof FILTERS)[number];

export function itemId(item: Item): string {
  return item.kind === "claim" ? item.claim.id : item.sentence.id;
}

type Listed = Pick<ArticleDesk, "claims" | "sentences">;

const listed = new WeakMap<Listed, readonly Item[]>();
const wrapped = new WeakMap<DeskClaim | DeskSentence, Item>();

/**
 * Claims and sentences without one, in reading order. Dismissed claims stand where they stood. The same for the same
 * desk; what did not change on another desk is the same item there.
 */
export function itemsOf(desk: Listed): readonly Item[] {
  const known = listed.get(desk);
  if (known) return known;
  const alive = new Set(desk.claims.filter((claim) => claim.state !== "dismissed").map((claim) => claim.id));
  const sentences = desk.sentences.filter((sentence) => !sentence.claimIds.some((id) => alive.has(id)));
  const items = [...desk.claims.map(claimItem), ...sentences.map(sentenceItem)].toSorted(
    (a, b) => startOf(a) - startOf(b) || Number(a.kind === "claim") - Number(b.kind === "claim"),
  );
  listed.set(desk, items);
  return items;
}

export function claimItem(claim: DeskClaim): Item {
  return wrapped.get(claim) ?? wrap(claim, { kind: "claim", claim });
}

function sentenceItem(sentence: DeskSentence): Item {
  return wrapped.get(sentence) ?? wrap(sentence, { kind: "sentence", sentence });
}

function wrap(row: DeskClaim | DeskSentence, item: Item): Item {
  wrapped.set(row, item);
  return item;
}

const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Where each item stands among `items`, by its id; made once for a list. */
export function indexOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const known = indexes.get(items) ?? new Map(items.map((item, index) => [itemId(item), index]));
  indexes.set(items, known);
  return known;
}

/** The item with this id; for a sentence in which claims stand, the first of them. */
export function itemNamed(desk: Listed, id: string): Item | null {
  const items = itemsOf(desk);
  const index = indexOf(items).get(id);
  if (index !== undefined) return items[index] ?? null;
  const [claimId] = desk.sentences.find((sentence) => sentence.id === id)?.claimIds ?? [];
  return claimId === undefined || claimId === id ? null : itemNamed(desk, claimId);
}

function startOf(item: Item): number {
  return item.kind === "claim" ? item.claim.start : item.sentence.start;
}

/** Whether somebody still has to say what this is: a suggestion, or a sentence nobody looked at. */
export function isUndecided(item: Item): boolean {
  return item.kind === "claim" ? item.claim.state === "suggested" : !item.sentence.isDecided;
}

/** Whether a person still has to do something about it before the article can be signed off. */
export function needsWork(item: Item): boolean {
  if (item.kind === "sentence") return !item.sentence.isDecided;
  const { state } = item.claim;
  return state !== "settled" && state !== "dismissed";
}

/** Whether that person is whoever sits at the desk. */
export function needsMe(item: Item): boolean {
  return item.kind === "claim" ? item.claim.needsMe : !item.sentence.isDecided;
}

/** Whether a filter shows the item. What was dismissed or excluded is set aside, and in no other filter. */
export function passes(item: Item, filter: Filter): boolean {
  const isAside = item.kind === "claim" ? item.claim.state === "dismissed" : item.sentence.isDecided;
  if (filter === "aside") return isAside;
  if (filter === "undecided") return isUndecided(item);
  if (filter === "open") return item.kind === "claim" && needsWork(item) && !isUndecided(item);
  return !isAside;
}

export function countsOf(items: readonly Item[]): Record<Filter, number> {
  const counts = { undecided: 0, open: 0, all: 0, aside: 0 };
  for (const item of items) for (const filter of FILTERS) if (passes(item, filter)) counts[filter] += 1;
  return counts;
}

/** The neighbour of the selected item among `items`; the first one when nothing is selected, the same at the ends. */
export function neighbour(items: readonly Item[], selectedId: string | null, by: 1 | -1): Item | null {
  const at = selectedId === null ? undefined : indexOf(items).get(selectedId);
  if (at === undefined) return (by === 1 ? items[0] : items.at(-1)) ?? null;
  return items[at + by] ?? items[at] ?? null;
}

/**
 * The next item that needs this person after the selected one, from the top again after the last; null when none is left.
 * After a dismissed claim that is the sentence it stood in, while nobody has said what else is in it.
 */
export function nextInNeed(items: readonly Item[], selectedId: string | null): Item | null {
  const found = sentenceLeft(items, selectedId) ?? nextRound(items, selectedId, needsMe);
  return found && itemId(found) === selectedId ? null : found;
}

/** The next sentence or suggestion that nobody decided on, from the top again, the selected one last; null when none is left. */
export function nextUndecided(items: readonly Item[], selectedId: string | null): Item | null {
  return nextRound(items, selectedId, isUndecided);
}

function sentenceLeft(items: readonly Item[], selectedId: string | null): Item | null {
  const at = selectedId === null ? undefined : indexOf(items).get(selectedId);
  const selected = at === undefined ? undefined : items[at];
  if (selected?.kind !== "claim" || selected.claim.state !== "dismissed") return null;
  const { start } = selected.claim;
  const holds = (item: Item): boolean =>
    item.kind === "sentence" && needsMe(item) && item.sentence.start <= start && start < item.sentence.end;
  return items.find(holds) ?? null;
}

/** The first that is wanted after the selected one, from the top again, the selected one last. */
function nextRound(items: readonly Item[], selectedId: string | null, isWanted: (item: Item) => boolean): Item | null {
  const at = (selectedId === null ? undefined : indexOf(items).get(selectedId)) ?? -1;
  for (let step = 1; step <= items.length; step += 1) {
    const item = items[(at + step) % items.length];
    if (item && isWanted(item)) return item;
  }
  return null;
}

/** The claim that `m` merges into: the nearest one before it that is still worked on. */
export function previousClaim(claims: readonly DeskClaim[], claim: DeskClaim): DeskClaim | null {
  const before = claims.filter(
    (other) => other.state !== "dismissed" && other.id !== claim.id && other.start <= claim.start,
  );
  return before.at(-1) ?? null;
}

/** What the address selects: `?claim=` or `?sentence=` by id, `#C05` by name. */
export function itemInAddress(items: readonly Item[], search: URLSearchParams, hash: string): Item | null {
  const wanted = search.get("claim") ?? search.get("sentence");
  const label = /^#(C\d+)$/i.exec(hash)?.[1]?.toUpperCase();
  return (
    items.find((item) => itemId(item) === wanted) ??
    items.find((item) => label !== undefined && item.kind === "claim" && item.claim.label === label) ??
    null
  );
}

export function addressOf(item: Item): string {
  return item.kind === "claim" ? `?claim=${item.claim.id}` : `?sentence=${item.sentence.id}`;
}

/** The items with the selected one at its place, though the filter does not show it. */
export function withSelected(
  fitting: readonly Item[],
  items: readonly Item[],
  selectedId: string | null,
): readonly Item[] {
  if (selectedId === null || indexOf(fitting).has(selectedId) || !indexOf(items).has(selectedId)) return fitting;
  const fits = indexOf(fitting);
  return items.filter((item) => fits.has(itemId(item)) || itemId(item) === selectedId);
}

import type { ArticleDesk, DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";

/** What the desk walks through in reading order: a claim, or a sentence in which none is marked. */
export type Item = { kind: "claim"; claim: DeskClaim } | { kind: "sentence"; sentence: DeskSentence };

export type Filter = "undecided" | "open" | "all" | "aside";

export function itemId(item: Item): string {
  return item.kind === "claim" ? item.claim.id : item.sentence.id;
}

/** Claims and sentences without one, in reading order. Dismissed claims stand where they stood. */
export function itemsOf(desk: Pick<ArticleDesk, "claims" | "sentences">): Item[] {
  const alive = new Set(desk.claims.filter((claim) => claim.state !== "dismissed").map((claim) => claim.id));
  const sentences = desk.sentences.filter((sentence) => !sentence.claimIds.some((id) => alive.has(id)));
  const items: Item[] = [
    ...desk.claims.map((claim) => ({ kind: "claim" as const, claim })),
    ...sentences.map((sentence) => ({ kind: "sentence" as const, sentence })),
  ];
  return items.toSorted((a, b) => startOf(a) - startOf(b) || Number(a.kind === "claim") - Number(b.kind === "claim"));
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
  const count = (filter: Filter): number => items.filter((item) => passes(item, filter)).length;
  return { undecided: count("undecided"), open: count("open"), all: count("all"), aside: count("aside") };
}

/** The neighbour of the selected item among `items`; the first one when nothing is selected, the same at the ends. */
export function neighbour(items: readonly Item[], selectedId: string | null, by: 1 | -1): Item | null {
  const at = items.findIndex((item) => itemId(item) === selectedId);
  if (at === -1) return (by === 1 ? items[0] : items.at(-1)) ?? null;
  return items[at + by] ?? items[at] ?? null;
}

/** The next item that needs this person after the selected one, from the top again after the last; null when none is left. */
export function nextInNeed(items: readonly Item[], selectedId: string | null): Item | null {
  const at = items.findIndex((item) => itemId(item) === selectedId);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find(needsMe) ?? null;
}

/** The next sentence or suggestion that nobody decided on, from the top again, the selected one last; null when none is left. */
export function nextUndecided(items: readonly Item[], selectedId: string | null): Item | null {
  const at = items.findIndex((item) => itemId(item) === selectedId);
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(isUndecided) ?? null;
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

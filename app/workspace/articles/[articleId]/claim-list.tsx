"use client";
import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import { PressKey } from "#/app/workspace/keymap/key-of.tsx";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { ClaimCard } from "./claim-card.tsx";
import styles from "./claim-list.module.css";
import { ClaimRow } from "./claim-row.tsx";
import { ConfirmReasons } from "./confirm-reasons.tsx";
import { useDeskState } from "./desk-provider.tsx";
import { useHands } from "./hands.ts";
import { type Filter, type Item, indexOf, itemId } from "./items.ts";
import { AboveList, ManyBox } from "./many-bar.tsx";
import type { RowWindow } from "./row-window.ts";
import { SentenceCard } from "./sentence-card.tsx";
import { UndoTools } from "./undo-tools.tsx";
import { useRowWindow } from "./use-row-window.ts";

const filters: readonly { filter: Filter; label: string }[] = [
  { filter: "undecided", label: "Undecided" },
  { filter: "open", label: "Open" },
  { filter: "all", label: "All" },
  { filter: "aside", label: "Set aside" },
];

type ClaimListProps = {
  items: readonly Item[];
  counts: Record<Filter, number>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  selected: Item | null;
  isSheetOpen: boolean;
  onSheet: (open: boolean) => void;
};

/** Claims in reading order; the selected one is an open card between its neighbours. Only rows near the view are drawn. */
export function ClaimList({
  items,
  counts,
  filter,
  onFilter,
  selected,
  isSheetOpen,
  onSheet,
}: ClaimListProps): ReactNode {
  const { desk, select, many, turning } = useHands();
  const side = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const selectedId = selected ? itemId(selected) : null;
  const card = (selectedId === null ? null : indexOf(items).get(selectedId)) ?? null;
  const { before, after, rowHeight } = useRowWindow({
    side,
    list,
    count: items.length,
    card,
    about: `${selectedId} ${filter}`,
  });
  const unsaved = useUnsavedItems();
  const numbers = useMemo(() => claimNumbers(desk), [desk]);

  // The card keeps its height on the screen while the list moves past it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another item opens
  useLayoutEffect(() => {
    const open = side.current?.querySelector<HTMLElement>("[data-card]");
    if (side.current && open) side.current.scrollTop = open.offsetTop - ABOVE_CARD;
  }, [selectedId, filter]);

  const rows = ({ first, end }: RowWindow): ReactNode =>
    items
      .slice(first, end)
      .map((item, offset) => (
        <ClaimRow
          key={itemId(item)}
          item={item}
          position={first + offset + 1}
          of={items.length}
          claimNumber={numbers.get(itemId(item)) ?? ""}
          words={item.kind === "sentence" ? desk.text.slice(item.sentence.start, item.sentence.end) : ""}
          isUnsaved={unsaved.has(itemId(item))}
          many={many}
          onSelect={select}
        />
      ));
  const split = card ?? items.length;

  return (
    <aside className={`${styles.side} ${isSheetOpen ? "" : styles.closed}`} ref={side} aria-label="Claims">
      <h2 className="visually-hidden">Claims</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the filters as a form */}
      <div className={styles.filters} role="group" aria-label="Which ones">
        {filters.map(({ filter: one, label }) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {label} <span className={styles.count}>{counts[one]}</span>
          </button>
        ))}
      </div>
      <AboveList />
      <ConfirmReasons />
      {items.length === 0 ? <Empty desk={desk} filter={filter} /> : null}
      <ol className={styles.list} ref={list}>
        <Room rows={before.first} rowHeight={rowHeight} />
        {rows(before)}
        <Room rows={split - before.end} rowHeight={rowHeight} />
        {selected && card !== null ? (
          <li key="card" aria-posinset={card + 1} aria-setsize={items.length} aria-current="true" data-open="">
            <ManyBox item={selected} many={many} withWords />
            <button
              className={styles.grip}
              type="button"
              aria-expanded={isSheetOpen}
              onClick={() => onSheet(!isSheetOpen)}
            >
              <span className="visually-hidden">{isSheetOpen ? "Lower the card" : "Raise the card"}</span>
            </button>
            <div className={styles.turns}>
              <UndoTools turning={turning} />
            </div>
            {selected.kind === "claim" ? (
              <ClaimCard key={selectedId} claim={selected.claim} />
            ) : (
              <SentenceCard key={selectedId} sentence={selected.sentence} />
            )}
          </li>
        ) : null}
        <Room rows={after.first - Math.min(items.length, split + 1)} rowHeight={rowHeight} />
        {rows(after)}
        <Room rows={items.length - after.end} rowHeight={rowHeight} />
      </ol>
    </aside>
  );
}

/** Room above the card for the filters and two rows, in CSS pixels. */
const ABOVE_CARD = 136;

/** The room that rows take which are not drawn. A drawing has its height by attribute: the content policy lets no style through. */
function Room({ rows, rowHeight }: { rows: number; rowHeight: number }): ReactNode {
  if (rows <= 0) return null;
  return (
    <li className={styles.room} aria-hidden="true">
      <svg width={1} height={rows * rowHeight} aria-hidden="true" />
    </li>
  );
}

function useUnsavedItems(): ReadonlySet<string> {
  const { unsaved, trouble } = useDeskState();
  return useMemo(() => new Set(trouble ? unsaved.map(({ itemId: id }) => id) : []), [unsaved, trouble]);
}

/** "Claim 7 of 30" for every claim that is worked on, in reading order. */
function claimNumbers({ claims }: ArticleDesk): ReadonlyMap<string, string> {
  const live = claims.filter(({ state }) => state !== "dismissed");
  return new Map(live.map(({ id }, index) => [id, `Claim ${index + 1} of ${live.length}`]));
}

function Empty({ desk, filter }: { desk: ArticleDesk; filter: Filter }): ReactNode {
  if (filter === "aside") return <p className={styles.empty}>Nothing was dismissed or found uncheckable.</p>;
  if (filter !== "all") {
    const left = filter === "undecided" ? "Every sentence is decided." : "Every claim has its verdict.";
    return (
      <p className={styles.empty}>
        {left} To see what still blocks the sign-off, <PressKey deed="gate" />.
      </p>
    );
  }
  return (
    <p className={styles.empty}>
      {desk.text.trim() === "" ? "This article has no text." : "Nothing was found in this text."} Select words in it, or{" "}
      <PressKey deed="mark-by-words" />, to mark a claim.
    </p>
  );
}

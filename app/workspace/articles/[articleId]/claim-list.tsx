"use client";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Mark } from "#/components/mark.tsx";
import { exclusionReasons } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { ClaimCard } from "./claim-card.tsx";
import styles from "./claim-list.module.css";
import { ConfirmReasons } from "./confirm-reasons.tsx";
import { useHands } from "./hands.ts";
import { addressOf, type Filter, type Item, itemId } from "./items.ts";
import { SentenceCard } from "./sentence-card.tsx";
import { UndoTools } from "./undo-tools.tsx";

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

/** Claims in reading order; the selected one is an open card between its neighbours. */
export function ClaimList({
  items,
  counts,
  filter,
  onFilter,
  selected,
  isSheetOpen,
  onSheet,
}: ClaimListProps): ReactNode {
  const { desk, select, turning } = useHands();
  const side = useRef<HTMLElement>(null);
  const selectedId = selected ? itemId(selected) : null;

  // The card keeps its height on the screen while the list moves past it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another item opens
  useLayoutEffect(() => {
    const card = side.current?.querySelector<HTMLElement>("[data-card]");
    if (side.current && card) side.current.scrollTop = card.offsetTop - ABOVE_CARD;
  }, [selectedId, filter]);

  return (
    <aside className={`${styles.side} ${isSheetOpen ? "" : styles.closed}`} ref={side} aria-label="Claims">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the filters as a form */}
      <div className={styles.filters} role="group" aria-label="Which ones">
        {filters.map(({ filter: one, label }) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {label} <span className={styles.count}>{counts[one]}</span>
          </button>
        ))}
      </div>
      <ConfirmReasons />
      {items.length === 0 ? <Empty desk={desk} filter={filter} /> : null}
      <ol className={styles.list}>
        {items.map((item) =>
          itemId(item) === selectedId ? (
            <li key={itemId(item)}>
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
              {item.kind === "claim" ? (
                <ClaimCard key={itemId(item)} claim={item.claim} />
              ) : (
                <SentenceCard key={itemId(item)} sentence={item.sentence} />
              )}
            </li>
          ) : (
            <li key={itemId(item)} className={styles.other}>
              <a
                className={styles.row}
                href={addressOf(item)}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  select(item);
                }}
              >
                <Row item={item} desk={desk} />
              </a>
            </li>
          ),
        )}
      </ol>
    </aside>
  );
}

/** Room above the card for the filters and two rows, in CSS pixels. */
const ABOVE_CARD = 136;

function Row({ item, desk }: { item: Item; desk: ArticleDesk }): ReactNode {
  if (item.kind === "sentence") {
    const { sentence } = item;
    const state = sentence.exclusion
      ? `no checkable claim: ${exclusionReasons[sentence.exclusion.reason].toLowerCase()}`
      : "not decided";
    return (
      <>
        <Mark name={sentence.exclusion ? "not_checkable" : "suggested"} label={state} />
        <span className={styles.label}>s{sentence.n}</span>
        <span className={`${styles.words} ${styles.sentence}`} dir="auto">
          {desk.text.slice(sentence.start, sentence.end)}
        </span>
      </>
    );
  }
  const { claim } = item;
  return (
    <>
      <Mark name={claim.mark} label={claim.stateLabel} />
      <span className={styles.label}>{claim.label}</span>
      <span className={`${styles.words} ${claim.state === "dismissed" ? styles.dismissed : ""}`} dir="auto">
        {claim.statement || claim.exact}
      </span>
    </>
  );
}

function Empty({ desk, filter }: { desk: ArticleDesk; filter: Filter }): ReactNode {
  if (filter === "aside") return <p className={styles.empty}>Nothing was dismissed or found uncheckable.</p>;
  if (filter !== "all") {
    const left = filter === "undecided" ? "Every sentence is decided." : "Every claim has its verdict.";
    return (
      <p className={styles.empty}>
        {left} Press <kbd>p</kbd> to see what still blocks the sign-off.
      </p>
    );
  }
  return (
    <p className={styles.empty}>
      {desk.text.trim() === "" ? "This article has no text." : "Nothing was found in this text."} Select words in it, or
      press <kbd>w</kbd>, to mark a claim.
    </p>
  );
}

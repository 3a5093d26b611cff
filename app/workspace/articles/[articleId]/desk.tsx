"use client";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ClaimList } from "./claim-list.tsx";
import styles from "./desk.module.css";
import { useDesk, useDeskStore } from "./desk-provider.tsx";
import { doerOf } from "./do-deed.ts";
import { type Hands, HandsContext, type Panel } from "./hands.ts";
import {
  claimItem,
  countsOf,
  type Filter,
  type Item,
  itemId,
  itemNamed,
  itemsOf,
  needsWork,
  nextInNeed,
  passes,
} from "./items.ts";
import { KeyHelp } from "./key-help.tsx";
import { KeyLine } from "./key-line.tsx";
import { TextMap } from "./map.tsx";
import { Paper } from "./paper.tsx";
import { openPlace } from "./place-deeds.ts";
import { SaveNotices, SaveState } from "./saving.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useDrafts } from "./use-drafts.ts";
import { useKeys } from "./use-keys.ts";
import { useSelected } from "./use-selected.ts";
import { useWords } from "./use-words.ts";
import { MarkBar, SplitCursor } from "./word-tools.tsx";

/** The article beside its claims, and everything that is done to them. */
export function Desk(): ReactNode {
  const store = useDeskStore();
  const desk = useDesk();
  const items = itemsOf(desk);
  const [filter, setFilter] = useState<Filter>("all");
  const [panel, setPanel] = useState<Panel>(null);
  const [isSheetOpen, setSheetOpen] = useState(true);
  const paperRef = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const wantsFocus = useRef(false);
  const awaited = useRef<((claim: DeskClaim) => boolean) | null>(null);
  const drafts = useDrafts(desk);
  const deeds = useDeeds();
  const { selected, select } = useSelected(items, deeds.isIdle);
  const words = useWords(desk, paperRef);
  const selectedId = selected ? itemId(selected) : null;
  const shown = useMemo(
    () => items.filter((item) => passes(item, filter) || itemId(item) === selectedId),
    [items, filter, selectedId],
  );

  const pick = useCallback(
    (item: Item): void => {
      setPanel(null);
      setSheetOpen(true);
      select(item);
      wantsFocus.current = true;
    },
    [select],
  );
  const pickById = useCallback(
    (id: string): void => {
      const item = itemNamed(store.get().shown, id);
      if (item) pick(item);
    },
    [store, pick],
  );

  function goOn(says: string): void {
    const after = itemsOf(store.get().shown);
    const left = after.filter(needsWork).length;
    deeds.say(`${says}${left === 0 ? ", nothing left" : `, ${left} left`}`);
    const next = nextInNeed(after, selectedId);
    if (next) pick(next);
    else setPanel(null);
  }

  const doIt = doerOf({
    desk,
    items: shown,
    all: items,
    selected,
    panel,
    setPanel,
    pick,
    goOn,
    perform: deeds.perform,
    say: deeds.say,
    drafts,
    words,
    awaited,
    openHelp: () => help.current?.showModal(),
    closeSheet: () => setSheetOpen(false),
  });

  const isPlacing = selected?.kind === "claim" && openPlace(selected.claim) !== null;

  useKeys({
    mode: desk.mode,
    isFlagging: panel?.kind === "flag" && panel.flag === null,
    isPlacing,
    isBusy: deeds.isBusy,
    first: words.move,
    onDeed: doIt,
  });

  // A claim that was just made is selected as soon as it is there.
  useEffect(() => {
    const isMade = awaited.current;
    const claim = isMade && desk.claims.find((one) => one.state !== "dismissed" && isMade(one));
    if (!claim) return;
    awaited.current = null;
    pick(claimItem(claim));
  }, [desk, pick]);

  // What had the focus may be gone after a save: then the card takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the desk is drawn anew
  useEffect(() => {
    if (document.activeElement === document.body && deeds.said.n > 0) focusCard();
  }, [desk, deeds.said.n]);

  useEffect(() => {
    if (selectedId === null) return;
    bringIntoView(paperRef.current, selectedId);
    if (wantsFocus.current) focusCard();
    wantsFocus.current = false;
  }, [selectedId]);

  const hands: Hands = {
    desk,
    items,
    panel,
    setPanel,
    drafts,
    doIt,
    perform: deeds.perform,
    pendingId: deeds.pendingId,
    say: deeds.say,
    goOn,
    select: pick,
  };

  return (
    <HandsContext value={hands}>
      <main className={styles.floor} id="main" tabIndex={-1}>
        <TextMap desk={desk} selectedId={selectedId} onPick={pickById} />
        <div className={styles.galley}>
          <Paper desk={desk} selected={selected} paperRef={paperRef} onPick={pickById} />
          {words.marked && desk.may.mark ? (
            <MarkBar
              paperRef={paperRef}
              range={words.marked}
              onMark={() => doIt({ do: "accept" })}
              claim={selected?.kind === "claim" ? selected.claim : null}
              onGive={() => doIt({ do: "give-words" })}
              isPending={deeds.pendingId !== null}
            />
          ) : null}
          {words.choosing?.for === "split" ? <SplitCursor paperRef={paperRef} at={words.choosing.at} /> : null}
        </div>
        <ClaimList
          items={shown}
          counts={countsOf(items)}
          filter={filter}
          onFilter={setFilter}
          selected={selected}
          isSheetOpen={isSheetOpen}
          onSheet={setSheetOpen}
        />
      </main>
      <SaveNotices onGo={pickById} />
      <footer className={styles.keys}>
        <p className={styles.said} role="status">
          {deeds.said.words}
        </p>
        <KeyLine choosing={words.choosing?.for ?? (isPlacing ? "place" : null)} />
        <SaveState />
      </footer>
      <KeyHelp ref={help} mode={desk.mode} />
    </HandsContext>
  );
}

function focusCard(): void {
  document.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
}

/** Moves the text only as far as it has to, so that the eye keeps its place. */
function bringIntoView(paper: HTMLElement | null, id: string): void {
  const first = paper?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(id)}"]`);
  first?.scrollIntoView({ block: "nearest" });
}

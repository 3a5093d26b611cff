"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { ClaimList } from "./claim-list.tsx";
import styles from "./desk.module.css";
import { useDesk, useDeskStore } from "./desk-provider.tsx";
import { doerOf } from "./do-deed.ts";
import { focusCard } from "./focus-card.ts";
import { type Hands, HandsContext, type Panel } from "./hands.ts";
import {
  claimItem,
  countsOf,
  type Filter,
  type Item,
  itemId,
  itemNamed,
  itemsOf,
  needsMe,
  nextInNeed,
  passes,
  withSelected,
} from "./items.ts";
import { KeyHelp } from "./key-help.tsx";
import { KeyLine } from "./key-line.tsx";
import { Leaving } from "./leaving.tsx";
import { Live } from "./live.tsx";
import { TextMap } from "./map.tsx";
import { openPlace } from "./open-place.ts";
import { callPalette } from "./palette-call.ts";
import { PaletteDoor } from "./palette-door.tsx";
import { Paper } from "./paper.tsx";
import { SaveNotices, SaveState } from "./saving.tsx";
import { redoLast, type Turning, undoLast } from "./undo-deeds.ts";
import { UndoOffer, UndoTools } from "./undo-tools.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useDrafts } from "./use-drafts.ts";
import { useKeys } from "./use-keys.ts";
import { useSelected } from "./use-selected.ts";
import { useSelectionOfMany } from "./use-selection-of-many.ts";
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
  const router = useRouter();
  const wantsFocus = useRef(false);
  const awaited = useRef<((claim: DeskClaim) => boolean) | null>(null);
  const drafts = useDrafts(desk);
  const deeds = useDeeds();
  const { selected, select } = useSelected(items, deeds.isIdle);
  const words = useWords(desk, paperRef);
  const selectedId = selected ? itemId(selected) : null;
  const fitting = useMemo(() => items.filter((item) => passes(item, filter)), [items, filter]);
  const shown = useMemo(() => withSelected(fitting, items, selectedId), [fitting, items, selectedId]);
  const counts = useMemo(() => countsOf(items), [items]);
  const later = useDeferredValue(desk);

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

  const many = useSelectionOfMany({ isOn: desk.may.assign, shown, selectedId, pick, isPanelOpen: panel !== null });

  function goOn(says: string): void {
    const after = itemsOf(store.get().shown);
    const left = after.filter(needsMe).length;
    deeds.say(`${says}${left === 0 ? ", nothing left" : `, ${left} left`}`);
    const next = nextInNeed(after, selectedId);
    if (next) pick(next);
    else setPanel(null);
  }

  const turning: Turning = {
    desk,
    all: items,
    selected,
    pick,
    perform: deeds.perform,
    say: deeds.say,
    awaited,
    hasUnsaved: store.get().unsaved.length > 0,
  };

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
    many,
    words,
    awaited,
    openHelp: () => help.current?.showModal(),
    openPalette: callPalette,
    go: (path) => router.push(path as Route),
    also: {
      "select-all": many.all,
      undo: () => undoLast(turning),
      redo: () => redoLast(turning),
    },
    closeSheet: () => setSheetOpen(false),
  });

  const isPlacing = selected?.kind === "claim" && openPlace(selected.claim) !== null;

  const isDeciding = selected?.kind === "claim" && selected.claim.review?.mayDecide === true;

  const typed = useKeys({
    mode: desk.mode,
    isFlagging: panel?.kind === "flag" && panel.flag === null,
    isPlacing,
    isBusy: deeds.isBusy,
    isDeciding,
    isRating: panel?.kind === "ratings" && !isDeciding,
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

  // A field in a panel that closed keeps the focus until the next frame: what is typed meanwhile would go into it.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (panel === null && focused?.closest("details:not([open])") && !focused.closest("summary")) focusCard();
  }, [panel]);

  // What had the focus may be gone after a save: then the card takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the desk is drawn anew
  useEffect(() => {
    if (document.activeElement === document.body && deeds.said.n > 0) focusCard();
  }, [desk, deeds.said.n]);

  useEffect(() => {
    if (selectedId === null) return;
    const stop = bringIntoView(paperRef.current, selectedId);
    if (wantsFocus.current) focusCard();
    wantsFocus.current = false;
    return stop;
  }, [selectedId]);

  const hands: Hands = {
    desk,
    items,
    panel,
    setPanel,
    many,
    drafts,
    doIt,
    perform: deeds.perform,
    pendingId: deeds.pendingId,
    say: deeds.say,
    goOn,
    select: pick,
    turning,
  };

  return (
    <HandsContext value={hands}>
      <main className={styles.floor} id="main" tabIndex={-1}>
        <TextMap desk={later} selectedId={selectedId} onPick={pickById} />
        <div className={styles.galley}>
          <Paper desk={later} selected={selected} paperRef={paperRef} onPick={pickById} />
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
          counts={counts}
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
        <Live articleId={desk.id} n={desk.n} claimId={selected?.kind === "claim" ? selected.claim.id : null} />
        <KeyLine choosing={words.choosing?.for ?? (isPlacing ? "place" : null)} typed={typed} mode={desk.mode} />
        <div className={styles.turns}>
          <UndoTools turning={turning} />
        </div>
        <SaveState />
      </footer>
      <UndoOffer turning={turning} />
      <Leaving drafts={drafts} />
      <KeyHelp ref={help} mode={desk.mode} />
      <PaletteDoor items={items} selected={selected} onFilter={setFilter} />
    </HandsContext>
  );
}

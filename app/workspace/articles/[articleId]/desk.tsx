"use client";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { ClaimList } from "./claim-list.tsx";
import styles from "./desk.module.css";
import { doerOf } from "./do-deed.ts";
import { type Drafts, type Hands, HandsContext, type Panel } from "./hands.ts";
import { countsOf, type Filter, type Item, itemId, itemsOf, needsWork, nextInNeed, passes } from "./items.ts";
import { KeyHelp } from "./key-help.tsx";
import { TextMap } from "./map.tsx";
import { Paper } from "./paper.tsx";
import { openPlace } from "./place-deeds.ts";
import { redoLast, undoLast } from "./undo-deeds.ts";
import { UndoOffer, UndoTools } from "./undo-tools.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useKeys } from "./use-keys.ts";
import { useSelected } from "./use-selected.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { useWords } from "./use-words.ts";
import { MarkBar, SplitCursor } from "./word-tools.tsx";

/** The article beside its claims, and everything that is done to them. */
export function Desk({ desk }: { desk: ArticleDesk }): ReactNode {
  const items = useMemo(() => itemsOf(desk), [desk]);
  const [filter, setFilter] = useState<Filter>("all");
  const [panel, setPanel] = useState<Panel>(null);
  const [isSheetOpen, setSheetOpen] = useState(true);
  const paperRef = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const wantsFocus = useRef(false);
  const awaited = useRef<((claim: DeskClaim) => boolean) | null>(null);
  const drafts = useRef<Drafts>(new Map()).current;
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
      const item =
        items.find((candidate) => itemId(candidate) === id) ??
        items.find(
          (candidate) =>
            candidate.kind === "claim" &&
            desk.sentences.some((sentence) => sentence.id === id && sentence.claimIds.includes(candidate.claim.id)),
        );
      if (item) pick(item);
    },
    [items, pick, desk.sentences],
  );

  function goOn(says: string, stays?: "stays"): void {
    const others = items.filter((item) => needsWork(item) && itemId(item) !== selectedId).length;
    const left = others + (stays ? 1 : 0);
    deeds.say(`${says}${left === 0 ? ", nothing left" : `, ${left} left`}`);
    const next = nextInNeed(items, selectedId);
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

  // What is saved on an item is on the screen before the next key for it counts. Another item need not wait.
  const savedOn = useRef(selectedId);
  useEffect(() => {
    if (deeds.isIdle) savedOn.current = selectedId;
  });

  useKeys({
    mode: desk.mode,
    isFlagging: panel?.kind === "flag" && panel.flag === null,
    isPlacing,
    isBusy: () => deeds.isBusy() || (!deeds.isIdle && savedOn.current === selectedId),
    first: words.move,
    onDeed: doIt,
  });

  const turning = { desk, all: items, selected, pick, perform: deeds.perform, say: deeds.say, awaited };
  useUndoKeys((deed) => (deed === "undo" ? undoLast(turning) : redoLast(turning)));

  // A claim that was just made is selected as soon as it is there.
  useEffect(() => {
    const isMade = awaited.current;
    const claim = isMade && desk.claims.find((one) => one.state !== "dismissed" && isMade(one));
    if (!claim) return;
    awaited.current = null;
    pick({ kind: "claim", claim });
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
    pendingId: deeds.pendingId,
    problem: deeds.problem,
    say: deeds.say,
    goOn,
    select: pick,
    start: deeds.start,
    turning,
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
      <footer className={styles.keys}>
        <p className={styles.said} role="status">
          {deeds.said.words}
        </p>
        <KeyLine choosing={words.choosing?.for ?? (isPlacing ? "place" : null)} />
        <div className={styles.turns}>
          <UndoTools turning={turning} />
        </div>
      </footer>
      <UndoOffer turning={turning} />
      <KeyHelp ref={help} mode={desk.mode} />
    </HandsContext>
  );
}

function KeyLine({ choosing }: { choosing: "mark" | "split" | "place" | null }): ReactNode {
  const lines = {
    none: [
      ["j k", "next, previous"],
      ["n", "next that needs work"],
      ["e", "evidence"],
      ["f", "flag"],
      ["s", "split"],
      ["w", "mark by words"],
      ["?", "all keys"],
    ],
    place: [
      ["1–9", "it stands here"],
      ["x", "removed from the text"],
      ["w", "choose other words"],
      ["+", "it stands on these"],
      ["n", "next that needs work"],
    ],
    mark: [
      ["← →", "move"],
      ["↑ ↓", "by sentences"],
      ["Shift ← →", "take in words"],
      ["Enter", "mark as claim"],
      ["+", "give to the claim"],
      ["Esc", "leave"],
    ],
    split: [
      ["← →", "move the cut"],
      ["Enter", "split here"],
      ["Esc", "leave"],
    ],
  } as const;
  return (
    <ul className={styles.line}>
      {lines[choosing ?? "none"].map(([keys, says]) => (
        <li key={says}>
          {keys.split(" ").map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {says}
        </li>
      ))}
    </ul>
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

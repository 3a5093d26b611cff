"use client";
import { type RefObject, useEffect, useState } from "react";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Item } from "./items.ts";
import type { Range } from "./segments.ts";
import { placeOf, selectedRange } from "./selection.ts";
import { movedEnd, trimmed, wordsIn } from "./words.ts";

/** Choosing words with the keys: some to mark as a claim, or the place where a claim is split. */
export type Choosing =
  | { for: "mark"; range: Range }
  | { for: "split"; claimId: string; at: number; places: readonly number[] };

export type Words = {
  choosing: Choosing | null;
  /** Words of the article that are selected, by mouse or by keys. */
  marked: Range | null;
  startMarking: (item: Item) => void;
  startSplitting: (item: Item) => boolean;
  stop: () => void;
  /** Takes an arrow key while words are being chosen. */
  move: (event: KeyboardEvent) => boolean;
};

/** The words that a person has chosen in the paper. Selecting by keys uses the browser's own selection, as the mouse does. */
export function useWords(desk: ArticleDesk, paperRef: RefObject<HTMLDivElement | null>): Words {
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [marked, setMarked] = useState<Range | null>(null);
  const { text, language } = desk;
  const whole = { start: 0, end: text.length };

  useEffect(() => {
    function read(): void {
      const paper = paperRef.current;
      const selection = window.getSelection();
      const range = paper && selection && !selection.isCollapsed ? selectedRange(paper, selection) : null;
      const words = range && trimmed(text, range);
      setMarked((before) => (words && words.end > words.start ? (same(before, words) ? before : words) : null));
    }
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [text, paperRef]);

  function show(range: Range): void {
    setChoosing({ for: "mark", range });
    // The browser tells of its selection later; Enter may come before.
    setMarked(range);
    selectInDocument(paperRef.current, range);
  }

  function stop(): void {
    setChoosing(null);
    setMarked(null);
    window.getSelection()?.removeAllRanges();
  }

  function startMarking(item: Item): void {
    const { start, end } = item.kind === "sentence" ? item.sentence : item.claim;
    // A claim that stands nowhere has no words: then those that follow where it stood, or the last of the text.
    const word =
      wordsIn(text, start < end ? { start, end } : { start, end: Math.min(text.length, start + 400) }, language)[0] ??
      wordsIn(text, { start: Math.max(0, start - 400), end: start }, language).at(-1);
    if (word) show(word);
  }

  function startSplitting(item: Item): boolean {
    if (item.kind !== "claim") return false;
    const places = wordsIn(text, item.claim, language)
      .map((word) => word.start)
      .filter((at) => at > item.claim.start);
    const middle = places[Math.floor(places.length / 2)];
    if (middle === undefined) return false;
    setChoosing({ for: "split", claimId: item.claim.id, at: middle, places });
    return true;
  }

  function move(event: KeyboardEvent): boolean {
    const step =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0;
    if (!choosing || step === 0) return false;
    if (choosing.for === "split") {
      const index = choosing.places.indexOf(choosing.at) + step;
      const at = choosing.places[index];
      if (at !== undefined) setChoosing({ ...choosing, at });
      return true;
    }
    const { range } = choosing;
    if (!event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const sentence =
        step === 1
          ? desk.sentences.find(({ start }) => start > range.start)
          : desk.sentences.findLast(({ end }) => end <= range.start);
      const word = sentence && wordsIn(text, sentence, language)[0];
      if (word) show(word);
      return true;
    }
    if (event.shiftKey) {
      const end = movedEnd(text, range, step, whole, language);
      show({ start: range.start, end });
      return true;
    }
    const words = wordsIn(
      text,
      { start: Math.max(0, range.start - 200), end: Math.min(text.length, range.end + 200) },
      language,
    );
    const next =
      step === 1 ? words.find((word) => word.start >= range.end) : words.findLast((word) => word.end <= range.start);
    if (next) show(next);
    return true;
  }

  return { choosing, marked, startMarking, startSplitting, stop, move };
}

function same(a: Range | null, b: Range): boolean {
  return a?.start === b.start && a.end === b.end;
}

function selectInDocument(paper: HTMLElement | null, range: Range): void {
  if (!paper) return;
  const end = placeOf<Node>(paper, range.end);
  // At a border between two pieces the start belongs to the piece that follows it.
  const before = placeOf<Node>(paper, range.start + 1);
  if (!before || !end) return;
  window.getSelection()?.setBaseAndExtent(before.node, before.at - 1, end.node, end.at);
  end.node.parentElement?.scrollIntoView({ block: "nearest" });
}

/** Where an offset of the text stands on the screen. */
export function rectangleAt(paper: HTMLElement, offset: number): DOMRect | null {
  const place = placeOf<Node>(paper, offset + 1);
  if (!place || place.at === 0) return null;
  const range = document.createRange();
  range.setStart(place.node, place.at - 1);
  range.setEnd(place.node, place.at);
  return range.getClientRects()[0] ?? null;
}

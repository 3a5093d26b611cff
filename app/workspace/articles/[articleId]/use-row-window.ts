"use client";
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { type RowWindow, rowsInView } from "./row-window.ts";

/** Up to so many rows all are drawn: nothing is gained by leaving some out. */
const FEW = 120;
/** Of a row with its gap, in CSS pixels, until the browser has said how tall it really is. */
const USUAL_ROW = 36;
/** What the page is drawn for before the browser has said how tall the list is, in CSS pixels. */
const USUAL_VIEW = 1000;

type Shape = {
  side: RefObject<HTMLElement | null>;
  list: RefObject<HTMLOListElement | null>;
  count: number;
  /** The index of the open card. */
  card: number | null;
  /** What the list is about: when it changes, the list goes to its card. */
  about: string;
};

/** Which rows of the list are drawn: those near the view while somebody scrolls, those around the card otherwise. */
export function useRowWindow({ side, list, count, card, about }: Shape): {
  before: RowWindow;
  after: RowWindow;
  rowHeight: number;
} {
  const [rowHeight, setRowHeight] = useState(USUAL_ROW);
  const [view, setView] = useState({ about, top: 0, height: 0, cardHeight: 0 });
  const isFew = count <= FEW;

  useLayoutEffect(() => {
    const [row, next] = list.current?.querySelectorAll<HTMLElement>("[data-row] + [data-row]") ?? [];
    const height = row && next ? next.offsetTop - row.offsetTop : 0;
    if (height > 0 && height < 2 * USUAL_ROW) setRowHeight(height);
  }, [list]);

  useEffect(() => {
    const scroller = side.current;
    if (!scroller || isFew) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      if (!list.current) return;
      const cardHeight = list.current.querySelector<HTMLElement>("[data-open]")?.offsetHeight ?? 0;
      setView({ about, top: scroller.scrollTop - list.current.offsetTop, height: scroller.clientHeight, cardHeight });
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    scroller.addEventListener("scroll", soon, { passive: true });
    return () => {
      scroller.removeEventListener("scroll", soon);
      cancelAnimationFrame(frame);
    };
  }, [side, list, about, isFew]);

  if (isFew) {
    const split = card ?? count;
    return { before: { first: 0, end: split }, after: { first: Math.min(count, split + 1), end: count }, rowHeight };
  }
  const isThere = view.about === about;
  const shape = { count, card, rowHeight, cardHeight: isThere ? view.cardHeight : 0 };
  const top = isThere ? view.top : (card ?? 0) * rowHeight - USUAL_VIEW / 2;
  return { ...rowsInView(shape, top, isThere ? view.height : 2 * USUAL_VIEW), rowHeight };
}

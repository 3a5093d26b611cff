"use client";
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { TextLayer } from "./layers.ts";
import { whenNear } from "./near.ts";
import styles from "./paper.module.css";
import { Pieces } from "./paper-pieces.tsx";
import { piecesOf } from "./segments.ts";

type BlockProps = {
  gap: string;
  tail: string;
  text: string;
  block: ArticleDesk["blocks"][number];
  isTitle: boolean;
  /** In a long text the marks are drawn once the block comes near the window, unless `isMarked`. */
  isLong: boolean;
  isMarked: boolean;
  layers: readonly TextLayer[];
  /** What the selected claim alone shows. */
  extra: readonly TextLayer[];
  selectedId: string | null;
};

/** A paragraph of the article with everything that is marked in it. */
export const PaperBlock = memo(function PaperBlock({
  gap,
  tail,
  text,
  block,
  isTitle,
  isLong,
  isMarked,
  layers,
  extra,
  selectedId,
}: BlockProps): ReactNode {
  const element = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const [isNear, setNear] = useState(isMarked);
  const draws = isNear || isMarked;
  useEffect(() => {
    if (draws || !element.current) return;
    return whenNear(element.current, () => setNear(true));
  }, [draws]);
  const pieces = useMemo(() => (draws ? piecesOf(block, [...layers, ...extra]) : null), [draws, block, layers, extra]);
  const Element = isTitle ? "h1" : block.kind === "headline" ? "h2" : "p";
  const look = [isTitle ? undefined : styles[block.kind], isLong ? styles[heightOf(block)] : undefined];
  return (
    <>
      {gap}
      <Element ref={element} className={look.filter(Boolean).join(" ") || undefined} dir="auto">
        {pieces ? <Pieces pieces={pieces} text={text} selectedId={selectedId} /> : text.slice(block.start, block.end)}
      </Element>
      {tail}
    </>
  );
});

/** How tall a block will be, roughly, by its length: what is not laid out yet takes so much room. */
function heightOf({
  start,
  end,
}: {
  start: number;
  end: number;
}): "lines2" | "lines4" | "lines8" | "lines14" | "lines24" {
  const length = end - start;
  if (length < 160) return "lines2";
  if (length < 360) return "lines4";
  if (length < 720) return "lines8";
  return length < 1300 ? "lines14" : "lines24";
}

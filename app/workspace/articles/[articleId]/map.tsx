"use client";
import { type MouseEvent, memo, type ReactNode } from "react";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "./map.module.css";

/** Height of a sentence in the map by its length, in units of the drawing. */
const UNITS_PER_CHARACTER = 0.16;
const SHORTEST = 6;
const GAP = 2;
const BLOCK_GAP = 7;

type Cell = { key: string; pick: string; y: number; height: number; mark: Mark | "excluded" | "undecided" };

/** The whole text at a glance, a cell for each sentence, in the colour of its worst state. The list beside the text says the same in words. */
export const TextMap = memo(function TextMap({
  desk,
  selectedId,
  onPick,
}: {
  desk: ArticleDesk;
  selectedId: string | null;
  onPick: (id: string) => void;
}): ReactNode {
  const { cells, height } = cellsOf(desk);

  function pick(event: MouseEvent<SVGSVGElement>): void {
    const id = (event.target as Element).getAttribute("data-pick");
    if (id) onPick(id);
  }

  return (
    <div className={styles.map} aria-hidden="true">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer only; the list has the same places */}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden from whoever cannot see it */}
      <svg
        className={styles.drawing}
        viewBox={`0 0 12 ${height}`}
        width={12}
        height={height}
        preserveAspectRatio="none"
        onClick={pick}
      >
        <defs>
          <pattern id="map-hatch" width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={styles.ground} width={4} height={4} />
            <rect className={styles.hatch} width={1.5} height={4} />
          </pattern>
        </defs>
        {cells.map((cell) => (
          <rect
            key={cell.key}
            className={`${styles[cell.mark]} ${isIn(desk, cell, selectedId) ? styles.selected : ""}`}
            data-pick={cell.pick}
            y={cell.y}
            width={12}
            height={cell.height}
            rx={2}
            {...(cell.mark === "excluded" || cell.mark === "not_checkable" ? { fill: "url(#map-hatch)" } : {})}
          />
        ))}
      </svg>
    </div>
  );
});

function isIn(desk: ArticleDesk, cell: Cell, selectedId: string | null): boolean {
  if (selectedId === null) return false;
  return desk.sentences.some(
    (sentence) => sentence.id === cell.key && (sentence.id === selectedId || sentence.claimIds.includes(selectedId)),
  );
}

const worstFirst: readonly Mark[] = [
  "disputed",
  "unsourced",
  "contested",
  "change",
  "open",
  "second_review",
  "suggested",
  "unverifiable",
  "verified",
  "not_checkable",
];

function cellsOf({ sentences, claims, blocks }: ArticleDesk): { cells: Cell[]; height: number } {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const blockStarts = new Set(blocks.map((block) => block.start));
  let y = 0;
  const cells = sentences.map((sentence): Cell => {
    if (y > 0) y += blockStarts.has(sentence.start) ? BLOCK_GAP : GAP;
    const height = Math.max(SHORTEST, Math.round((sentence.end - sentence.start) * UNITS_PER_CHARACTER));
    const held = sentence.claimIds.flatMap((id) => byId.get(id) ?? []).filter((claim) => claim.state !== "dismissed");
    const worst = worstFirst.find((mark) => held.some((claim) => claim.mark === mark));
    const mark: Cell["mark"] = worst ?? (sentence.exclusion ? "excluded" : "undecided");
    const pick = held.find((claim) => claim.mark === worst)?.id ?? sentence.id;
    const cell = { key: sentence.id, pick, y, height, mark };
    y += height;
    return cell;
  });
  return { cells, height: Math.max(y, 1) };
}

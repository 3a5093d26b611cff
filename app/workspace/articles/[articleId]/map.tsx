"use client";
import { type MouseEvent, memo, type ReactNode, useMemo, useRef, useSyncExternalStore } from "react";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import styles from "./map.module.css";
import { type Cell, cellsOf, type Look, outlineOf } from "./map-cells.ts";

/** Of more sentences, the drawing is not sent with the page: the browser draws it from the desk. */
const SENT_ALONG = 400;

/** So many cells are drawn as one: a verdict draws anew the stretch that it stands in. */
const STRETCH = 100;

const never = (): (() => void) => () => undefined;

type MapProps = {
  desk: Pick<ArticleDesk, "sentences" | "claims" | "blocks">;
  selectedId: string | null;
  onPick: (id: string) => void;
};

/**
 * The whole text at a glance, a cell for each sentence, in the colour of its worst state. The list beside the text says
 * the same in words. Cells of a stretch that look alike are one outline: thousands of elements would slow every page.
 */
export const TextMap = memo(function TextMap({ desk, selectedId, onPick }: MapProps): ReactNode {
  const { sentences, claims, blocks } = desk;
  const isDrawn = useSyncExternalStore(
    never,
    () => true,
    () => sentences.length <= SENT_ALONG,
  );
  const { cells, height, outlines } = useMemo(
    () => drawn(isDrawn ? { sentences, claims, blocks } : { sentences: [], claims: [], blocks: [] }),
    [isDrawn, sentences, claims, blocks],
  );
  const drawing = useRef<SVGSVGElement>(null);
  const selected = cells.find(({ ids }) => selectedId !== null && ids.includes(selectedId));

  function pick({ clientY }: MouseEvent<SVGSVGElement>): void {
    const box = drawing.current?.getBoundingClientRect();
    if (!box) return;
    const y = ((clientY - box.top) / box.height) * height;
    const cell = cells.find((one) => y >= one.y && y < one.y + one.height);
    if (cell) onPick(cell.pick);
  }

  return (
    <div className={styles.map} aria-hidden="true">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer only; the list has the same places */}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden from whoever cannot see it */}
      <svg
        ref={drawing}
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
        {outlines.map(({ key, look, outline }) => (
          <path
            key={key}
            className={styles[look]}
            d={outline}
            {...(look === "excluded" || look === "not_checkable" ? { fill: "url(#map-hatch)" } : {})}
          />
        ))}
        {selected ? (
          <rect className={styles.selected} y={selected.y} width={12} height={selected.height} rx={2} fill="none" />
        ) : null}
      </svg>
    </div>
  );
});

type Drawn = { cells: Cell[]; height: number; outlines: { key: string; look: Look; outline: string }[] };

function drawn(desk: MapProps["desk"]): Drawn {
  const { cells, height } = cellsOf(desk);
  const alike = Map.groupBy(cells.entries(), ([index, { look }]) => `${Math.floor(index / STRETCH)} ${look}`);
  const outlines = [...alike].flatMap(([key, [first, ...others]]) =>
    first ? [{ key, look: first[1].look, outline: outlineOf([first, ...others].map(([, cell]) => cell)) }] : [],
  );
  return { cells, height, outlines };
}

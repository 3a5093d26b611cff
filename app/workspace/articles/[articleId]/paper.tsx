"use client";
import { type MouseEvent, memo, type ReactNode, type RefObject, useMemo, useRef } from "react";
import { Day } from "#/components/date.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { type Item, itemId } from "./items.ts";
import { type BlockLayers, layersByBlock, layersOfSelected } from "./layers.ts";
import { openPlace } from "./open-place.ts";
import styles from "./paper.module.css";
import { PaperSection } from "./paper-section.tsx";
import { isTouched, layersBySection, sectionsOf } from "./sections.ts";
import type { Range } from "./segments.ts";

/** From so many blocks on, those far from the window are laid out and marked when they come near it. */
const LONG = 60;

type PaperProps = {
  desk: ArticleDesk;
  selected: Item | null;
  paperRef: RefObject<HTMLDivElement | null>;
  onPick: (id: string) => void;
};

/**
 * The article. Inside the element `paperRef` stands its text, every code unit of it once and nothing else: numbers and
 * marks are drawn by the style sheet, so a selection maps to offsets exactly.
 */
export const Paper = memo(function Paper({ desk, selected, paperRef, onPick }: PaperProps): ReactNode {
  const { text, blocks, sentences, claims, headline } = desk;
  const latest = useRef<BlockLayers>([]);
  const layers = useMemo(
    () => layersByBlock({ blocks, sentences, claims }, latest.current),
    [blocks, sentences, claims],
  );
  latest.current = layers;
  const sections = useMemo(() => sectionsOf(blocks, text), [blocks, text]);
  const latestBySection = useRef<BlockLayers[]>([]);
  const bySection = useMemo(() => layersBySection(sections, layers, latestBySection.current), [sections, layers]);
  latestBySection.current = bySection;
  const claim = selected?.kind === "claim" ? selected.claim : null;
  const selectedLayers = useMemo(() => layersOfSelected(claim), [claim]);
  const selectedSpans = useMemo(() => spansOf(selected), [selected]);
  const titles = useMemo(() => titlesIn(text, blocks, headline), [text, blocks, headline]);
  const isLong = blocks.length > LONG;

  const about = [desk.byline, modeLabels[desk.mode].toLowerCase(), desk.language].filter(Boolean).join(" · ");

  function pick(event: MouseEvent<HTMLElement>): void {
    if (!window.getSelection()?.isCollapsed) return;
    const target = (event.target as HTMLElement).closest<HTMLElement>("[data-pick]");
    if (!target?.dataset.pick) return;
    event.preventDefault();
    onPick(target.dataset.pick);
  }

  return (
    <div className={styles.paper}>
      <header className={styles.head} lang={desk.language}>
        <p className={styles.kicker}>
          {desk.publisher}
          {desk.publisher && desk.publishedOn ? " · " : null}
          {desk.publishedOn ? <Day date={desk.publishedOn} /> : null}
          {titles.size > 0 ? <span className={styles.aside}>{about}</span> : null}
        </p>
        {titles.size > 0 ? null : (
          <>
            <h1 dir="auto">{headline}</h1>
            <p className={styles.by}>{about}</p>
          </>
        )}
      </header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the desk and the list beside it do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click picks what is under the pointer; the list is the control */}
      <div
        className={`${styles.text} ${isLong ? styles.long : ""}`}
        ref={paperRef}
        lang={desk.language}
        onClick={pick}
        data-paper=""
      >
        {sections.map((section, index) => {
          const holdsSelected = selectedSpans.some((span) => isTouched(section, span));
          return (
            <PaperSection
              key={section.start}
              text={text}
              section={section}
              titles={titles}
              isLong={isLong}
              layers={bySection[index] ?? none}
              selectedSpans={holdsSelected ? selectedSpans : none}
              extra={selectedLayers.some((span) => isTouched(section, span)) ? selectedLayers : none}
              selectedId={selected && holdsSelected ? itemId(selected) : null}
            />
          );
        })}
        {blocks.length === 0 ? text : null}
      </div>
    </div>
  );
});

const none: readonly never[] = [];

function spansOf(selected: Item | null): readonly Range[] {
  if (!selected) return none;
  if (selected.kind === "sentence") return [selected.sentence];
  const { claim } = selected;
  const stood = claim.places.length === 0 ? [{ start: claim.start - 1, end: claim.start + 1 }] : claim.places;
  return [...stood, ...(openPlace(claim)?.candidates ?? [])];
}

/** The starts of the blocks that say what the article is called. */
function titlesIn(text: string, blocks: ArticleDesk["blocks"], headline: string): ReadonlySet<number> {
  const sameWords = (a: string): string => a.replaceAll(/\s+/gu, " ").trim();
  const wanted = sameWords(headline);
  const titles = blocks.filter(
    ({ kind, start, end }) => kind === "headline" && sameWords(text.slice(start, end)) === wanted,
  );
  return new Set(titles.map(({ start }) => start));
}

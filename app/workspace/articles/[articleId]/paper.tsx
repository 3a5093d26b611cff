"use client";
import { type MouseEvent, memo, type ReactNode, type RefObject, useMemo } from "react";
import { Day } from "#/components/date.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { type Item, itemId } from "./items.ts";
import styles from "./paper.module.css";
import { Pieces, type TextLayer } from "./paper-pieces.tsx";
import { piecesOf } from "./segments.ts";

const SENTENCE = 0;
const CLAIM = 1;
const SPEAKER = 2;

type Block = ArticleDesk["blocks"][number];

/**
 * The article. Inside the element `paperRef` stands its text, every code unit of it once and nothing else: numbers and
 * marks are drawn by the style sheet, so a selection maps to offsets exactly.
 */
export function Paper({
  desk,
  selected,
  paperRef,
  onPick,
}: {
  desk: ArticleDesk;
  selected: Item | null;
  paperRef: RefObject<HTMLDivElement | null>;
  onPick: (id: string) => void;
}): ReactNode {
  const { text, blocks, sentences, claims } = desk;
  const layers = useMemo(() => layersByBlock({ blocks, sentences, claims }), [blocks, sentences, claims]);
  const speakers = useMemo(() => speakerLayers(selected), [selected]);
  const isTitled = blocks.some(
    (block) => block.kind === "headline" && sameWords(text.slice(block.start, block.end), desk.headline),
  );

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
          {isTitled ? <span className={styles.aside}>{about}</span> : null}
        </p>
        {isTitled ? null : (
          <>
            <h1 dir="auto">{desk.headline}</h1>
            <p className={styles.by}>{about}</p>
          </>
        )}
      </header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the desk and the list beside it do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click picks what is under the pointer; the list is the control */}
      <div className={styles.text} ref={paperRef} lang={desk.language} onClick={pick} data-paper="">
        {blocks.map((block, index) => (
          <BlockText
            key={block.start}
            gap={text.slice(blocks[index - 1]?.end ?? 0, block.start)}
            tail={index === blocks.length - 1 ? text.slice(block.end) : ""}
            text={text}
            block={block}
            isTitle={block.kind === "headline" && sameWords(text.slice(block.start, block.end), desk.headline)}
            layers={layers.get(block.start) ?? none}
            speakers={speakers.some((layer) => layer.start < block.end && layer.end > block.start) ? speakers : none}
            selectedId={selected && touches(selected, block) ? itemId(selected) : null}
          />
        ))}
        {blocks.length === 0 ? text : null}
      </div>
    </div>
  );
}

const none: readonly TextLayer[] = [];

type BlockProps = {
  gap: string;
  tail: string;
  text: string;
  block: Block;
  isTitle: boolean;
  layers: readonly TextLayer[];
  speakers: readonly TextLayer[];
  selectedId: string | null;
};

const BlockText = memo(function BlockText({
  gap,
  tail,
  text,
  block,
  isTitle,
  layers,
  speakers,
  selectedId,
}: BlockProps): ReactNode {
  const pieces = useMemo(() => piecesOf(block, [...layers, ...speakers]), [block, layers, speakers]);
  const content = <Pieces pieces={pieces} text={text} selectedId={selectedId} />;
  const Element = isTitle ? "h1" : block.kind === "headline" ? "h2" : "p";
  return (
    <>
      {gap}
      <Element className={isTitle ? undefined : styles[block.kind]} dir="auto">
        {content}
      </Element>
      {tail}
    </>
  );
});

/** The layers of every block, by the block's start. Made once for a text and its claims, so that a block only redraws when it changes. */
function layersByBlock(desk: Pick<ArticleDesk, "blocks" | "sentences" | "claims">): Map<number, TextLayer[]> {
  const layers: TextLayer[] = [
    ...desk.sentences.map(
      (sentence): TextLayer => ({
        key: sentence.id,
        rank: SENTENCE,
        start: sentence.start,
        end: sentence.end,
        sentence,
      }),
    ),
    ...desk.claims
      .filter((claim) => claim.state !== "dismissed")
      .flatMap((claim) =>
        [{ start: claim.start, end: claim.end }, ...claim.alsoAt].map(
          (place, index): TextLayer => ({ key: `${claim.id}:${index}`, rank: CLAIM, ...place, claim }),
        ),
      ),
  ];
  const byBlock = new Map<number, TextLayer[]>(desk.blocks.map((block) => [block.start, []]));
  for (const block of desk.blocks) {
    byBlock.set(
      block.start,
      layers.filter((layer) => layer.start < block.end && layer.end > block.start),
    );
  }
  return byBlock;
}

/** Where the selected claim's speaker and reporting word stand. */
function speakerLayers(selected: Item | null): TextLayer[] {
  if (selected?.kind !== "claim") return [];
  const { sourceSpan, cueSpan } = selected.claim.speaker;
  return [
    ...(sourceSpan ? [{ key: "source", rank: SPEAKER, ...sourceSpan, part: "source" as const }] : []),
    ...(cueSpan ? [{ key: "cue", rank: SPEAKER, ...cueSpan, part: "cue" as const }] : []),
  ];
}

function touches(item: Item, block: Block): boolean {
  const places = item.kind === "claim" ? [item.claim, ...item.claim.alsoAt] : [item.sentence];
  return places.some((place) => place.start < block.end && place.end > block.start);
}

function sameWords(a: string, b: string): boolean {
  return a.replaceAll(/\s+/gu, " ").trim() === b.replaceAll(/\s+/gu, " ").trim();
}

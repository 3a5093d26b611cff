"use client";
import { type MouseEvent, memo, type ReactNode, type RefObject, useMemo } from "react";
import { Day } from "#/components/date.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk, DeskClaim, DeskPlace } from "#/newsroom/articles/desk.ts";
import { type Item, itemId } from "./items.ts";
import { openPlace } from "./open-place.ts";
import styles from "./paper.module.css";
import { Pieces, type ReadPart, type TextLayer } from "./paper-pieces.tsx";
import { piecesOf, type Range } from "./segments.ts";

const SENTENCE = 0;
const CLAIM = 1;
const READING = 2;
const CHANGED = 3;

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
  const selectedLayers = useMemo(() => layersOfSelected(selected), [selected]);
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
            extra={
              selectedLayers.some((layer) => layer.start < block.end && layer.end > block.start) ? selectedLayers : none
            }
            selectedId={selected && touches(selected, block) ? itemId(selected) : null}
          />
        ))}
        {blocks.length === 0 ? text : null}
      </div>
    </div>
  );
}

const none: readonly never[] = [];

type BlockProps = {
  gap: string;
  tail: string;
  text: string;
  block: Block;
  isTitle: boolean;
  layers: readonly TextLayer[];
  /** What the selected claim alone shows. */
  extra: readonly TextLayer[];
  selectedId: string | null;
};

const BlockText = memo(function BlockText({
  gap,
  tail,
  text,
  block,
  isTitle,
  layers,
  extra,
  selectedId,
}: BlockProps): ReactNode {
  const pieces = useMemo(() => piecesOf(block, [...layers, ...extra]), [block, layers, extra]);
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
  const goneAt = Map.groupBy(
    desk.claims.filter((claim) => claim.places.length === 0 && openPlace(claim) !== null),
    (claim) => claim.start,
  );
  const layers: TextLayer[] = [
    ...desk.sentences.map((sentence): TextLayer => {
      const { id, start, end } = sentence;
      return { key: id, rank: SENTENCE, start, end, sentence, gone: goneAt.get(end) ?? none };
    }),
    ...desk.claims
      .filter((claim) => claim.state !== "dismissed")
      .flatMap((claim) =>
        claim.places.map(({ anchorId, start, end }): TextLayer => ({ key: anchorId, rank: CLAIM, start, end, claim })),
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

/** What the selected claim alone shows: what the engine read it from, the words that changed, the places it may stand in. */
function layersOfSelected(selected: Item | null): TextLayer[] {
  if (selected?.kind !== "claim") return [];
  const { claim } = selected;
  return [
    ...(openPlace(claim)?.candidates ?? []).map(
      ({ start, end }, index): TextLayer => ({
        key: `candidate-${start}`,
        rank: CLAIM,
        start,
        end,
        candidate: index + 1,
      }),
    ),
    ...claim.places
      .flatMap(changedWords)
      .map((range): TextLayer => ({ key: `changed-${range.start}`, rank: CHANGED, ...range, part: "changed" })),
    ...readingLayers(claim),
  ];
}

/** Who speaks, the reporting words, all that is reported, and the words that an inserted word stands for. */
function readingLayers({ speaker, inserted }: DeskClaim): TextLayer[] {
  const layer = (part: ReadPart, span: Range | null, index = 0): TextLayer[] =>
    span ? [{ key: `${part}-${index}`, rank: READING, start: span.start, end: span.end, part }] : [];
  return [
    ...layer("source", speaker.sourceSpan),
    ...layer("cue", speaker.cueSpan),
    ...speaker.contentSpans.flatMap((span, index) => layer("content", span, index)),
    ...inserted.flatMap(({ origin }, index) => layer("origin", origin, index)),
  ];
}

/** Where words stand that were not there when the claim was judged. */
function changedWords({ start, change }: DeskPlace): Range[] {
  let at = start;
  return (change ?? []).flatMap(({ kind, words }) => {
    if (kind === "removed") return [];
    const range = { start: at, end: at + words.length };
    at = range.end;
    return kind === "inserted" ? [range] : [];
  });
}

function touches(item: Item, block: Block): boolean {
  const places =
    item.kind === "claim" ? [...item.claim.places, ...(openPlace(item.claim)?.candidates ?? [])] : [item.sentence];
  return places.some((place) => place.start < block.end && place.end > block.start);
}

function sameWords(a: string, b: string): boolean {
  return a.replaceAll(/\s+/gu, " ").trim() === b.replaceAll(/\s+/gu, " ").trim();
}

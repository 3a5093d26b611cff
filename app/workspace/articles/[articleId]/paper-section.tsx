"use client";
import { memo, type ReactNode } from "react";
import type { BlockLayers, TextLayer } from "./layers.ts";
import { PaperBlock } from "./paper-block.tsx";
import { isTouched, type Section } from "./sections.ts";
import type { Range } from "./segments.ts";

/** The first blocks of a long text are marked from the start: they are what the window shows. */
const SHOWN_FIRST = 12;

type SectionProps = {
  text: string;
  section: Section;
  /** The starts of the blocks that say what the article is called. */
  titles: ReadonlySet<number>;
  isLong: boolean;
  layers: BlockLayers;
  /** Where what is selected stands; empty for a section that holds none of it. */
  selectedSpans: readonly Range[];
  /** What the selected claim alone shows. */
  extra: readonly TextLayer[];
  selectedId: string | null;
};

const none: readonly never[] = [];

export const PaperSection = memo(function PaperSection({
  text,
  section,
  titles,
  isLong,
  layers,
  selectedSpans,
  extra,
  selectedId,
}: SectionProps): ReactNode {
  const { blocks, first, before, end, after } = section;
  return blocks.map((block, at) => {
    const holdsSelected = selectedSpans.some((span) => isTouched(block, span));
    return (
      <PaperBlock
        key={block.start}
        gap={text.slice(blocks[at - 1]?.end ?? before, block.start)}
        tail={at === blocks.length - 1 ? text.slice(end, after) : ""}
        text={text}
        block={block}
        isTitle={titles.has(block.start)}
        isLong={isLong}
        isMarked={!isLong || first + at < SHOWN_FIRST || holdsSelected}
        layers={layers[at] ?? none}
        extra={extra.some((span) => isTouched(block, span)) ? extra : none}
        selectedId={holdsSelected ? selectedId : null}
      />
    );
  });
});

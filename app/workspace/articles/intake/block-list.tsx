"use client";
import { type ReactNode, useCallback, useRef } from "react";
import styles from "./intake.module.css";
import { reworded } from "./reword.ts";
import type { TakenBlock } from "./taken.ts";
import { TakenBlockItem } from "./taken-block-item.tsx";

type BlockListProps = {
  blocks: readonly TakenBlock[];
  language: string;
  onBlocks: (change: (blocks: TakenBlock[]) => TakenBlock[]) => void;
};

/** The article block by block, in the page's own order: what is taken as on paper, what is left out with why. */
export function BlockList({ blocks, language, onBlocks }: BlockListProps): ReactNode {
  const latest = useRef(onBlocks);
  latest.current = onBlocks;
  // Always the same functions: a key pressed in one block of a long article draws that block alone.
  const change = useCallback((index: number, of: (block: TakenBlock) => TakenBlock): void => {
    latest.current((all) => all.map((block, at) => (at === index ? of(block) : block)));
  }, []);
  const leaveOut = useCallback(
    (index: number, why: string | null) => change(index, (block) => ({ ...block, leftOut: why })),
    [change],
  );
  const reword = useCallback(
    (index: number, typed: string) => change(index, (block) => reworded(block, typed)),
    [change],
  );
  return (
    <ol className={styles.blocks}>
      {blocks.map((block, index) => (
        <TakenBlockItem
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks never change their order
          key={index}
          index={index}
          block={block}
          language={language}
          onLeaveOut={leaveOut}
          onReword={reword}
        />
      ))}
    </ol>
  );
}

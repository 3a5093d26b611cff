"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import styles from "./intake.module.css";
import { LEFT_OUT_BY_PERSON, type TakenBlock } from "./taken.ts";

const kinds: Record<TakenBlock["kind"], string> = {
  headline: "Headline",
  heading: "Heading",
  paragraph: "Paragraph",
  "list-item": "List item",
  quote: "Quotation",
  caption: "Caption",
  "table-row": "Table row",
  time: "Time",
};

type BlockListProps = {
  blocks: readonly TakenBlock[];
  language: string;
  onLeaveOut: (index: number, why: string | null) => void;
};

/** The article block by block, in the page's own order: what is taken as on paper, what is left out with why. */
export function BlockList({ blocks, language, onLeaveOut }: BlockListProps): ReactNode {
  return (
    <ol className={styles.blocks}>
      {blocks.map((block, index) => {
        const isOut = block.leftOut !== null;
        const start = block.text.slice(0, 60);
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks never change their order
            key={index}
            className={isOut ? styles.out : styles.taken}
          >
            <p className={styles.kind}>
              {kinds[block.kind]}
              {isOut ? <b className={styles.why}>left out: {whyOf(block)}</b> : null}
            </p>
            <p
              className={block.kind === "headline" || block.kind === "heading" ? styles.heading : styles.words}
              lang={language}
              dir="auto"
            >
              {isOut ? block.text : <Linked block={block} />}
            </p>
            <Button
              size="small"
              variant="plain"
              aria-label={`${isOut ? "Take back in" : "Leave out"}: ${start}`}
              onClick={() => onLeaveOut(index, isOut ? null : LEFT_OUT_BY_PERSON)}
            >
              {isOut ? "Take back in" : "Leave out"}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

function whyOf({ leftOut }: TakenBlock): string {
  return leftOut === LEFT_OUT_BY_PERSON ? "by you" : (leftOut ?? "");
}

/** The words with their links marked; where they lead stands in the title. */
function Linked({ block: { text, links } }: { block: TakenBlock }): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, url } of links) {
    if (start < at) continue;
    pieces.push(
      text.slice(at, start),
      <span key={start} className={styles.link} title={url}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}

"use client";
import { memo, type ReactNode, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import styles from "./intake.module.css";
import { droppedLinks } from "./reword.ts";
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

type TakenBlockItemProps = {
  index: number;
  block: TakenBlock;
  language: string;
  onLeaveOut: (index: number, why: string | null) => void;
  onReword: (index: number, typed: string) => void;
};

/** One block: its words, to be read or to be edited, and whether it is the article's. */
export const TakenBlockItem = memo(function TakenBlockItem(props: TakenBlockItemProps): ReactNode {
  const { index, block, language, onLeaveOut, onReword } = props;
  const [isOpen, setOpen] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOut = block.leftOut !== null;
  const start = (block.asRead ?? block).text.slice(0, 60);
  const look = block.kind === "headline" || block.kind === "heading" ? styles.heading : styles.words;

  function close(): void {
    setOpen(false);
    requestAnimationFrame(() => edit.current?.focus());
  }
  function putBack(): void {
    const words = block.asRead?.text ?? block.text;
    onReword(index, words);
    if (field.current) field.current.value = words;
    (field.current ?? edit.current)?.focus();
  }
  return (
    <li className={isOut ? styles.out : styles.taken}>
      <p className={styles.kind}>
        {kinds[block.kind]}
        {isOut ? <b className={styles.why}>left out: {whyOf(block)}</b> : null}
        <Edited block={block} />
      </p>
      {isOpen ? (
        <textarea
          ref={field}
          className={`${look} ${styles.edit}`}
          lang={language}
          dir="auto"
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: it opens on a press of the button beside it
          autoFocus
          aria-label={`${kinds[block.kind]}: ${start}`}
          defaultValue={block.text}
          onChange={(event) => onReword(index, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            close();
          }}
        />
      ) : (
        <p className={look} lang={language} dir="auto">
          {isOut ? block.text : <Linked block={block} />}
        </p>
      )}
      <p className={styles.deeds}>
        <Button
          ref={edit}
          size="small"
          variant="plain"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Done with" : "Edit"}: ${start}`}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {isOpen ? "Done" : "Edit"}
        </Button>
        {block.asRead ? (
          <Button size="small" variant="plain" aria-label={`As it was: ${start}`} onClick={putBack}>
            As it was
          </Button>
        ) : null}
        <Button
          size="small"
          variant="plain"
          aria-label={`${isOut ? "Take back in" : "Leave out"}: ${start}`}
          onClick={() => onLeaveOut(index, isOut ? null : LEFT_OUT_BY_PERSON)}
        >
          {isOut ? "Take back in" : "Leave out"}
        </Button>
      </p>
    </li>
  );
});

function whyOf({ leftOut }: TakenBlock): string {
  return leftOut === LEFT_OUT_BY_PERSON ? "by you" : (leftOut ?? "");
}

/** That a person wrote other words, and what became of the links in them. */
function Edited({ block }: { block: TakenBlock }): ReactNode {
  const dropped = droppedLinks(block);
  return (
    <span role="status">
      {block.asRead ? (
        <b className={styles.edited}>
          {block.text === "" && block.leftOut === null ? "emptied by you: left out" : "edited by you"}
          {dropped > 0 ? `, ${dropped} ${dropped === 1 ? "link" : "links"} dropped with the words` : ""}
        </b>
      ) : null}
    </span>
  );
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

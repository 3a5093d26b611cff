"use client";
import { memo, type ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import { exclusionReasons } from "#/newsroom/articles/article.ts";
import type { DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import { isOpenFlag } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./claim-list.module.css";
import { CommentCount } from "./comment-count.tsx";
import { addressOf, type Item, itemId } from "./items.ts";
import { ManyBox } from "./many-bar.tsx";
import { PeopleOn } from "./people-on.tsx";
import type { Many } from "./use-selection-of-many.ts";

type RowProps = {
  item: Item;
  /** Its place in the list, counted from 1, and how many the list has. */
  position: number;
  of: number;
  /** Of a claim, among all claims that are worked on. */
  claimNumber: string;
  /** The words of a sentence. */
  words: string;
  isUnsaved: boolean;
  /** What is chosen together with others. */
  many: Many;
  onSelect: (item: Item) => void;
};

/** A claim or sentence in the list, not opened: one line to the eye, everything about its state to the ear. */
export const ClaimRow = memo(function ClaimRow({
  item,
  position,
  of,
  claimNumber,
  words,
  isUnsaved,
  many,
  onSelect,
}: RowProps): ReactNode {
  return (
    <li className={styles.other} aria-posinset={position} aria-setsize={of} data-row={itemId(item)}>
      <ManyBox item={item} many={many} />
      <a
        className={styles.row}
        href={addressOf(item)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || (event.shiftKey && !many.mayChoose(item))) return;
          event.preventDefault();
          if (event.shiftKey) many.extendTo(itemId(item));
          else onSelect(item);
        }}
      >
        <span className="visually-hidden">
          {item.kind === "claim"
            ? saidOfClaim(item.claim, claimNumber, isUnsaved)
            : saidOfSentence(item.sentence, words)}
        </span>
        {item.kind === "claim" ? (
          <>
            <Mark name={item.claim.mark} />
            <span className={styles.label} aria-hidden="true">
              {item.claim.label}
            </span>
            <span
              className={`${styles.words} ${item.claim.state === "dismissed" ? styles.dismissed : ""}`}
              dir="auto"
              aria-hidden="true"
            >
              {item.claim.statement || item.claim.exact}
            </span>
            <CommentCount threads={item.claim.comments} />
            <PeopleOn claimId={item.claim.id} />
            {isUnsaved ? (
              <span className={styles.unsaved} aria-hidden="true">
                not saved
              </span>
            ) : null}
          </>
        ) : (
          <>
            <Mark name={item.sentence.exclusion ? "not_checkable" : "suggested"} />
            <span className={styles.label} aria-hidden="true">
              s{item.sentence.n}
            </span>
            <span className={`${styles.words} ${styles.sentence}`} dir="auto" aria-hidden="true">
              {words}
            </span>
            {isUnsaved ? (
              <span className={styles.unsaved} aria-hidden="true">
                not saved
              </span>
            ) : null}
          </>
        )}
      </a>
    </li>
  );
});

/** Claim 7 of 30, C07, disputed, 2 evidence, 1 open flag: its words. */
export function saidOfClaim(claim: DeskClaim, claimNumber: string, isUnsaved: boolean): string {
  const open = claim.flags.filter(({ state }) => isOpenFlag(state)).length;
  const facts = [
    claimNumber,
    claim.label,
    claim.stateLabel.toLowerCase(),
    `${claim.evidence.length} evidence`,
    `${open} open ${open === 1 ? "flag" : "flags"}`,
    ...(isUnsaved ? ["not saved yet"] : []),
  ];
  return `${facts.filter(Boolean).join(", ")}: ${claim.statement || claim.exact}`;
}

function saidOfSentence({ n, exclusion }: DeskSentence, words: string): string {
  const state = exclusion ? `no checkable claim: ${exclusionReasons[exclusion.reason].toLowerCase()}` : "not decided";
  return `Sentence ${n}, ${state}: ${words}`;
}

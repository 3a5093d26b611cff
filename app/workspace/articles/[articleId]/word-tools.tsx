"use client";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { Range } from "./segments.ts";
import { rectangleAt } from "./use-words.ts";
import styles from "./word-tools.module.css";

type Placed = { paperRef: RefObject<HTMLDivElement | null> };

type MarkBarProps = Placed & {
  range: Range;
  onMark: () => void;
  /** The selected claim, which may be given the words. */
  claim: DeskClaim | null;
  onGive: () => void;
  isPending: boolean;
};

/** The small bar at the end of selected words. */
export function MarkBar({ paperRef, range, onMark, claim, onGive, isPending }: MarkBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => put(bar.current, paperRef.current, range.end - 1, "below"), [paperRef, range]);
  return (
    <div className={styles.bar} ref={bar} data-mark-bar="">
      {/* Pressing it must not take the selection away before it is read. */}
      <Button
        variant="primary"
        size="small"
        aria-disabled={isPending || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onMark}
      >
        Mark as claim <KeyOf deed="accept" />
      </Button>
      {claim && isGiven(claim, range) ? (
        <Button
          size="small"
          aria-disabled={isPending || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onGive}
        >
          {claim.lost.length > 0 ? `${claim.label} stands here` : `${claim.label} stands here too`}{" "}
          <KeyOf deed="give-words" />
        </Button>
      ) : null}
    </div>
  );
}

/** Whether the words may be given to the claim: it is worked on or has lost its place, and does not stand on them. */
function isGiven(claim: DeskClaim, range: Range): boolean {
  if (claim.state === "suggested" || (claim.state === "dismissed" && claim.lost.length === 0)) return false;
  return claim.places.every((place) => range.end <= place.start || place.end <= range.start);
}

/** The place where a claim will be split, shown between two words. */
export function SplitCursor({ paperRef, at }: Placed & { at: number }): ReactNode {
  const cursor = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => put(cursor.current, paperRef.current, at, "before"), [paperRef, at]);
  return <div className={styles.cursor} ref={cursor} aria-hidden="true" data-split-cursor="" />;
}

/** Places an element over the paper. Its offset parent is the floor that holds the paper. */
function put(element: HTMLElement | null, paper: HTMLElement | null, offset: number, where: "below" | "before"): void {
  const parent = element?.offsetParent;
  if (!element || !paper || !parent) return;
  const character = rectangleAt(paper, offset);
  if (!character) return;
  const floor = parent.getBoundingClientRect();
  const left = (where === "below" ? character.right : character.left) - floor.left;
  const top = (where === "below" ? character.bottom + 6 : character.top) - floor.top;
  element.style.setProperty("left", `${Math.round(left)}px`);
  element.style.setProperty("top", `${Math.round(top)}px`);
  element.style.setProperty("--line", `${Math.round(character.height)}px`);
}

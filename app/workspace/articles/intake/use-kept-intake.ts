"use client";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { type IntakeKeeping, intakeKeeping } from "./kept-intake.ts";
import type { Taken, TakenBlock } from "./taken.ts";

/** After the last key, in milliseconds: a long article is not written out for each of them. */
const SETTLED = 300;
/** Sent with the form, and made of the blocks. */
const composedFields = new Set(["text", "links", "leftOut"]);

/** What this window keeps for the person. A window has one unfinished article, and another window another one. */
export function windowKeeping(personId: string): IntakeKeeping {
  try {
    return intakeKeeping(typeof window === "undefined" ? null : window.sessionStorage, personId);
  } catch {
    return intakeKeeping(null, personId);
  }
}

type Unfinished = { personId: string; taken: Taken; blocks: TakenBlock[]; form: RefObject<HTMLFormElement | null> };

/**
 * Keeps the preview while it is worked on, so that a reload or a way back has all of it; `changed` says that something
 * was typed. What was sent and stored is dropped, once the window has gone on to the article.
 */
export function useKeptIntake({ personId, taken, blocks, form }: Unfinished): {
  changed: () => void;
  sent: (isUnderWay: boolean) => void;
  drop: () => void;
} {
  const latest = useRef({ taken, blocks });
  latest.current = { taken, blocks };
  const timer = useRef<number | undefined>(undefined);
  const isUnderWay = useRef(false);
  const isDropped = useRef(false);

  function keep(): void {
    window.clearTimeout(timer.current);
    if (form.current === null || isDropped.current) return;
    windowKeeping(personId).keep({ ...latest.current, fields: fieldsOf(form.current) });
  }
  function changed(): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keep, SETTLED);
  }
  function drop(): void {
    isDropped.current = true;
    window.clearTimeout(timer.current);
    windowKeeping(personId).drop();
  }
  const hands = useRef({ keep, drop });
  hands.current = { keep, drop };

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever became of a block is worth keeping
  useEffect(changed, [blocks]);
  useEffect(() => {
    const leave = (): void => hands.current.keep();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      const isStored = isUnderWay.current && window.location.pathname !== "/workspace/articles/new";
      if (isStored) hands.current.drop();
    };
  }, []);

  // While the form is still in the page: what was typed last is in it.
  useLayoutEffect(() => () => hands.current.keep(), []);

  return {
    changed,
    drop,
    sent(isNow) {
      if (isNow) keep();
      isUnderWay.current = isNow;
    },
  };
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("$") && !composedFields.has(name)) fields[name] = value;
  }
  return fields;
}

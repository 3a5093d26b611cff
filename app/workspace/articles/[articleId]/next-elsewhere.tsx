"use client";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { rowAddress, rowName } from "#/app/workspace/queue/row-address.ts";
import { useHands } from "./hands.ts";
import { needsWork } from "./items.ts";
import styles from "./many-bar.module.css";
import { type Elsewhere, nextElsewhere } from "./team-actions.ts";

/** Once nothing is left to do here: the next claim that waits for the person in another article. `n` goes there. */
export function NextElsewhere(): ReactNode {
  const { desk, items } = useHands();
  const isDone = !items.some(needsWork);
  const [next, setNext] = useState<Elsewhere | null>(null);
  useEffect(() => {
    if (!isDone) return;
    let isGone = false;
    nextElsewhere(desk.id).then(
      (found) => isGone || setNext(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isDone, desk.id]);
  if (!isDone || !next) return null;
  return (
    <p className={styles.elsewhere}>
      <span>
        Nothing is left here. Next:{" "}
        <Link href={rowAddress(next.row)} data-next-elsewhere="">
          {rowName(next.row)}
        </Link>{" "}
        ({next.left} left) <kbd>n</kbd>
      </span>
    </p>
  );
}

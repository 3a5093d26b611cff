"use client";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import styles from "./bell.module.css";
import { UNREAD_CHANGED } from "./unread.ts";

/** Between two looks while the page is in sight, in milliseconds. News of the open article is looked at without waiting. */
const LOOK_EVERY = 60_000;
/** More is not told apart. */
const MOST_SHOWN = 99;

export function UnreadBell({ unread }: { unread: number }): ReactNode {
  const [heard, setHeard] = useState<number | null>(null);
  const count = heard ?? unread;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has drawn since is later than what was heard
  useEffect(() => setHeard(null), [unread]);

  useEffect(() => {
    function look(): void {
      if (document.visibilityState !== "visible") return;
      fetch("/workspace/notifications/unread")
        .then(async (answer) => {
          if (answer.ok) setHeard((await answer.json()).unread);
        })
        // The number that is there stays until the server can be asked again.
        .catch(() => undefined);
    }
    const timer = window.setInterval(look, LOOK_EVERY);
    window.addEventListener(UNREAD_CHANGED, look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener(UNREAD_CHANGED, look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);

  return (
    <Link className={styles.bell} href="/workspace/notifications" title="Notifications">
      <svg viewBox="0 0 20 20" width="19" height="19" aria-hidden="true">
        <path
          d="M10 2.75a4.75 4.75 0 0 0-4.75 4.75c0 4-1.5 5.25-1.5 6h12.5c0-.75-1.5-2-1.5-6A4.75 4.75 0 0 0 10 2.75ZM8.25 16a1.9 1.9 0 0 0 3.5 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      ) : null}
      <span className="visually-hidden">Notifications, {count === 0 ? "none unread" : `${count} unread`}</span>
    </Link>
  );
}

"use client";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { UNREAD_CHANGED } from "#/app/workspace/unread.ts";
import type { Present } from "#/live/presence.ts";
import { useDeskStore } from "./desk-provider.tsx";
import { useHands } from "./hands.ts";
import { forgetKeptNow, readKeptNow } from "./kept-now.ts";
import styles from "./live.module.css";
import { setPeopleHere, usePeopleHere } from "./people-here.ts";
import { useHere } from "./use-here.ts";
import { type LiveState, useLive } from "./use-live.ts";

/** Between two looks at what changed, in milliseconds: also the time that an answer to one's own deed takes to arrive. */
const GATHER = 300;

type LiveProps = {
  articleId: string;
  /** The latest event that is on the screen. */
  n: number;
  /** The claim that is open; null where it is none. */
  claimId: string | null;
};

/** Keeps the desk up to date with everybody else on the article, and says so in one quiet word. */
export function Live({ articleId, n, claimId }: LiveProps): ReactNode {
  const windowId = useRef("");
  windowId.current ||= newId();
  const onNews = useCatchUp(n);
  const onCopies = useGathered(() => void readKeptNow(articleId));
  const state = useLive({ articleId, windowId: windowId.current, n, onNews, onPeople: setPeopleHere, onCopies });
  // What could not be fetched while the server was gone is fetched when it is back.
  useEffect(() => {
    if (state === "live") onNews(0);
  }, [state, onNews]);
  useHere({ articleId, windowId: windowId.current, claimId, isLive: state === "live" });
  useEffect(
    () => () => {
      setPeopleHere([]);
      forgetKeptNow();
    },
    [],
  );

  return (
    <>
      <p className={`${styles.state} ${styles[state]}`}>
        <span className={styles.dot} aria-hidden="true" />
        <span role="status">{words[state]}</span>
      </p>
      <Announcement claimId={claimId} />
    </>
  );
}

const words: Record<LiveState, string> = {
  connecting: "",
  live: "Live",
  reconnecting: "Reconnecting. What you write stays here.",
  resting: "",
};

/** Takes over what changed once for all news that come together. What this window saved itself is on the screen by then. */
function useCatchUp(n: number): (latest: number) => void {
  const store = useDeskStore();
  const shown = useRef(n);
  const latest = useRef(n);
  const timer = useRef<number | undefined>(undefined);
  shown.current = n;
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return useCallback(
    (news: number): void => {
      latest.current = Math.max(latest.current, news);
      window.dispatchEvent(new Event(UNREAD_CHANGED));
      timer.current ??= window.setTimeout(() => {
        timer.current = undefined;
        if (latest.current > shown.current) void store.catchUp();
      }, GATHER);
    },
    [store],
  );
}

/** Calls once for all that comes within a moment. */
function useGathered(read: () => void): () => void {
  const latest = useRef(read);
  latest.current = read;
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, GATHER);
  }, []);
}

/** Who came to the open claim or began to write there, said once. */
function Announcement({ claimId }: { claimId: string | null }): ReactNode {
  const { desk } = useHands();
  const people = usePeopleHere();
  const before = useRef<readonly Present[]>([]);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const here = claimId === null ? [] : people.filter((one) => one.claimId === claimId);
    const label = desk.claims.find(({ id }) => id === claimId)?.label;
    const news = here.flatMap(({ id, name, isWriting }) => {
      const earlier = before.current.find((one) => one.id === id);
      if (isWriting && !earlier?.isWriting) return [`${name} is writing on ${label}`];
      return earlier ? [] : [`${name} is on ${label} too`];
    });
    before.current = here;
    if (news.length > 0) setSaid(news.join(". "));
  }, [people, claimId, desk.claims]);

  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** crypto.randomUUID is there over https only; a newsroom's own network may not have it. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

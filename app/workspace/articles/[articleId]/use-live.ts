"use client";
import { useEffect, useRef, useState } from "react";
import type { Present } from "#/live/presence.ts";

/** `resting`: the window is out of sight, or others of the same person took its place. */
export type LiveState = "connecting" | "live" | "reconnecting" | "resting";

type Hearing = {
  articleId: string;
  /** Names this window to the server. */
  windowId: string;
  /** The latest event that the page is made of. */
  n: number;
  /** Something of the article changed: its latest event. */
  onNews: (n: number) => void;
  onPeople: (people: Present[]) => void;
  /** Work on the copies of the article's evidence went on. */
  onCopies: () => void;
};

/** A window that is out of sight for longer than this lets its connection go, in milliseconds. */
const OUT_OF_SIGHT = 60_000;
/** Between two tries of ours, in milliseconds: doubled from the one to the other. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Hears of every change of the article while the window is looked at, and of those it missed once it is again. */
export function useLive({ articleId, windowId, n, onNews, onPeople, onCopies }: Hearing): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const hearing = useRef({ n, onNews, onPeople, onCopies });
  hearing.current = { n: Math.max(n, hearing.current.n), onNews, onPeople, onCopies };

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: number | undefined;
    let wait = FIRST_WAIT;

    function open(): void {
      window.clearTimeout(timer);
      if (source) return;
      const query = new URLSearchParams({ window: windowId, since: String(hearing.current.n) });
      source = new EventSource(`/workspace/articles/${articleId}/live?${query}`);
      source.onopen = () => {
        wait = FIRST_WAIT;
        setState("live");
      };
      source.onmessage = ({ lastEventId }) => {
        hearing.current.n = Number(lastEventId);
        hearing.current.onNews(hearing.current.n);
      };
      source.addEventListener("people", ({ data }) => hearing.current.onPeople(JSON.parse(data)));
      source.addEventListener("copies", () => hearing.current.onCopies());
      source.addEventListener("rest", () => rest());
      source.onerror = () => {
        setState("reconnecting");
        hearing.current.onPeople([]);
        // The browser tries again by itself after a broken connection, and never after an answer such as 502.
        if (source?.readyState !== EventSource.CLOSED) return;
        close();
        timer = window.setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      };
    }

    function close(): void {
      window.clearTimeout(timer);
      source?.close();
      source = null;
    }

    function rest(): void {
      close();
      setState("resting");
      hearing.current.onPeople([]);
    }

    function look(): void {
      if (document.visibilityState === "visible") open();
      else if (source) timer = window.setTimeout(rest, OUT_OF_SIGHT);
    }

    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", look);
      close();
    };
  }, [articleId, windowId]);

  return state;
}

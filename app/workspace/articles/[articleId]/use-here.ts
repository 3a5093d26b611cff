"use client";
import { useEffect, useRef } from "react";
import { UNREAD_CHANGED } from "#/app/workspace/unread.ts";

/** How often a window says that somebody is there; three times in the silence after which nobody is, in milliseconds. */
const SAY_EVERY = 5000;
/** So long after the last letter somebody still writes, in milliseconds. */
const PAUSE = 6000;
/** Claims that are walked past are not worth a word, in milliseconds. */
const SETTLED = 400;

type Here = {
  articleId: string;
  windowId: string;
  claimId: string | null;
  /** Whether there is a stream to be seen through. */
  isLive: boolean;
};

/** Says where this person is, and whether they type in the card, as long as the window is looked at. */
export function useHere({ articleId, windowId, claimId, isLive }: Here): void {
  const typedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    if (!isLive) return;
    let wasWriting = false;

    function say(): void {
      if (document.visibilityState !== "visible") return;
      wasWriting = performance.now() - typedAt.current < PAUSE;
      fetch(`/workspace/articles/${articleId}/here`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ window: windowId, claimId, isWriting: wasWriting }),
      })
        .then(async (answer) => {
          if (answer.ok && (await answer.json()).read > 0) window.dispatchEvent(new Event(UNREAD_CHANGED));
        })
        // Not being seen is no reason to disturb anybody: the stream says by itself when the server is gone.
        .catch(() => undefined);
    }

    function type(event: Event): void {
      if (!(event.target instanceof Element) || !event.target.closest("[data-card]")) return;
      typedAt.current = performance.now();
      if (!wasWriting) say();
    }

    const settled = window.setTimeout(say, SETTLED);
    const timer = window.setInterval(say, SAY_EVERY);
    document.addEventListener("input", type);
    document.addEventListener("visibilitychange", say);
    return () => {
      window.clearTimeout(settled);
      window.clearInterval(timer);
      document.removeEventListener("input", type);
      document.removeEventListener("visibilitychange", say);
      // What was typed belongs to the claim that is left.
      typedAt.current = Number.NEGATIVE_INFINITY;
    };
  }, [articleId, windowId, claimId, isLive]);
}

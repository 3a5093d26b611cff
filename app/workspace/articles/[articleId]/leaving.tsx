"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { useDeskStore } from "./desk-provider.tsx";
import type { Drafts } from "./drafts.ts";
import styles from "./saving.module.css";

/** What somebody was about to do when the desk asked. */
type Way = { go: () => void; unsaved: number; hasWords: boolean };

/**
 * Asks before somebody leaves the desk with deeds that are not sent or words that are not saved: through a link, by
 * signing out, or by closing the window, where the browser asks in words of its own.
 */
export function Leaving({ drafts }: { drafts: Drafts }): ReactNode {
  const store = useDeskStore();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const isMeant = useRef(false);
  const [way, setWay] = useState<Way | null>(null);

  useEffect(() => {
    const isSafe = (): boolean =>
      isMeant.current || (store.get().unsaved.length === 0 && store.get().forms === 0 && !drafts.hasAny());
    function ask(event: Event, go: () => void): void {
      if (isSafe()) return;
      event.preventDefault();
      event.stopPropagation();
      setWay({ go, unsaved: store.get().unsaved.length, hasWords: drafts.hasAny() });
      dialog.current?.showModal();
    }
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || link.target === "_blank" || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.origin === location.origin && link.pathname === location.pathname) return;
      ask(event, () =>
        link.origin === location.origin ? router.push(link.href as never) : location.assign(link.href),
      );
    }
    function send(event: SubmitEvent): void {
      const form = event.target;
      // Forms inside the desk are its own; the one in the bar's menu ends the session.
      if (form instanceof HTMLFormElement && form.closest("[popover]#bar-menu")) ask(event, () => form.requestSubmit());
    }
    function close(event: BeforeUnloadEvent): void {
      if (!isSafe()) event.preventDefault();
    }
    document.addEventListener("click", follow, true);
    document.addEventListener("submit", send, true);
    window.addEventListener("beforeunload", close);
    return () => {
      document.removeEventListener("click", follow, true);
      document.removeEventListener("submit", send, true);
      window.removeEventListener("beforeunload", close);
    };
  }, [store, router, drafts]);

  return (
    <Question
      dialog={dialog}
      way={way}
      onLeave={() => {
        isMeant.current = true;
        dialog.current?.close();
        way?.go();
      }}
    />
  );
}

function Question({
  dialog,
  way,
  onLeave,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  way: Way | null;
  onLeave: () => void;
}): ReactNode {
  return (
    <dialog className={styles.question} ref={dialog} aria-labelledby="leaving-title">
      <h2 id="leaving-title">Leave with unsaved work?</h2>
      {way && way.unsaved > 0 ? (
        <p>
          {way.unsaved === 1 ? "One deed is" : `${way.unsaved} deeds are`} not sent yet. They are kept in this browser
          and sent when you open this article here again.
        </p>
      ) : null}
      {way?.hasWords ? <p>What you typed for a verdict is not saved yet. It is kept in this browser.</p> : null}
      <div className={styles.choice}>
        <Button variant="primary" onClick={() => dialog.current?.close()}>
          Stay
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </dialog>
  );
}

"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Work goes through several steps in a moment: what comes together is one look, in milliseconds. */
const GATHER = 300;

/** Reads the page again whenever work on its copies went on; a window that is out of sight does so once it is looked at. */
export function LiveCopies({ evidenceId }: { evidenceId: string }): null {
  const router = useRouter();
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: number | undefined;

    function open(): void {
      if (source || document.visibilityState !== "visible") return;
      source = new EventSource(`/workspace/evidence/${evidenceId}/live`);
      source.addEventListener("copies", () => {
        timer ??= window.setTimeout(() => {
          timer = undefined;
          router.refresh();
        }, GATHER);
      });
      source.addEventListener("rest", close);
    }
    function close(): void {
      source?.close();
      source = null;
    }
    function look(): void {
      if (document.visibilityState !== "visible") {
        close();
        return;
      }
      if (source) return;
      open();
      // What went on meanwhile was not heard.
      router.refresh();
    }

    open();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.clearTimeout(timer);
      close();
    };
  }, [evidenceId, router]);
  return null;
}

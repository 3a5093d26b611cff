"use client";
import type { Doing } from "./doing.ts";
import type { Deed } from "./keys.ts";

type Go = Extract<Deed["do"], "go-queue" | "go-articles" | "go-report">;

/** Leaves the article for another place of the desk. */
export function goTo({ desk, go }: Doing, deed: Go): void {
  const paths = {
    "go-queue": "/workspace/queue",
    "go-articles": "/workspace/articles",
    "go-report": `/workspace/articles/${desk.id}/${desk.mode === "copy_check" ? "sheet" : "report"}`,
  };
  go(paths[deed]);
}

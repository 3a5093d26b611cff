"use client";
import type { Doing } from "./doing.ts";
import type { Deed } from "./keys.ts";

type Go = Extract<Deed["do"], "go-queue" | "go-articles" | "go-report">;

/** Opens the gate, or closes it. The first thing in it has the focus: a blocker, or the sign-off. */
export function openGate(): void {
  const gate = document.getElementById("gate");
  gate?.togglePopover();
  if (gate?.matches(":popover-open")) gate.querySelector<HTMLElement>("a, textarea, button")?.focus();
}

/** Leaves the article for another place of the desk. */
export function goTo({ desk, go }: Doing, deed: Go): void {
  const paths = {
    "go-queue": "/workspace/queue",
    "go-articles": "/workspace/articles",
    "go-report": `/workspace/articles/${desk.id}/${desk.mode === "copy_check" ? "sheet" : "report"}`,
  };
  go(paths[deed]);
}

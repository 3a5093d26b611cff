"use client";
import type { Doing } from "./doing.ts";
import type { Deed } from "./keys.ts";

type Go = Extract<Deed["do"], "go-queue" | "go-articles" | "go-report" | "go-version" | "go-exchange">;

/** Opens the gate, or closes it. What it comes to next has the focus. */
export function openGate(): void {
  const gate = document.getElementById("gate");
  gate?.togglePopover();
  if (gate?.matches(":popover-open")) focusNextStep(gate);
}

/** The first blocker; where nothing blocks, the sign-off; after that, the end of the check. */
export function focusNextStep(gate: HTMLElement): void {
  const step = ["ol a", "[data-next-step]", "a, textarea, button"].map((part) => gate.querySelector<HTMLElement>(part));
  step.find((element) => element !== null)?.focus();
}

/** Leaves the article for another place of the desk. */
export function goTo({ desk, go }: Doing, deed: Go): void {
  const paths = {
    "go-queue": "/workspace/queue",
    "go-articles": "/workspace/articles",
    "go-version": `/workspace/articles/${desk.id}/versions/new`,
    "go-exchange": `/workspace/articles/${desk.id}/exchange`,
    "go-report": `/workspace/articles/${desk.id}/${desk.mode === "copy_check" ? "sheet" : "report"}`,
  };
  go(paths[deed]);
}

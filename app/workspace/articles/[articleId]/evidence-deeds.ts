"use client";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { bestEvidence } from "./applies.ts";
import type { Doing } from "./doing.ts";
import type { Fields } from "./named-deed.ts";

/** Opens the selected claim's best evidence beside the text; what has no link is brought into view on the card. */
export function openEvidence({ selected, say }: Doing): void {
  const item = selected?.kind === "claim" ? bestEvidence(selected.claim) : null;
  if (selected?.kind !== "claim" || !item) return;
  if (item.url) {
    window.open(item.url, "_blank", "noopener,noreferrer");
    say(`${selected.claim.label}: opened “${item.title}”`);
    return;
  }
  const card = document.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(item.attachmentId)}"]`);
  card?.scrollIntoView({ block: "nearest" });
  card?.focus({ preventScroll: true });
  say(`“${item.title}” has no link: here it is`);
}

/** Opens the evidence form with the source that was attached last, here or before; only where in it is left to say. */
export function sameSource({ desk, setPanel, say }: Doing): void {
  const again = lastAttached(desk.claims.flatMap(({ evidence }) => evidence));
  if (again) setPanel({ kind: "evidence", again });
  else say("Nothing has been attached in this article yet");
}

const LAST = "stet.last-evidence";

/** Remembers what this person attached last, in this window, by the fields that were sent. */
export function rememberAttached(fields: Fields): void {
  const words = ["evidenceId", "url", "title"].map((name) => fields[name] ?? "");
  try {
    sessionStorage.setItem(LAST, JSON.stringify(words));
  } catch {
    // A browser that stores nothing: the article's latest evidence stands in for it.
  }
}

/** What this person attached last in this window, or else whoever did in this article; null where nothing is. */
function lastAttached(evidence: readonly DeskEvidence[]): DeskEvidence | null {
  const latest = evidence.toSorted((one, other) => other.at - one.at);
  const [id, url, title] = remembered();
  return (
    latest.find((item) => (id ? item.evidenceId === id : url ? item.url === url : title && item.title === title)) ??
    latest[0] ??
    null
  );
}

function remembered(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(LAST) ?? "[]") as string[];
  } catch {
    return [];
  }
}

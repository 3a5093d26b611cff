import type { EventDetails } from "../audit/event.ts";
import { conclusionOf } from "../verdicts/rating-scale.ts";
import type { PastChange } from "./past-changes.ts";
import { deedOf } from "./undoable.ts";

/** What the change did, for anybody: “accepted C03”, “judged C05”, “set aside 12 sentences”. Never what was concluded. */
export function didOf({ event, times }: Pick<PastChange, "event" | "times">): string {
  const deed = deedOf(event.name);
  const did = deed !== null && typeof deed === "object" ? deed.did : "changed";
  return `${did} ${objectOf(event, times)}`;
}

/** The same for the person who did it: a verdict by what it says, “C05 verified”. */
export function ownWordsOf(change: Pick<PastChange, "event" | "times">): string {
  const { event } = change;
  if (event.name !== "verdict.recorded") return didOf(change);
  const { label, outcome, rating, own } = event.detail as EventDetails["verdict.recorded"];
  return `${label} ${(own ?? conclusionOf({ outcome, rating }).label).toLowerCase()}`;
}

/**
 * What a colleague did since, for somebody who may have to judge blind: neither a conclusion nor that something was
 * flagged, said or asked.
 */
export function didSince(change: Pick<PastChange, "event" | "times">): string {
  const [kind] = change.event.name.split(".");
  if (kind === "claim" || kind === "sentence" || kind === "verdict") return didOf(change);
  return `worked on ${objectOf(change.event, change.times)}`;
}

function objectOf({ name, detail }: PastChange["event"], times: number): string {
  if (times > 1) return name.startsWith("sentence.") ? `${times} sentences` : `${times} claims`;
  if ("label" in detail && typeof detail.label === "string") return detail.label;
  if ("sentence" in detail) return `sentence ${detail.sentence}`;
  return "the article";
}

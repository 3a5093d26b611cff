"use client";
import type { Doing } from "./doing.ts";
import { isWaiting } from "./foresee.ts";
import { claimItem, itemId } from "./items.ts";
import { openPlace } from "./open-place.ts";
import { confirmCandidate } from "./place-deeds.ts";
import type { Range } from "./segments.ts";

/** Takes up what is suggested, or does what the chosen words are for. */
export function accept(doing: Doing): void {
  const { desk, selected, words, perform } = doing;
  if (!desk.may.mark) return;
  if (words.choosing?.for === "split") {
    const { claimId, at } = words.choosing;
    words.stop();
    const parent = desk.claims.find((claim) => claim.id === claimId)?.label;
    doing.awaited.current = (claim) => claim.parentLabel === parent && claim.end <= at;
    perform({ name: "split", fields: { claimId, at: String(at) }, itemId: claimId, says: "Split in two" });
  } else if (words.marked) {
    markWords(doing, words.marked);
  } else if (selected?.kind === "claim" && openPlace(selected.claim)) {
    confirmCandidate(doing, 1);
  } else if (selected?.kind === "sentence") {
    const { sentence } = selected;
    if (sentence.isDecided) return;
    if (!sentence.suggestedReason) {
      doing.setPanel({ kind: "dismiss" });
      return;
    }
    perform(
      {
        name: "exclude",
        fields: { sentenceId: sentence.id, reason: sentence.suggestedReason },
        itemId: sentence.id,
        says: "",
      },
      () => doing.goOn(`Sentence ${sentence.n}: no checkable claim`),
    );
  } else if (selected?.claim.state === "suggested") {
    const { claim } = selected;
    perform({ name: "accept", fields: { claimId: claim.id }, itemId: claim.id, says: "" }, () =>
      doing.goOn(`${claim.label} accepted`),
    );
  }
}

function markWords({ desk, words, awaited, perform, selected, pick }: Doing, range: Range): void {
  awaited.current = (claim) => claim.start === range.start && claim.end === range.end;
  const exact = desk.text.slice(range.start, range.end);
  const there = desk.claims.find((claim) => claim.state !== "dismissed" && awaited.current?.(claim));
  // The claim that stands there already is the one to work on: it says so itself.
  if (there) pick(claimItem(there));
  perform(
    {
      name: "mark",
      fields: {
        articleId: desk.id,
        versionId: desk.version.id,
        start: String(range.start),
        end: String(range.end),
        exact,
      },
      itemId: there?.id ?? (selected ? itemId(selected) : ""),
      says: "Marked as a claim",
    },
    words.stop,
    () => {
      awaited.current = null;
    },
  );
}

/** Takes a suggestion up as a claim that carries the piece. */
export function acceptAsKey({ selected, perform, goOn }: Doing): void {
  if (selected?.kind !== "claim" || selected.claim.state !== "suggested") return;
  const { id, label } = selected.claim;
  perform({ name: "accept", fields: { claimId: id }, itemId: id, says: "" });
  perform({ name: "key", fields: { claimId: id, isKey: "on" }, itemId: id, says: "" }, () =>
    goOn(`${label} accepted as a key claim`),
  );
}

/** Takes over what the engine suggests for every sentence that waits with a reason. */
export function confirmReasons({ desk, perform, goOn }: Doing): void {
  const waiting = desk.sentences.filter(isWaiting);
  const says = waiting.length === 1 ? "One sentence" : `${waiting.length} sentences`;
  const about = { itemId: waiting[0]?.id ?? "", says: "" };
  perform({ name: "confirm-reasons", fields: { articleId: desk.id }, ...about }, () =>
    goOn(`${says}: no checkable claim`),
  );
}

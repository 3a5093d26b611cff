"use client";
import type { Doing } from "./doing.ts";
import { previousClaim } from "./items.ts";
import type { Range } from "./segments.ts";
import { movedEnd, movedStart, wordsIn } from "./words.ts";

/** Begins to split the selected claim; a suggestion is accepted by that. */
export function split({ desk, selected, words, perform, say }: Doing): void {
  if (selected?.kind !== "claim" || !desk.may.mark || selected.claim.state === "dismissed") return;
  const { claim } = selected;
  if (!words.startSplitting(selected)) say("One word cannot be split");
  else if (claim.state === "suggested") {
    const says = `${claim.label} accepted`;
    perform({ name: "accept", fields: { claimId: claim.id }, itemId: claim.id, says });
  }
}

/** Merges the selected claim into the one before it. */
export function mergeBack({ desk, selected, perform, pick, say }: Doing): void {
  if (selected?.kind !== "claim" || !desk.may.mark) return;
  const { claim } = selected;
  const into = previousClaim(desk.claims, claim);
  if (!into) {
    say("There is no claim before this one");
    return;
  }
  perform(
    {
      name: "merge",
      fields: { claimId: claim.id, intoId: into.id },
      itemId: claim.id,
      says: `${claim.label} merged into ${into.label}`,
    },
    () => pick({ kind: "claim", claim: into }),
  );
}

/** Moves one end of the selected claim by a word, or its end to the next end of a sentence. */
export function moveEnd(
  { desk, selected, perform }: Doing,
  which: "end-back" | "end-forward" | "start-back" | "start-forward" | "end-sentence",
): void {
  if (selected?.kind !== "claim" || !desk.may.mark || selected.claim.state === "dismissed") return;
  const { claim } = selected;
  const by = which.endsWith("forward") ? 1 : -1;
  const bounds = desk.blocks.find((block) => block.start <= claim.start && claim.start < block.end) ?? claim;
  const moved =
    which === "end-sentence"
      ? { start: claim.start, end: nextSentenceEnd(desk, claim, bounds) }
      : which.startsWith("end")
        ? { start: claim.start, end: movedEnd(desk.text, claim, by, bounds, desk.language) }
        : { start: movedStart(desk.text, claim, by, bounds, desk.language), end: claim.end };
  if (moved.start === claim.start && moved.end === claim.end) return;
  perform({
    name: "move-ends",
    fields: {
      claimId: claim.id,
      start: String(moved.start),
      end: String(moved.end),
      rowVersion: String(claim.rowVersion),
    },
    itemId: claim.id,
    says: `${claim.label}: ${desk.text.slice(moved.start, moved.end)}`,
  });
}

/** Where the last word of the next sentence within the bounds ends; the claim's own end where none follows. */
function nextSentenceEnd({ sentences, text, language }: Doing["desk"], { end }: Range, bounds: Range): number {
  for (const sentence of sentences) {
    if (sentence.end <= end || sentence.end > bounds.end) continue;
    const last = wordsIn(text, sentence, language).at(-1)?.end ?? end;
    if (last > end) return last;
  }
  return end;
}

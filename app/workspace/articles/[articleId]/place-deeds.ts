"use client";
import type { Doing } from "./doing.ts";
import { openPlace } from "./open-place.ts";

/** Confirms a candidate, counted from 1. */
export function confirmCandidate({ desk, selected, perform, say }: Doing, n: number): void {
  if (selected?.kind !== "claim" || !desk.may.mark) return;
  const { claim } = selected;
  const lost = openPlace(claim);
  const candidate = lost?.candidates[n - 1];
  if (!lost || !candidate) {
    say(lost ? `${claim.label} has no candidate ${n}` : `${claim.label} has its place`);
    return;
  }
  perform({
    name: "place",
    fields: { lostAnchorId: lost.id, start: String(candidate.start), end: String(candidate.end) },
    itemId: claim.id,
    says: `${claim.label} stands here`,
  });
}

/** Gives the selected words to the selected claim: in place of the one it lost, else beside the ones it has. */
export function giveWords({ desk, selected, words, perform, say }: Doing): void {
  if (selected?.kind !== "claim" || !desk.may.mark) return;
  const { claim } = selected;
  const range = words.marked;
  if (!range) {
    say(`Select the words first that ${claim.label} is to stand on`);
    return;
  }
  const span = { start: String(range.start), end: String(range.end) };
  const lost = claim.state === "dismissed" ? claim.lost[0] : openPlace(claim);
  perform(
    lost
      ? {
          name: "place",
          fields: { lostAnchorId: lost.id, ...span },
          itemId: claim.id,
          says: `${claim.label} attached to these words`,
        }
      : {
          name: "also-here",
          fields: {
            claimId: claim.id,
            versionId: desk.version.id,
            ...span,
            exact: desk.text.slice(range.start, range.end),
          },
          itemId: claim.id,
          says: `${claim.label} stands here too`,
        },
    words.stop,
  );
}

/** Says that the words of the selected claim's lost place were removed. */
export function sayGone({ desk, selected, perform, goOn }: Doing): void {
  if (selected?.kind !== "claim" || !desk.may.mark) return;
  const { claim } = selected;
  const lost = openPlace(claim);
  if (!lost) return;
  perform({ name: "say-removed", fields: { lostAnchorId: lost.id }, itemId: claim.id, says: "" }, () =>
    goOn(`${claim.label}: removed from the text`),
  );
}

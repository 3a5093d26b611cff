import type { DeskClaim, DeskLostPlace } from "#/newsroom/articles/desk.ts";

/** The place of a claim that a person is asked about first, or null where none is lost. */
export function openPlace(claim: DeskClaim): DeskLostPlace | null {
  return claim.state === "dismissed" ? null : (claim.lost.find(({ status }) => status !== "removed") ?? null);
}

"use client";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { DeskFlag } from "#/newsroom/sourcing/desk.ts";
import { isOpenFlag } from "#/newsroom/sourcing/sourcing-flag.ts";
import type { Doing } from "./doing.ts";

/** The flag that one key resolves: an answered one before one that still waits, and a person's before the engine's. */
export function nextToResolve({ flags }: Pick<DeskClaim, "flags">): DeskFlag | null {
  const rank = ({ state, origin }: DeskFlag): number =>
    (state === "answered" ? 0 : state === "asked" ? 1 : 2) + (origin === "engine" ? 4 : 0);
  const open = flags.filter(({ state }) => isOpenFlag(state));
  return open.toSorted((one, other) => rank(one) - rank(other) || one.raisedAt - other.raisedAt)[0] ?? null;
}

/** Resolves the selected claim's next flag: what was missing is there. */
export function resolveFlag({ selected, perform }: Doing): void {
  const flag = selected?.kind === "claim" ? nextToResolve(selected.claim) : null;
  if (selected?.kind !== "claim" || !flag) return;
  const { claim } = selected;
  const says = `${claim.label}: “${flag.label.toLowerCase()}” resolved`;
  perform({ name: "resolve", fields: { flagId: flag.id }, itemId: claim.id, says });
}

"use client";
import { useState } from "react";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";

export type PinnedClaim = {
  /** What a save says that it saw: however often the desk is drawn anew, nothing that its writer has not looked at. */
  seen: DeskClaim;
  /** The claim as it was when the writing began; null while nobody writes. */
  began: DeskClaim | null;
  /** Something is being typed. */
  pin: () => void;
  /** The changes up to here were looked at. */
  look: () => void;
  /** The writing is saved or given up. */
  release: () => void;
};

/** Holds on to the claim that somebody began to write about, so that a change by others is a conflict and no surprise. */
export function usePinnedClaim(claim: DeskClaim): PinnedClaim {
  const [began, setBegan] = useState<DeskClaim | null>(null);
  const [looked, setLooked] = useState<DeskClaim | null>(null);
  return {
    seen: looked ?? began ?? claim,
    began,
    pin: () => setBegan((earlier) => earlier ?? claim),
    look: () => setLooked(claim),
    release: () => {
      setBegan(null);
      setLooked(null);
    },
  };
}

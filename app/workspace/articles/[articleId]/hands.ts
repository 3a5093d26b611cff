"use client";
import { createContext, type TransitionStartFunction, use } from "react";
import type { FlagKind, Outcome, Rating } from "#/db/vocabulary.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Item } from "./items.ts";
import type { Deed } from "./keys.ts";
import type { Problem } from "./use-deeds.ts";

/** The part of the open card that somebody is busy with. */
export type Panel =
  | { kind: "evidence" }
  | { kind: "edit" }
  | { kind: "flag"; flag: FlagKind | null }
  | { kind: "contact" }
  | { kind: "contact-change"; contactId: string }
  | { kind: "gaps" }
  | { kind: "dismiss" }
  | { kind: "ratings" }
  | { kind: "verdict"; conclusion: Outcome | Rating; why: string | null }
  | null;

/** What was typed for a verdict and is not saved yet, by claim and field: it outlives the box that it was typed in. */
export type Drafts = Map<string, Readonly<Record<string, string>>>;

export type Hands = {
  desk: ArticleDesk;
  items: readonly Item[];
  panel: Panel;
  setPanel: (panel: Panel) => void;
  /** Does what the key would do to the selected item. */
  doIt: (deed: Deed) => void;
  drafts: Drafts;
  pendingId: string | null;
  problem: Problem | null;
  say: (words: string) => void;
  /** Goes on to the next item that needs work. `stays`: this one, or its sentence, needs work all the same. */
  goOn: (says: string, stays?: "stays") => void;
  select: (item: Item) => void;
  /** What is saved on the desk is saved in here, so that the desk knows when it is on the screen. */
  start: TransitionStartFunction;
};

export const HandsContext = createContext<Hands | null>(null);

/** What the parts of the desk have in common. */
export function useHands(): Hands {
  const hands = use(HandsContext);
  if (!hands) throw new Error("This part of the desk stands outside of it");
  return hands;
}

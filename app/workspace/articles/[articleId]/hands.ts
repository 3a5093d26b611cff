"use client";
import { createContext, use } from "react";
import type { FlagKind } from "#/db/vocabulary.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import type { Conclusion } from "#/newsroom/verdicts/rating-scale.ts";
import type { Drafts } from "./drafts.ts";
import type { Item } from "./items.ts";
import type { Deed } from "./keys.ts";
import type { Turning } from "./undo-deeds.ts";
import type { Perform } from "./use-deeds.ts";
import type { Many } from "./use-selection-of-many.ts";

/** The part of the open card that somebody is busy with. */
export type Panel =
  /** `again`: attached before, and about to be used once more. */
  | { kind: "evidence"; again?: DeskEvidence }
  | { kind: "heard" }
  | { kind: "edit" }
  | { kind: "flag"; flag: FlagKind | null }
  | { kind: "contact" }
  | { kind: "contact-change"; contactId: string }
  | { kind: "gaps" }
  | { kind: "dismiss" }
  | { kind: "assign" }
  | { kind: "ratings" }
  | { kind: "let-stand" }
  | { kind: "accept-verdict"; n: 1 | 2 }
  | { kind: "verdict"; conclusion: Conclusion; why: string | null }
  | null;

export type Hands = {
  /** The desk as it is shown: with what is not saved yet. */
  desk: ArticleDesk;
  items: readonly Item[];
  panel: Panel;
  setPanel: (panel: Panel) => void;
  /** Claims that are chosen together. */
  many: Many;
  /** Does what the key would do to the selected item. */
  doIt: (deed: Deed) => void;
  perform: Perform;
  drafts: Drafts;
  pendingId: string | null;
  say: (words: string) => void;
  /** Goes on to the next item that needs this person, and says what was done and how many are left. */
  goOn: (says: string) => void;
  select: (item: Item) => void;
  /** Undo and redo. */
  turning: Turning;
};

export const HandsContext = createContext<Hands | null>(null);

/** What the parts of the desk have in common. */
export function useHands(): Hands {
  const hands = use(HandsContext);
  if (!hands) throw new Error("This part of the desk stands outside of it");
  return hands;
}

import type { RefObject } from "react";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import type { Drafts, Panel } from "./hands.ts";
import type { Item } from "./items.ts";
import type { Perform } from "./use-deeds.ts";
import type { Many } from "./use-selection-of-many.ts";
import type { Words } from "./use-words.ts";

/** What a deed of the desk works with. */
export type Doing = {
  desk: ArticleDesk;
  items: readonly Item[];
  all: readonly Item[];
  selected: Item | null;
  panel: Panel;
  setPanel: (panel: Panel) => void;
  pick: (item: Item) => void;
  goOn: (says: string, stays?: "stays") => void;
  perform: Perform;
  say: (words: string) => void;
  drafts: Drafts;
  many: Many;
  words: Words;
  /** Knows the claim that was just made, which has not come back from the server yet. */
  awaited: RefObject<((claim: DeskClaim) => boolean) | null>;
  openHelp: () => void;
  closeSheet: () => void;
};

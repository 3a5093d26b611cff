import type { RefObject } from "react";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import type { Drafts } from "./drafts.ts";
import type { Panel } from "./hands.ts";
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
  goOn: (says: string) => void;
  perform: Perform;
  say: (words: string) => void;
  drafts: Drafts;
  many: Many;
  words: Words;
  /** Knows the claim that was just made, which has not come back from the server yet. */
  awaited: RefObject<((claim: DeskClaim) => boolean) | null>;
  openHelp: () => void;
  openPalette: () => void;
  /** Leaves the article for another address of the desk. */
  go: (path: string) => void;
  /** What other parts of the desk do; without them there is nothing to do. */
  also: Partial<Record<"undo" | "redo" | "select-all", () => void>>;
  closeSheet: () => void;
};

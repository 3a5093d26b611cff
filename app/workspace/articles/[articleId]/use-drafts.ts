"use client";
import { useEffect, useState } from "react";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { browserShelf } from "./browser-shelf.ts";
import { type Drafts, draftsOf } from "./drafts.ts";

/** The person's unsaved words on this article. The page is drawn without them first, as the server draws it. */
export function useDrafts({ viewer, id }: Pick<ArticleDesk, "viewer" | "id">): Drafts {
  const [drafts, setDrafts] = useState(() => draftsOf(null, viewer.id, id));
  useEffect(() => setDrafts(draftsOf(browserShelf(), viewer.id, id)), [viewer.id, id]);
  return drafts;
}

import type { Doing } from "./doing.ts";

type Also = keyof Doing["also"];

const nothing: Record<Also, string> = {
  undo: "There is nothing to undo",
  redo: "There is nothing to redo",
  "select-all": "There is nothing to select",
};

/** What another part of the desk does, or a word that there is nothing to do. */
export function doAlso({ also, say }: Doing, deed: Also): void {
  const does = also[deed];
  if (does) does();
  else say(nothing[deed]);
}

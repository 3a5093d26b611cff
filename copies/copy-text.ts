import type { CopyText } from "#/newsroom/copies/passage.ts";
import { storedBytes } from "./store.ts";

/** What was read of a copy, from its file. */
export async function copyText(folder: string, textSha256: string): Promise<CopyText> {
  return JSON.parse((await storedBytes(folder, textSha256)).toString("utf8")) as CopyText;
}

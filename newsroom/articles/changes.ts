import { changesBetween } from "#/anchoring/index.ts";
import type { Comparison } from "./comparison.ts";

/** A run of words as a reader follows a change: what stays, what is gone, what came in its place. */
export type WordChange = { kind: "equal" | "removed" | "inserted"; words: string };

/** From one wording to another, word by word. Without the inserted runs it is `before`, without the removed ones `after`. */
export function wordChanges(before: string, after: string): WordChange[] {
  return changesBetween(before, after).flatMap(({ kind, old, next }): WordChange[] => {
    const [from, to] = [before.slice(old.start, old.end), after.slice(next.start, next.end)];
    if (kind === "equal") return [{ kind: "equal", words: to }];
    return [
      ...(from === "" ? [] : [{ kind: "removed" as const, words: from }]),
      ...(to === "" ? [] : [{ kind: "inserted" as const, words: to }]),
    ];
  });
}

/** Two versions of a text as one, for reading. */
export function compared(before: string, after: string): Comparison {
  let n = 0;
  return changesBetween(before, after).map((run) => {
    const [old, next] = [before.slice(run.old.start, run.old.end), after.slice(run.next.start, run.next.end)];
    // Where only line breaks or blanks differ there is nothing to read.
    if (run.kind === "equal" || (old + next).trim() === "") return { kind: "equal", words: next };
    n += 1;
    if (run.kind === "removed" && run.movedTo) return { n, kind: "moved_away", before: old, after: "" };
    if (run.kind === "inserted" && run.movedFrom) return { n, kind: "moved_here", before: "", after: next };
    return { n, kind: run.kind, before: old, after: next };
  });
}

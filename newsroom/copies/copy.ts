import type { CopyOrigin, JobKind, JobState, PassageState, VisitResult } from "#/db/vocabulary.ts";

/** Who acts when a copy is made: the app itself, on behalf of whoever asked or of the calendar. */
export const KEEPER = { id: "stet", name: "Stet", roles: new Set<never>() } as const;

/** What is known of the copies of a piece of evidence. Times are milliseconds UTC. */
export type Keeping = {
  /** The copy that counts: the latest upload, else the latest one that was fetched; null where there is none. */
  copy: {
    id: string;
    origin: CopyOrigin;
    at: number;
    /** Who uploaded it, and as what. */
    by: string | null;
    fileName: string | null;
    /** Why its words cannot be read, as a sentence; null where they can, or are about to be. */
    unreadable: string | null;
  } | null;
  copies: number;
  /** The last look at its address. */
  visit: { result: VisitResult; at: number; status: number; address: string } | null;
  /** What is being done, or what came of the last try where that came to nothing. */
  job: {
    id: string;
    kind: JobKind;
    state: Exclude<JobState, "done">;
    step: string | null;
    failure: string | null;
    /** When it is tried again; null unless it waits for that. */
    again: number | null;
  } | null;
  archived: { address: string; at: number } | null;
};

/** Where the passage of one attachment stands in the copy that counts. */
export type KeptPassage = { state: PassageState; page: number | null; isBeside: boolean };

/** Whether evidence has a copy that a report can point to. */
export function hasCopy(keeping: Pick<Keeping, "copy"> | null): boolean {
  return keeping?.copy != null;
}

/** Titles of what needs a copy and has none. Without a link there is nothing to copy; a confidential page is copied only on somebody's say. */
export function uncopied(
  evidence: readonly { title: string; url: string | null; isConfidential: boolean; hasCopy: boolean }[],
): string[] {
  return evidence
    .filter(({ url, isConfidential, hasCopy: has }) => url !== null && !isConfidential && !has)
    .map(({ title }) => title);
}

export function visitResultOf(found: { isGone: boolean; isChanged: boolean; isElsewhere: boolean }): VisitResult {
  if (found.isGone) return "gone";
  if (found.isChanged) return "changed";
  return found.isElsewhere ? "redirected" : "ok";
}

export type CopyPolicy = { requiresCopies: boolean; revisitDays: number | null; archiveAddress: string | null };

/** Whether nothing of the rules is other than what is on file. */
export function isAsOnFile(onFile: CopyPolicy, policy: CopyPolicy): boolean {
  return (
    onFile.requiresCopies === policy.requiresCopies &&
    onFile.revisitDays === policy.revisitDays &&
    onFile.archiveAddress === policy.archiveAddress
  );
}

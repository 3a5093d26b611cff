import type { FlagKind, Mode } from "#/db/vocabulary.ts";
import { mayHaveDuty } from "../assignments/assignment.ts";
import { type Nearness, nearness } from "../assignments/due.ts";
import type { ClaimState } from "../claims/claim.ts";
import { type Actor, can } from "../permissions.ts";

/** What is to be done, in the order of an article's life. */
export const awaitedDeeds = ["find_claims", "question", "check", "second_review", "contested", "sign_off"] as const;
export type AwaitedDeed = (typeof awaitedDeeds)[number];

export const awaitedLabels: Record<AwaitedDeed, string> = {
  find_claims: "Find claims",
  question: "Answer",
  check: "Check",
  second_review: "Second review",
  contested: "Decide",
  sign_off: "Sign off",
};

/** One thing that waits for somebody. Of a claim it says which one it is, never what anybody concluded. */
export type QueueRow = {
  deed: AwaitedDeed;
  article: { id: string; headline: string; mode: Mode };
  claim: { id: string; label: string; isKey: boolean } | null;
  /** Of a question: the flag it comes from. */
  flag: { id: string; kind: FlagKind } | null;
  /** Of an article whose claims are not found yet: sentences that nobody decided on. */
  sentencesLeft: number;
  /** YYYY-MM-DD: the assignment's, the question's or the article's; null for none. */
  dueOn: string | null;
  /** Who has it: whoever it was given to, or the reporter who is asked. Null: whoever may. */
  person: { id: string; name: string } | null;
  barredReporterId: string | null;
  /** Who judged the claim as it is, or is the only one who judged some claim of the article. */
  reviewerIds: readonly string[];
};

/** What a claim in that state waits for; null for nothing. */
export function awaitedBy(state: ClaimState): AwaitedDeed | null {
  const deeds: Partial<Record<string, AwaitedDeed>> = {
    open: "check",
    reopened: "check",
    second_review: "second_review",
    contested: "contested",
  };
  return deeds[state] ?? null;
}

/** Whether it waits for this person: given to them, or given to nobody and theirs to take. */
export function waitsFor(row: QueueRow, person: Actor, newsroom: { soloPublishing: boolean }): boolean {
  if (row.person !== null) return row.person.id === person.id;
  const { barredReporterId, reviewerIds } = row;
  switch (row.deed) {
    case "question":
      return false;
    case "find_claims":
      return can(person, "claim.mark");
    case "check":
      return mayHaveDuty(person, "check", { barredReporterId });
    case "second_review":
      return mayHaveDuty(person, "second_review", { barredReporterId }) && !reviewerIds.includes(person.id);
    case "contested":
      return person.roles.has("editor") && barredReporterId !== person.id && !reviewerIds.includes(person.id);
    case "sign_off":
      return can(person, "article.sign-off", { barredReporterId, soleReviewers: reviewerIds, ...newsroom });
  }
}

/** A filter's word for what nobody has in particular. */
export const NOBODY = "nobody";

/** `week`: due today or on one of the six days after. */
export const dueRanges = ["overdue", "today", "week", "none"] as const;
export type DueRange = (typeof dueRanges)[number];

/** What is asked for; null for anything. */
export type QueueFilter = {
  deed: AwaitedDeed | null;
  due: DueRange | null;
  /** An id, or `NOBODY`. */
  person: string | null;
  article: string | null;
  mode: Mode | null;
};

/** What each part of the filter looks at in a row: the words under which the row is found. */
const looksAt: { [Part in keyof QueueFilter]: (row: QueueRow, today: string) => readonly string[] } = {
  deed: ({ deed }) => [deed],
  due: ({ dueOn }, today) => rangesOf(nearness(dueOn, today)),
  person: ({ person }) => [person?.id ?? NOBODY],
  article: ({ article }) => [article.id],
  mode: ({ article }) => [article.mode],
};
const parts = Object.keys(looksAt) as (keyof QueueFilter)[];

function rangesOf(near: Nearness): readonly DueRange[] {
  if (near === "later") return [];
  return near === "today" ? ["today", "week"] : [near];
}

export function filterQueue(rows: readonly QueueRow[], filter: QueueFilter, today: string): QueueRow[] {
  return rows.filter((row) => parts.every((part) => fits(row, filter, part, today)));
}

function fits(row: QueueRow, filter: QueueFilter, part: keyof QueueFilter, today: string): boolean {
  const wanted = filter[part];
  return wanted === null || looksAt[part](row, today).includes(wanted);
}

export type QueueCounts = { [Part in keyof QueueFilter]: ReadonlyMap<string, number> };

/** How many rows each choice of each part would show, with the other parts as they are. */
export function countQueue(rows: readonly QueueRow[], filter: QueueFilter, today: string): QueueCounts {
  const counts = Object.fromEntries(parts.map((part) => [part, new Map<string, number>()])) as Record<
    keyof QueueFilter,
    Map<string, number>
  >;
  for (const row of rows) {
    const missed = parts.filter((part) => !fits(row, filter, part, today));
    if (missed.length > 1) continue;
    for (const part of parts) {
      if (missed.length === 1 && missed[0] !== part) continue;
      for (const word of looksAt[part](row, today)) counts[part].set(word, (counts[part].get(word) ?? 0) + 1);
    }
  }
  return counts;
}

import type { Duty } from "#/db/vocabulary.ts";
import type { ClaimState } from "../claims/claim.ts";
import { type Actor, can } from "../permissions.ts";

export const dutyLabels: Record<Duty, string> = { check: "Check", second_review: "Second review" };

/** Who is to do what, as screens show it: plain values. */
export type Assignment = {
  duty: Duty;
  person: { id: string; name: string };
  /** YYYY-MM-DD: its own, else the article's; null for none. */
  dueOn: string | null;
  /** Given to the whole article, and so to each claim that nobody else has. */
  isOfArticle: boolean;
};

/** Somebody on staff, and what they may be given in an article. */
export type Colleague = { id: string; name: string; duties: Duty[] };

/** A claim's assignments, one a duty: its own, else the whole article's. */
export function assignmentsOf(own: readonly Assignment[], ofArticle: readonly Assignment[]): Assignment[] {
  const inherited = ofArticle.filter(({ duty }) => own.every((one) => one.duty !== duty));
  return [...own, ...inherited].toSorted((a, b) => a.duty.localeCompare(b.duty, "en"));
}

/** Who has the duty, or null for nobody. */
export function assignedTo(assignments: readonly Assignment[], duty: Duty): string | null {
  return assignments.find((one) => one.duty === duty)?.person.id ?? null;
}

/** Whether the person's roles let them have the duty, in an article that `barredReporterId` may not judge. */
export function mayHaveDuty(person: Actor, duty: Duty, article: { barredReporterId: string | null }): boolean {
  if (!can(person, "verdict.record", article)) return false;
  return duty === "check" || person.roles.has("reviewer") || person.roles.has("editor");
}

/** Whether a claim can be given to somebody: it was accepted, and is neither settled nor dismissed. */
export function isAssignable(state: ClaimState): boolean {
  return state !== "suggested" && state !== "dismissed" && state !== "settled";
}

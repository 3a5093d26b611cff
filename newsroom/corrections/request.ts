/** Days within which a reader has an answer. Printed on the form, so it is a promise. */
export const ANSWER_WITHIN_DAYS = 7;

/** Who acts when a reader writes: nobody on staff. */
export const READER = { id: "reader", name: "A reader", roles: new Set<never>() } as const;

export type RequestState = "new" | "in review" | "accepted" | "declined";

export function requestState(request: {
  takenAt: Date | null;
  decision: "accepted" | "declined" | null;
}): RequestState {
  return request.decision ?? (request.takenAt === null ? "new" : "in review");
}

/** The day, YYYY-MM-DD in UTC, on which an answer to what came in at `receivedAt` is due. */
export function answerDueOn(receivedAt: Date): string {
  return new Date(receivedAt.getTime() + ANSWER_WITHIN_DAYS * 86_400_000).toISOString().slice(0, 10);
}

export function isOverdue(request: { dueOn: string; decision: string | null }, today: Date): boolean {
  return request.decision === null && request.dueOn < today.toISOString().slice(0, 10);
}

/** What became of an accepted request: the promise is open until a correction that answers it is published. */
export type Promised = "no correction yet" | "correction begun" | "corrected";

export function promiseState(correction: { version: number | null } | null): Promised {
  if (correction === null) return "no correction yet";
  return correction.version === null ? "correction begun" : "corrected";
}

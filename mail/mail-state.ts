/** How sending goes, for the administrator. Times are milliseconds UTC. */
export type MailState = {
  lastSentAt: number | null;
  /** The digests that the mail server did not take; empty when all is well. */
  failing: { name: string; tries: number; since: number; nextTryAt: number; message: string }[];
};

/** One state a process: server.ts sends, and a page in the framework's bundle shows it. */
const shared = globalThis as typeof globalThis & { stetMail?: MailState };

/** Null while no mail server is set. */
export function mailState(): MailState | null {
  return shared.stetMail ?? null;
}

export function showMailState(state: MailState): void {
  shared.stetMail = state;
}

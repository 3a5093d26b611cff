const minute = 60_000;

/** Waits between tries, in milliseconds; after the last one a job has failed. */
const waits = [minute, 5 * minute, 30 * minute, 3 * 60 * minute];

/** As often may the process die over a job before it is given up: it may be the job that kills it. */
export const MOST_INTERRUPTIONS = 10;

/** When a job that failed for the `tries`th time is tried again, or null for never. */
export function nextTry(tries: number, now: Date, askedUntil: number | null): Date | null {
  const wait = waits[tries - 1];
  if (wait === undefined) return null;
  return new Date(Math.max(now.getTime() + wait, askedUntil ?? 0));
}

/** Why a job came to nothing, as a sentence for the desk. Thrown by whoever works on it. */
export class JobFault extends Error {
  override name = "JobFault";
  /** Whether another try may go better. */
  readonly mayPass: boolean;
  /** Not to be tried before this, ms UTC. */
  readonly retryAt: number | null;

  constructor(
    sentence: string,
    { mayPass = false, retryAt = null }: { mayPass?: boolean; retryAt?: number | null } = {},
  ) {
    super(sentence);
    this.mayPass = mayPass;
    this.retryAt = retryAt;
  }
}

/** Thrown where the job is no longer this runner's: it was cancelled, or its lease ran out. */
export class JobTaken extends Error {
  override name = "JobTaken";
}

import { endJob, type HeldJob, jobById } from "#/jobs/queue.ts";
import { JobTaken } from "#/jobs/retry.ts";
import type { Change } from "../transact.ts";

type Held = Pick<HeldJob, "id" | "leaseToken">;

/** A step: authorises whoever holds the job to keep what came of it. */
export function authoriseHolder({ tx, authorise }: Change, job: Held): void {
  const row = jobById(tx, job.id);
  authorise("copy.keep", { isHeld: row?.state === "running" && row.leaseToken === job.leaseToken });
}

/** A step: ends the job with what it keeps, so that it is done once. @throws JobTaken, with nothing kept */
export function endHeldJob({ tx, at }: Change, job: Held, failure: string | null = null): void {
  if (!endJob(tx, job, at, failure)) throw new JobTaken();
}

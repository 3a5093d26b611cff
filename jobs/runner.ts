import type { Database } from "#/db/client.ts";
import type { JobKind } from "#/db/vocabulary.ts";
import { giveBack, type HeldJob, isInterruptedTooOften, noteProgress, putOff, renewLease, takeJob } from "./queue.ts";
import { JobFault, JobTaken } from "./retry.ts";

export type Worker = {
  /** Says how far the job is, in words of the desk; or keeps what a later try has to know. @throws JobTaken */
  note: (noted: { step?: string; memo?: string }) => void;
  /** Aborted when the job is cancelled, or the server stops. */
  signal: AbortSignal;
};

/**
 * Does one job and ends it in the transaction that keeps what came of it, so that it is done once. May be called again
 * for a job that was interrupted anywhere before that.
 *
 * @throws JobFault where it came to nothing
 */
export type DoJob = (job: HeldJob, worker: Worker) => Promise<void>;

export type RunnerSettings = {
  doers: Partial<Record<JobKind, DoJob>>;
  /** Ends a job that is not tried again, with the reason. */
  giveUp: (job: HeldJob, sentence: string) => void;
  stop: AbortSignal;
  now?: () => Date;
  /** How many at once. */
  atOnce?: number;
  /** Between two looks, in milliseconds. */
  everyMs?: number;
  leaseMs?: number;
};

/** Works on jobs as they fall due, until `stop`. @returns what resolves once everything in hand has been put down */
export function runJobs(db: Database, settings: RunnerSettings): Promise<void> {
  const { doers, stop, now = () => new Date(), atOnce = 2, everyMs = 500, leaseMs = 60_000 } = settings;
  const kinds = Object.keys(doers) as JobKind[];
  const inHand = new Set<Promise<void>>();
  let wake: () => void = () => undefined;

  async function work(job: HeldJob): Promise<void> {
    const taken = new AbortController();
    const beat = setInterval(
      () => {
        if (!renewLease(db, job, now(), leaseMs)) taken.abort(new JobTaken());
      },
      Math.min(leaseMs / 4, 2000),
    );
    beat.unref();
    try {
      if (isInterruptedTooOften(job)) throw new JobFault("It was interrupted too often, so it was given up.");
      await doers[job.kind]?.(job, {
        signal: AbortSignal.any([taken.signal, stop]),
        note: (noted) => {
          if (!noteProgress(db, job, noted)) throw new JobTaken();
        },
      });
    } catch (error) {
      if (stop.aborted) giveBack(db, job);
      else if (!taken.signal.aborted && !(error instanceof JobTaken)) fail(job, error);
    } finally {
      clearInterval(beat);
    }
  }

  function fail(job: HeldJob, error: unknown): void {
    const isFault = error instanceof JobFault;
    if (!isFault) console.error(error);
    const sentence = isFault ? error.message : "Something went wrong here. Try again in a moment.";
    if ((!isFault || error.mayPass) && putOff(db, job, sentence, now(), isFault ? error.retryAt : null)) return;
    settings.giveUp(job, sentence);
  }

  /** Null also while another program holds the database for too long: the next look comes soon. */
  function take(): HeldJob | null {
    try {
      return takeJob(db, kinds, now(), leaseMs);
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  async function run(): Promise<void> {
    while (!stop.aborted) {
      const job = inHand.size < atOnce ? take() : null;
      if (job) {
        const working = work(job).catch((error: unknown) => console.error(error));
        inHand.add(working);
        void working.finally(() => {
          inHand.delete(working);
          wake();
        });
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await Promise.all(inHand);
  }

  stop.addEventListener("abort", () => wake());
  return run();
}

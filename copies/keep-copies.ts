import type { Database } from "#/db/client.ts";
import { type HeldJob, takeUpInterrupted } from "#/jobs/queue.ts";
import { type RunnerSettings, runJobs } from "#/jobs/runner.ts";
import { KEEPER } from "#/newsroom/copies/copy.ts";
import { giveUpCopy } from "#/newsroom/copies/give-up-copy.ts";
import { namedFiles } from "#/newsroom/copies/queries.ts";
import { queueRevisits } from "#/newsroom/copies/queue-revisits.ts";
import { isNetworkOff } from "#/outbound/switch.ts";
import { archivePage } from "./archive-page.ts";
import { copyPage } from "./copy-page.ts";
import type { Copying } from "./copying.ts";
import { readAgain } from "./read-again.ts";
import { sweep } from "./store.ts";

const tenMinutes = 600_000;

export type KeepingSettings = Omit<Copying, "now"> & Pick<RunnerSettings, "stop" | "everyMs" | "atOnce">;

/**
 * Takes up what an earlier process left: its jobs are queued again, and files that no row names are removed. Before
 * anything else works on this database.
 */
export async function takeUpCopies({ db, folder }: Pick<Copying, "db" | "folder">): Promise<void> {
  takeUpInterrupted(db, new Date());
  await sweep(folder, namedFiles(db));
}

/**
 * Does the jobs on copies as they come, until `stop`. While the network is off, what needs it waits.
 *
 * @returns what resolves when everything in hand is put down
 */
export async function keepCopies({ stop, everyMs, atOnce, ...given }: KeepingSettings): Promise<void> {
  const now = (): Date => new Date();
  const copying: Copying = { ...given, now };
  const { db } = copying;

  const doers: RunnerSettings["doers"] = { read: (job, worker) => readAgain(copying, job, worker) };
  if (!isNetworkOff()) {
    doers.copy = (job, worker) => copyPage(copying, job, worker);
    doers.archive = (job, worker) => archivePage(copying, job, worker);
    revisit(db, stop);
  }
  const giveUp = (job: HeldJob, because: string): void => giveUpCopy({ db, actor: KEEPER, now }, { job, because });
  await runJobs(db, { doers, giveUp, stop, ...(everyMs ? { everyMs } : {}), ...(atOnce ? { atOnce } : {}) });
}

function revisit(db: Database, stop: AbortSignal): void {
  const look = (): void => {
    try {
      queueRevisits(db, new Date());
    } catch (error) {
      // Another program holds the database for too long: the next look comes soon.
      console.error(error);
    }
  };
  const timer = setInterval(look, tenMinutes);
  timer.unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  look();
}

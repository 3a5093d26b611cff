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

export type Keeping = Omit<Copying, "now"> & Pick<RunnerSettings, "stop" | "everyMs" | "atOnce">;

/**
 * Keeps copies until `stop`, as the only one on this database: takes up what an earlier process left, removes files that
 * no row names, then does jobs as they come. While the network is off, what needs it waits.
 *
 * @returns what resolves when it has stopped
 */
export async function keepCopies({ stop, everyMs, atOnce, ...given }: Keeping): Promise<void> {
  const now = (): Date => new Date();
  const copying: Copying = { ...given, now };
  const { db, folder } = copying;
  takeUpInterrupted(db);
  await sweep(folder, namedFiles(db));

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
    queueRevisits(db, new Date());
  };
  const timer = setInterval(look, tenMinutes);
  timer.unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  look();
}

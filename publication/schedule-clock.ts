import type { Database } from "#/db/client.ts";
import { ChangedMeanwhile } from "#/newsroom/errors.ts";
import { publishDue } from "./scheduled.ts";
import type { Signer } from "./signing.ts";

/** A report is out within so many milliseconds of its time. Each look reads the end of one small index. */
const LOOK_EVERY = 5000;

/** Looks whether a publication is due, until the server stops: also for what came due while it was not running. */
export function startSchedule(db: Database, signer: Signer, stop: AbortSignal): void {
  let isPublishing = false;

  async function tick(): Promise<void> {
    if (isPublishing || stop.aborted) return;
    isPublishing = true;
    try {
      const broken = await publishDue(db, signer, () => new Date());
      for (const error of broken) if (!(error instanceof ChangedMeanwhile)) console.error(error);
    } catch (error) {
      console.error(error);
    } finally {
      isPublishing = false;
    }
  }

  const timer = setInterval(tick, LOOK_EVERY);
  timer.unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  void tick();
}

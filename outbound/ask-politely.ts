import { setTimeout as wait } from "node:timers/promises";
import { hostOf } from "./address.ts";
import { type Answer, type Asking, exchange } from "./exchange.ts";
import { askedToWait, type Manners, retryAt } from "./manners.ts";
import { Refusal } from "./refusal.ts";

/**
 * Asks addresses one after the other, each in its host's turn. A host that asks for a short pause (429 or 503 with
 * Retry-After) gets it and is asked once more. The limit on the whole time counts what servers take, not the pauses.
 */
export function askPolitely({ manners, ...asking }: Asking & { manners: Manners }): (url: URL) => Promise<Answer> {
  const { longestRetryMs, now } = manners.politeness;
  let left = asking.limits.totalMs;

  async function inTime(url: URL): Promise<Answer> {
    const late = new AbortController();
    const began = performance.now();
    const timer = setTimeout(() => late.abort(timedOut(url)), Math.max(0, left));
    try {
      return await exchange(url, { ...asking, signal: AbortSignal.any([asking.signal, late.signal]) });
    } finally {
      clearTimeout(timer);
      left -= performance.now() - began;
    }
  }

  return async (url) => {
    const host = hostOf(url);
    const endTurn = await manners
      .turn(host, asking.signal)
      .catch((error) => Promise.reject(cancelledOr(error, asking)));
    try {
      const answer = await inTime(url);
      const until = pauseAskedBy(answer, now());
      if (until === null) return answer;
      if (until - now() <= longestRetryMs) {
        await wait(until - now(), undefined, { signal: asking.signal });
        const second = await inTime(url);
        if (pauseAskedBy(second, now()) === null) return second;
      }
      throw askedToWait(host, manners.keepAway(host, until));
    } catch (error) {
      throw cancelledOr(error, asking);
    } finally {
      endTurn();
    }
  };
}

function pauseAskedBy({ status, headers }: Answer, now: number): number | null {
  return status === 429 || status === 503 ? retryAt(headers["retry-after"], now) : null;
}

function timedOut(url: URL): Refusal {
  return new Refusal("timed-out", `${hostOf(url)} takes too long to give the page: try again later.`);
}

/** The caller's own signal may carry any reason. */
function cancelledOr(error: unknown, { signal }: Asking): unknown {
  return signal.aborted ? new Refusal("cancelled", "The page was not wanted any more.") : error;
}

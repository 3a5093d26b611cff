import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "./refusal.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** How hosts are spared. Times are milliseconds. */
export type Politeness = {
  /** Between the end of one request to a host and the next. */
  pauseMs: number;
  /** The longest that a request stands in line for its host. */
  longestLineMs: number;
  /** The longest that Retry-After is waited for before the one more try. */
  longestRetryMs: number;
  /** The longest that Retry-After is remembered, whatever the host says. */
  longestMemoryMs: number;
  now: () => number;
};

export const politeness: Politeness = {
  pauseMs: 1_000,
  longestLineMs: 60_000,
  longestRetryMs: 10_000,
  longestMemoryMs: 3_600_000,
  now: Date.now,
};

/** Who is talking to which host. One per process, so that all of its requests stand in the same lines. */
export type Manners = {
  politeness: Politeness;
  /**
   * Waits for the turn of this request; at most one at a time has it for a host. The turn ends with the function given.
   *
   * @throws {Refusal} host-busy, asked-to-wait, or the reason of the signal
   */
  turn: (host: string, signal: AbortSignal) => Promise<() => void>;
  /** The host asked not to be asked before that time, ms UTC. Gives the time until which this is heeded. */
  keepAway: (host: string, until: number) => number;
};

type Line = { last: Promise<void>; waiting: number; freeAt: number; closedUntil: number };

export function createManners(politeness: Politeness): Manners {
  const { now } = politeness;
  const lines = new Map<string, Line>();

  function forgetIdle(): void {
    for (const [host, line] of lines) {
      if (line.waiting === 0 && Math.max(line.freeAt, line.closedUntil) <= now()) lines.delete(host);
    }
  }

  function lineOf(host: string): Line {
    const line = lines.get(host) ?? { last: Promise.resolve(), waiting: 0, freeAt: 0, closedUntil: 0 };
    lines.set(host, line);
    return line;
  }

  return {
    politeness,
    async turn(host, signal) {
      forgetIdle();
      const line = lineOf(host);
      const { promise, resolve } = Promise.withResolvers<void>();
      const before = line.last;
      line.last = before.then(() => promise);
      line.waiting += 1;
      const leave = (): void => {
        line.waiting -= 1;
        resolve();
      };
      try {
        const patience = AbortSignal.timeout(politeness.longestLineMs);
        await unlessAborted(before, AbortSignal.any([signal, patience])).catch(() => {
          signal.throwIfAborted();
          throw new Refusal("host-busy", `Too many pages of ${host} are being fetched: try again in a minute.`);
        });
        if (line.closedUntil > now()) throw askedToWait(host, line.closedUntil);
        await wait(Math.max(0, line.freeAt - now()), undefined, { signal }).catch(() => signal.throwIfAborted());
      } catch (error) {
        leave();
        throw error;
      }
      return () => {
        line.freeAt = now() + politeness.pauseMs;
        leave();
      };
    },
    keepAway(host, until) {
      const heeded = Math.min(until, now() + politeness.longestMemoryMs);
      lineOf(host).closedUntil = heeded;
      return heeded;
    },
  };
}

export function askedToWait(host: string, until: number): Refusal {
  const time = new Date(until).toISOString().slice(0, 16).replace("T", " ");
  return new Refusal("asked-to-wait", `${host} asks for a pause: try again after ${time} UTC.`, until);
}

/** When a Retry-After header ends, ms UTC; null where it is missing or means nothing (RFC 9110, 10.2.3). */
export function retryAt(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const at = /^\d+$/.test(header.trim()) ? now + Number(header) * 1000 : Date.parse(header);
  return Number.isFinite(at) ? Math.max(at, now) : null;
}

import { TokenBuckets } from "#/auth/rate-limit.ts";

const everybody = "";

/** How many requests for a correction are taken in: a few from one address, and a bound on all of them together. */
class RequestLimits {
  readonly #address = new TokenBuckets({ capacity: 5, refillPerMinute: 0.2 });
  readonly #all = new TokenBuckets({ capacity: 60, refillPerMinute: 10 });

  take(address: string, at: number): boolean {
    return this.#address.take(address, at) && this.#all.take(everybody, at);
  }
}

/** The framework loads this file into several bundles: they share one set of buckets. */
const shared = globalThis as typeof globalThis & { stetRequestLimits?: RequestLimits };
shared.stetRequestLimits ??= new RequestLimits();

export const requestLimits = shared.stetRequestLimits;

type Bucket = { tokens: number; at: number };

/**
 * Token buckets in memory: `capacity` tries at once, then `refillPerMinute`. At most `maxKeys` are kept, the ones used
 * last, so that made-up keys cannot fill the memory.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: { capacity: number; refillPerMinute: number; maxKeys: number };

  constructor(limit: { capacity: number; refillPerMinute: number; maxKeys?: number }) {
    this.#limit = { maxKeys: 10_000, ...limit };
  }

  /** Takes one try; false when there is none. `at` is in milliseconds. */
  take(key: string, at: number): boolean {
    const { capacity, refillPerMinute, maxKeys } = this.#limit;
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, at };
    const minutes = Math.max(0, at - bucket.at) / 60_000;
    const tokens = Math.min(capacity, bucket.tokens + minutes * refillPerMinute);
    const allowed = tokens >= 1;

    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
    const oldest = this.#buckets.keys().next().value;
    if (this.#buckets.size > maxKeys && oldest !== undefined) this.#buckets.delete(oldest);
    return allowed;
  }

  forget(key: string): void {
    this.#buckets.delete(key);
  }
}

/**
 * How often anybody may try to sign in. An account from one address is limited closely; the account from everywhere
 * loosely, since addresses are cheap but locking a colleague out must not be; an address loosely, since a whole
 * newsroom may share one.
 */
export class SignInLimits {
  readonly #pair = new TokenBuckets({ capacity: 5, refillPerMinute: 5 });
  readonly #account = new TokenBuckets({ capacity: 40, refillPerMinute: 10 });
  readonly #address = new TokenBuckets({ capacity: 60, refillPerMinute: 30 });

  take(account: string, address: string, at = Date.now()): boolean {
    return (
      this.#pair.take(pairOf(account, address), at) &&
      this.#address.take(address, at) &&
      this.#account.take(account, at)
    );
  }

  /** The right password was given: earlier slips from this address no longer count. */
  forgive(account: string, address: string): void {
    this.#pair.forget(pairOf(account, address));
  }
}

function pairOf(account: string, address: string): string {
  return JSON.stringify([account, address]);
}

/** The framework loads this file into several bundles: they share one set of buckets. */
const shared = globalThis as typeof globalThis & { stetSignInLimits?: SignInLimits; stetPasswordTries?: TokenBuckets };
shared.stetSignInLimits ??= new SignInLimits();
shared.stetPasswordTries ??= new TokenBuckets({ capacity: 5, refillPerMinute: 5 });

export const signInLimits = shared.stetSignInLimits;
/** For whoever is signed in and has to give their password again; by person. */
export const passwordTries = shared.stetPasswordTries;

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SignInLimits, TokenBuckets } from "./rate-limit.ts";

const minute = 60_000;

describe("TokenBuckets", () => {
  test("allows a burst, then as many tries as come back with time", () => {
    const buckets = new TokenBuckets({ capacity: 3, refillPerMinute: 2 });

    const burst = [1, 2, 3, 4].map(() => buckets.take("a", 0));
    const half = buckets.take("a", 0.4 * minute);
    const later = [buckets.take("a", minute), buckets.take("a", minute), buckets.take("a", minute)];

    assert.deepEqual(burst, [true, true, true, false]);
    assert.equal(half, false);
    assert.deepEqual(later, [true, true, false]);
  });

  test("never saves up more than its capacity, and a clock set back gives nothing", () => {
    const buckets = new TokenBuckets({ capacity: 1, refillPerMinute: 60 });

    assert.deepEqual(
      [0, 100 * minute, 100 * minute, 50 * minute].map((at) => buckets.take("a", at)),
      [true, true, false, false],
    );
  });

  test("keeps keys apart and forgets the ones used longest ago when there are too many", () => {
    const buckets = new TokenBuckets({ capacity: 1, refillPerMinute: 0.001, maxKeys: 2 });

    assert.equal(buckets.take("a", 0), true);
    assert.equal(buckets.take("b", 0), true);
    assert.equal(buckets.take("a", 0), false);
    assert.equal(buckets.take("c", 0), true);
    assert.equal(buckets.take("a", 0), false, "a was used after b, so b had to go");
    assert.equal(buckets.take("b", 0), true);
  });
});

describe("SignInLimits", () => {
  test("stop the sixth try at an account from one address, and let a colleague elsewhere in", () => {
    const limits = new SignInLimits();

    const tries = Array.from({ length: 6 }, () => limits.take("priya@newsroom.test", "192.0.2.1", 0));

    assert.deepEqual(tries, [true, true, true, true, true, false]);
    assert.equal(limits.take("priya@newsroom.test", "192.0.2.2", 0), true);
    assert.equal(limits.take("ravi@newsroom.test", "192.0.2.1", 0), true);
  });

  test("stop tries at one account from many addresses", () => {
    const limits = new SignInLimits();

    const tries = Array.from({ length: 60 }, (_, n) => limits.take("priya@newsroom.test", `192.0.2.${n}`, 0));

    assert.equal(tries.filter(Boolean).length, 40);
  });

  test("stop tries at many accounts from one address", () => {
    const limits = new SignInLimits();

    const tries = Array.from({ length: 100 }, (_, n) => limits.take(`person${n}@newsroom.test`, "192.0.2.1", 0));

    assert.equal(tries.filter(Boolean).length, 60);
  });

  test("forget a person's slips once they gave the right password", () => {
    const limits = new SignInLimits();
    for (let n = 0; n < 5; n++) limits.take("priya@newsroom.test", "192.0.2.1", 0);

    limits.forgive("priya@newsroom.test", "192.0.2.1");

    assert.equal(limits.take("priya@newsroom.test", "192.0.2.1", 0), true);
  });
});

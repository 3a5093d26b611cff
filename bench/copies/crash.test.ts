import assert from "node:assert/strict";
import { test } from "node:test";
import { crashRun } from "./crash-run.ts";

test("killed at random moments, copying loses no job, does none twice and leaves no file behind", async () => {
  const figures = await crashRun(12, 4, Math.random);

  const { interrupted: _, requests, ...rest } = figures;
  assert.ok(requests >= 12);
  assert.deepEqual(rest, {
    ...{ attached: 12, kills: rest.kills, done: 12 },
    ...{ lost: 0, doneTwice: 0, orphanedFiles: 0, missingFiles: 0, damagedFiles: 0 },
  });
  assert.ok(rest.kills > 0);
});

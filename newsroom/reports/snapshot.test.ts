import assert from "node:assert/strict";
import { test } from "node:test";
import { verdictCounts } from "./snapshot.ts";

test("verdicts are counted by label, by look, then in the order of the scale", () => {
  const disputed = { mark: "disputed", verdictLabel: "False" } as const;
  assert.deepEqual(
    verdictCounts([
      disputed,
      { mark: "change", verdictLabel: "Outdated" },
      { mark: "change", verdictLabel: "Mostly true" },
      { mark: "change", verdictLabel: "Half true" },
      { mark: "verified", verdictLabel: "True" },
      { mark: "change", verdictLabel: "Half true" },
      disputed,
    ]),
    [
      { mark: "verified", label: "True", count: 1 },
      { mark: "change", label: "Mostly true", count: 1 },
      { mark: "change", label: "Half true", count: 2 },
      { mark: "change", label: "Outdated", count: 1 },
      { mark: "disputed", label: "False", count: 2 },
    ],
  );
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

type Locked = { resolved?: string; optionalDependencies?: Record<string, string>; integrity?: string; link?: boolean };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages);

describe("the lockfile", () => {
  test("names no registry, so that it installs from whichever one a newsroom uses", () => {
    assert.deepEqual(
      packages.filter(([, locked]) => locked.resolved !== undefined).map(([place]) => place),
      [],
    );
  });

  test("holds every optional platform package that a locked package names, or npm ci refuses it", () => {
    const names = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, "")));
    const missing = packages.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${name}, wanted by ${place}`),
    );

    assert.deepEqual(missing, []);
  });

  test("has the hash of every package", () => {
    const installed = packages.filter(([place]) => place.includes("node_modules/"));

    assert.ok(installed.length > 100);
    assert.deepEqual(
      installed.filter(([, locked]) => locked.integrity === undefined).map(([place]) => place),
      [],
    );
  });
});

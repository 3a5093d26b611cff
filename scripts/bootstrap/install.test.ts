import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isCutShort, sameInstallation, whyNotInstalled } from "./install.mjs";

describe("sameInstallation", () => {
  const wanted = {
    "": {},
    "node_modules/next": { integrity: "sha512-a" },
    "node_modules/typescript": { integrity: "sha512-b", dev: true },
    "node_modules/swc-darwin": { integrity: "sha512-c", optional: true },
  };
  const installed = {
    "node_modules/next": { integrity: "sha512-a" },
    "node_modules/typescript": { integrity: "sha512-b", dev: true },
  };

  test("does without the packages for other machines", () => {
    assert.equal(sameInstallation(wanted, installed), true);
  });

  test("sees a package of another version", () => {
    assert.equal(sameInstallation(wanted, { ...installed, "node_modules/next": { integrity: "sha512-z" } }), false);
  });

  test("sees a package that the lockfile gained or lost", () => {
    const { "node_modules/typescript": lost, ...others } = wanted;
    assert.ok(lost);

    assert.equal(sameInstallation({ ...wanted, "node_modules/zod": { integrity: "sha512-d" } }, installed), false);
    assert.equal(sameInstallation(others, installed), false);
  });

  test("takes this very installation for complete", () => {
    const packages = (file: string) => JSON.parse(readFileSync(file, "utf8")).packages as Record<string, object>;

    assert.equal(sameInstallation(packages("package-lock.json"), packages("node_modules/.package-lock.json")), true);
  });
});

describe("whyNotInstalled", () => {
  for (const [said, told] of [
    ["npm error code ENOSPC\nnpm error syscall write", /^The disk is full: make room/],
    ["npm ERR! code EAI_AGAIN\nnpm ERR! request failed", /^The package registry cannot be reached \(EAI_AGAIN\)/],
    ["npm error code EUSAGE", /^package\.json and package-lock\.json do not fit together/],
    ["npm error code EACCES", /make .* writable for you/],
    ["npm error code E404\nnpm error 404 Not Found", /\(npm says: 404 Not Found\)/],
    ["", /\(npm says: nothing\)/],
  ] as const) {
    test(`says one sentence about “${said.split("\n")[0]}”`, () => {
      const sentence = whyNotInstalled(said);

      assert.match(sentence, told);
      assert.ok(!sentence.includes("\n"));
    });
  }
});

describe("isCutShort", () => {
  test("sees that npm ran out of disk, though it calls that a success", () => {
    assert.equal(isCutShort("npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write"), true);
    assert.equal(isCutShort("npm warn EBADENGINE Unsupported engine\nadded 120 packages"), false);
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { contentSecurityPolicy, copyPolicyOf } from "./content-security-policy.ts";

describe("contentSecurityPolicy", () => {
  const production = { development: false, signInOrigin: null };

  test("lets only scripts and styles with the nonce run", () => {
    const policy = contentSecurityPolicy("abc", production);

    assert.match(policy, /script-src 'self' 'nonce-abc' 'strict-dynamic';/);
    assert.match(policy, /style-src 'self' 'nonce-abc';/);
    assert.doesNotMatch(policy, /unsafe-(?:inline|eval)/);
  });

  test("lets through one style attribute: the framework's own for a part that is still hidden", () => {
    const hash = createHash("sha256").update("display:none").digest("base64");

    assert.match(contentSecurityPolicy("abc", production), /style-src-attr 'unsafe-hashes' 'sha256-[^' ]+';/);
    assert.ok(contentSecurityPolicy("abc", production).includes(`'sha256-${hash}'`));
  });

  test("lets nobody frame the desk or move its base address", () => {
    const policy = contentSecurityPolicy("abc", production);

    assert.match(policy, /base-uri 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
  });

  test("lets the sign-in form go on to the provider, when there is one", () => {
    assert.match(contentSecurityPolicy("abc", production), /form-action 'self';/);
    assert.match(
      contentSecurityPolicy("abc", { development: false, signInOrigin: "https://id.example" }),
      /form-action 'self' https:\/\/id\.example;/,
    );
  });

  test("gives way to the framework's hot updates in development only", () => {
    assert.match(contentSecurityPolicy("abc", { development: true, signInOrigin: null }), /'unsafe-eval'/);
  });
});

describe("the policy of a stored copy", () => {
  test("lets it run nothing and belong to no origin", () => {
    const policy = copyPolicyOf("/workspace/evidence/e1/copies/c1") ?? "";
    assert.match(policy, /^sandbox; default-src 'none';/);
    assert.doesNotMatch(policy, /allow-|script|'self'/);
  });

  test("is that of no page of the desk", () => {
    for (const path of [
      "/workspace/evidence/e1",
      "/workspace/evidence/e1/upload",
      "/r/copies/c1",
      "/workspace/articles/a/copies/c",
    ]) {
      assert.equal(copyPolicyOf(path), null, path);
    }
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HTML_TYPE, JSON_TYPE, PNG_TYPE, TEXT_TYPE } from "./page.ts";
import { securityHeaders } from "./policy.ts";

const page = Buffer.from("<!doctype html><style>p{}</style><p>Words</p>");

function policyOf(contentType: string, isFramed = false): Map<string, string> {
  const { "content-security-policy": policy = "" } = securityHeaders(contentType, page, { isFramed });
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

describe("the policy of a finished page", () => {
  test("lets programs that read a page ask its own site for robots.txt, and nobody else for anything", () => {
    for (const policy of [policyOf(HTML_TYPE), policyOf(HTML_TYPE, true)]) {
      assert.equal(policy.get("connect-src"), "'self'");
      assert.equal(policy.get("default-src"), "'none'");
    }
  });

  test("allows no script on any page, and no style but the page's own", () => {
    for (const type of [HTML_TYPE, JSON_TYPE, TEXT_TYPE, PNG_TYPE]) {
      const policy = policyOf(type);
      assert.equal(policy.get("default-src"), "'none'");
      assert.deepEqual(
        [...policy.keys()].filter((name) => /script|worker|object|frame-src/.test(name)),
        [],
      );
    }
    assert.match(policyOf(HTML_TYPE).get("style-src") ?? "", /^'sha256-[\w+/=]+'$/);
  });

  test("gives data nothing to load and nobody to ask", () => {
    assert.deepEqual([...policyOf(JSON_TYPE).keys()], ["default-src", "base-uri", "form-action", "frame-ancestors"]);
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { correctForwarded, isEncrypted } from "./forwarded.ts";

describe("correctForwarded", () => {
  test("believes the socket, and no header, where no proxy is declared", () => {
    const headers = {
      host: "stet.example",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
      forwarded: "for=1.2.3.4",
      "x-real-ip": "1.2.3.4",
      "x-middleware-subrequest": "proxy",
      "x-nonce": "known",
      "content-security-policy": "script-src 'nonce-known'",
    };

    correctForwarded(headers, "203.0.113.9", false);

    assert.deepEqual(headers, {
      host: "stet.example",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "http",
    });
  });

  test("takes the last hop that a declared proxy noted, not what the client claimed before it", () => {
    const headers = {
      "x-forwarded-for": "1.2.3.4, 198.51.100.7",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example, stet.example",
      "x-middleware-subrequest": "proxy",
    };

    correctForwarded(headers, "127.0.0.1", true);

    assert.deepEqual(headers, {
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "stet.example",
    });
  });

  test("falls back to the socket where a declared proxy notes nothing", () => {
    const headers = { "x-forwarded-for": " " };

    correctForwarded(headers, "127.0.0.1", true);

    assert.equal(headers["x-forwarded-for"], "127.0.0.1");
  });

  test("leaves every other header alone", () => {
    const headers = { cookie: "a=b", "next-action": "abc", rsc: "1" };

    correctForwarded(headers, "127.0.0.1", false);

    assert.equal(headers.cookie, "a=b");
    assert.equal(headers["next-action"], "abc");
    assert.equal(headers.rsc, "1");
  });
});

describe("isEncrypted", () => {
  test("is what the last hop of a declared proxy says, and nobody else", () => {
    const headers = { "x-forwarded-proto": "http, https" };

    assert.equal(isEncrypted(headers, true), true);
    assert.equal(isEncrypted(headers, false), false);
    assert.equal(isEncrypted({ "x-forwarded-proto": "https, http" }, true), false);
    assert.equal(isEncrypted({}, true), false);
  });
});

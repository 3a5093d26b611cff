import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { longestBody, refuseBody } from "./body-limit.ts";

describe("refuseBody", () => {
  test("lets through a request without a body, and a body up to the limit", () => {
    assert.equal(refuseBody({}), null);
    assert.equal(refuseBody({ "content-length": String(longestBody) }), null);
  });

  test("has room for an article of 5 MB of which a form encodes every byte", () => {
    assert.ok(longestBody > 3 * 5 * 1024 * 1024);
  });

  test("refuses a longer body and says how long one may be", () => {
    assert.deepEqual(refuseBody({ "content-length": String(longestBody + 1) }), {
      status: 413,
      message: "This is too long: a request may carry 16 MB.",
    });
  });

  test("refuses a body of undeclared length, which could be cut without a trace", () => {
    assert.equal(refuseBody({ "transfer-encoding": "chunked" })?.status, 411);
  });
});

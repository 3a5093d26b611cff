import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { firstPage, returnAddress, signInAddress } from "./return-address.ts";

describe("returnAddress", () => {
  test("leads back to a page of the desk, with what was asked of it", () => {
    assert.equal(
      returnAddress("/workspace/audit?person=priya&kind=claim#e7"),
      "/workspace/audit?person=priya&kind=claim#e7",
    );
  });

  for (const to of [
    "https://evil.example/workspace",
    "//evil.example/workspace",
    "/\\evil.example/workspace",
    "\\\\evil.example/workspace",
    "javascript:alert(1)//workspace",
    "/workspace/../api/auth/signout",
    "/workspaces",
    "/sign-in",
    "",
    undefined,
    ["/workspace/people"],
  ]) {
    test(`leads to the first page instead of ${JSON.stringify(to)}`, () => {
      assert.equal(returnAddress(to), firstPage);
    });
  }

  test("is carried along by the address of the sign-in page", () => {
    assert.equal(signInAddress("/workspace/people?a=b&c"), "/sign-in?to=%2Fworkspace%2Fpeople%3Fa%3Db%26c");
  });
});

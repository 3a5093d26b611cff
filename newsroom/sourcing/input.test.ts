import assert from "node:assert/strict";
import { test } from "node:test";
import { AnswerFlag, RaiseFlag } from "./input.ts";

test("a day for the answer may be in words, and has to be one", () => {
  const flag = { claimId: "c1", kind: "legal" };

  assert.equal(RaiseFlag.parse({ ...flag, due: "fri" }).due, "fri");
  assert.equal(RaiseFlag.parse({ ...flag, due: " " }).due, null);
  assert.match(RaiseFlag.safeParse({ ...flag, due: "soon" }).error?.issues[0]?.message ?? "", /Write a day/);
});

test("a title needs the address of what it names", () => {
  const answer = { flagId: "f1", answer: "Page 4." };

  assert.deepEqual(AnswerFlag.safeParse({ ...answer, title: "Yearbook" }).error?.issues[0]?.path, ["url"]);
  assert.ok(AnswerFlag.safeParse({ ...answer, title: "Yearbook", url: "https://port.example.org" }).success);
  assert.equal(AnswerFlag.parse(answer).stance, "context");
});

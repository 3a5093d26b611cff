import assert from "node:assert/strict";
import { test } from "node:test";
import { contactAsSeen, isReplyOverdue, lacksRightOfReply } from "./contact.ts";

const contact = {
  id: "ct1",
  who: "Zelda Quorn",
  isConfidential: true,
  publicDescription: "a clerk at the port",
  channel: "phone",
  isRightOfReply: true,
  contactedOn: "2026-03-02",
  asked: "Were you there?",
  replyBy: "2026-03-04",
  result: "waiting",
  answer: "I was there.",
  rowVersion: 1,
} as const;

test("of a confidential contact others see the public description and not what was said", () => {
  const seen = contactAsSeen(contact, false);

  assert.deepEqual([seen.who, seen.asked, seen.answer, seen.mayIdentify], ["a clerk at the port", null, null, false]);
  assert.equal(contactAsSeen(contact, true).who, "Zelda Quorn");
  assert.equal(contactAsSeen({ ...contact, isConfidential: false }, false).answer, "I was there.");
});

test("a reply is overdue the day after it was asked for, while nothing came", () => {
  assert.ok(!isReplyOverdue(contact, "2026-03-04"));
  assert.ok(isReplyOverdue(contact, "2026-03-05"));
  assert.ok(!isReplyOverdue({ ...contact, result: "no_comment" }, "2026-03-05"));
  assert.ok(!isReplyOverdue({ ...contact, replyBy: null }, "2026-03-05"));
});

test("a right of reply is missed where somebody's claim was found wrong and nobody offered one", () => {
  const claim = {
    state: "settled",
    speaker: { kind: "person" },
    claimant: null,
    verdicts: [{ outcome: "disputed" }],
    contacts: [{ isRightOfReply: false }],
  } as const;

  assert.ok(lacksRightOfReply(claim));
  assert.ok(lacksRightOfReply({ ...claim, speaker: { kind: null }, claimant: {} }));
  assert.ok(!lacksRightOfReply({ ...claim, speaker: { kind: "document" } }));
  assert.ok(!lacksRightOfReply({ ...claim, state: "reopened" }));
  assert.ok(!lacksRightOfReply({ ...claim, verdicts: [{ outcome: "verified" }, { outcome: "disputed" }] }));
  assert.ok(!lacksRightOfReply({ ...claim, contacts: [{ isRightOfReply: false }, { isRightOfReply: true }] }));
});

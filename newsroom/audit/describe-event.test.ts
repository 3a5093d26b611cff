import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeEvent, type LoggedEvent } from "./describe-event.ts";
import type { EventDetails, EventName } from "./event.ts";
import { eventKinds } from "./kinds.ts";

const of = { label: "C03" };

/** Every fact that can be recorded, and the sentence it becomes when Priya did it in “Harbour traffic”. */
const sentences: { [Name in EventName]: [detail: EventDetails[Name], sentence: string][] } = {
  "newsroom.founded": [[{ name: "Checks" }, "set up the newsroom ‘Checks’."]],
  "newsroom.configured": [
    [
      {
        changed: { newsroomName: { from: "a", to: "b" }, correctionsPolicyUrl: { from: "a", to: "b" } },
      },
      "changed the newsroom's name and corrections address.",
    ],
  ],
  "solo-publishing.switched": [
    [{ on: true }, "switched solo publishing on."],
    [{ on: false }, "switched solo publishing off."],
  ],
  "copy-policy.set": [
    [
      { requiresCopies: true, revisitDays: 7, archiveAddress: "https://archive.example.org" },
      "set that evidence needs a copy before sign-off, is looked at again every 7 days and goes to the archive https://archive.example.org.",
    ],
    [
      { requiresCopies: false, revisitDays: null, archiveAddress: null },
      "set that evidence needs no copy before sign-off, is looked at again on request and goes to no archive.",
    ],
  ],
  "second-review.set": [
    [{ of: "none", share: null, isBlind: true }, "switched second reviews off."],
    [{ of: "key", share: null, isBlind: true }, "asked for a blind second review of key claims."],
    [{ of: "sample", share: 0.2, isBlind: false }, "asked for an open second review of 20 per cent of claims."],
  ],
  "house-page.saved": [
    [{ title: "About us", n: 1, isStandard: false }, "wrote the page ‘About us’, version 1."],
    [{ title: "About us", n: 2, isStandard: true }, "turned the page ‘About us’ back to its first words, version 2."],
  ],
  "scale.saved": [
    [{ n: 2, labels: ["True", "Mixed", "False"] }, "set the rating scale to True, Mixed and False, version 2."],
  ],
  "person.joined": [[{ name: "Omar Said", roles: ["checker", "editor"] }, "joined as Omar Said, checker and editor."]],
  "person.invited": [[{ name: "Omar Said", roles: ["checker"] }, "invited Omar Said as checker."]],
  "invitation.revoked": [[{ name: "Omar Said" }, "withdrew the link made for Omar Said."]],
  "password-reset.issued": [[{ name: "Omar Said" }, "made a link for Omar Said to set a new password."]],
  "roles.changed": [
    [
      { name: "Omar Said", from: ["checker"], to: ["reporter", "reviewer", "editor"] },
      "changed the roles of Omar Said from checker to reporter, reviewer and editor.",
    ],
  ],
  "person.disabled": [[{ name: "Omar Said" }, "disabled the account of Omar Said."]],
  "person.enabled": [[{ name: "Omar Said" }, "enabled the account of Omar Said."]],
  "password.changed": [[{}, "set a new password."]],
  "sessions.ended": [[{}, "signed out everywhere."]],
  "keys.set": [[{}, "set their own keys at the desk."]],
  "digest.switched": [
    [{ on: true }, "switched their daily digest on."],
    [{ on: false }, "switched their daily digest off."],
  ],
  "notifications.read": [
    [{ count: 1 }, "read 1 notification."],
    [{ count: 12 }, "read 12 notifications."],
  ],
  "notifications.mailed": [[{ count: 3 }, "was sent 3 notifications by e-mail."]],

  "article.submitted": [
    [
      { headline: "Harbour", mode: "copy_check", sentences: 3, suggestions: 1, flags: 0 },
      "submitted ‘Harbour’ for a copy check; the engine suggested 1 claim.",
    ],
    [
      { headline: "Is it so?", mode: "published_fact_check", sentences: 3, suggestions: 2, flags: 0 },
      "submitted ‘Is it so?’ for a published fact-check; the engine suggested 2 claims.",
    ],
  ],
  "article.revised": [
    [
      { headline: "Harbour", changed: { publishedOn: { from: null, to: "2026-02-19" } } },
      "changed the date of ‘Harbour’.",
    ],
  ],
  "article.assigned": [
    [
      { headline: "Harbour", duty: "check", from: null, to: "Ravi Okafor", dueOn: "2026-12-04" },
      "assigned the check of ‘Harbour’ to Ravi Okafor, due 2026-12-04.",
    ],
    [
      { headline: "Harbour", duty: "second_review", from: "Ravi Okafor", to: "Lena Brandt", dueOn: null },
      "reassigned the second review of ‘Harbour’ to Lena Brandt.",
    ],
  ],
  "article.unassigned": [
    [{ headline: "Harbour", duty: "check", from: "Ravi Okafor" }, "took the check of ‘Harbour’ from Ravi Okafor."],
  ],
  "article.due-set": [
    [{ headline: "Harbour", from: null, to: "2026-12-04" }, "made ‘Harbour’ due on 2026-12-04."],
    [{ headline: "Harbour", from: "2026-12-04", to: null }, "took the due date off ‘Harbour’."],
  ],
  "version.posted": [
    [
      { headline: "Harbour", n: 2, note: "Three fixes by the writer", sha256: "0" },
      "posted version 2 of ‘Harbour’: Three fixes by the writer.",
    ],
    [{ headline: "Harbour", n: 3, note: null, sha256: "0" }, "posted version 3 of ‘Harbour’."],
  ],
  "sentence.excluded": [
    [
      { sentence: 4, reason: "attribution_only", previous: null },
      "marked sentence 4 as holding nothing to check (only says who speaks) in ‘Harbour traffic’.",
    ],
  ],
  "sentence.included": [
    [{ sentence: 4, reason: "other" }, "took sentence 4 back among those to check in ‘Harbour traffic’."],
  ],

  "claim.imported": [
    [
      { claims: 12, evidence: 1, from: "claims.csv" },
      "imported 12 claims with 1 piece of evidence from ‘claims.csv’ in ‘Harbour traffic’.",
    ],
  ],
  "claim.accepted": [[of, "accepted C03 in ‘Harbour traffic’."]],
  "claim.acceptance-withdrawn": [[of, "took back the acceptance of C03 in ‘Harbour traffic’."]],
  "claim.dismissed": [
    [{ ...of, reason: "trivial", note: null }, "dismissed C03 in ‘Harbour traffic’ (too trivial to check)."],
    [
      { ...of, reason: "other", note: "Ask again in May!" },
      "dismissed C03 in ‘Harbour traffic’ (other reason): Ask again in May!",
    ],
  ],
  "claim.restored": [[of, "restored C03 in ‘Harbour traffic’."]],
  "claim.marked": [
    [
      { ...of, statement: "Traffic doubled.", kind: "statistic" },
      "marked C03 in ‘Harbour traffic’: ‘Traffic doubled.’",
    ],
  ],
  "claim.reworded": [
    [
      { ...of, changed: { statement: { from: "a", to: "b" }, madeOn: { from: null, to: "2026-01-01" } } },
      "changed the statement and date of C03 in ‘Harbour traffic’.",
    ],
  ],
  "claim.anchor-moved": [
    [{ ...of, from: { start: 0, end: 4 }, to: { start: 5, end: 9 } }, "moved C03 to other words in ‘Harbour traffic’."],
  ],
  "claim.anchor-added": [[{ ...of, words: "It grew" }, "put C03 on another place in ‘Harbour traffic’: ‘It grew’."]],
  "claim.anchor-taken-away": [[{ ...of, words: "It grew" }, "took C03 off a place in ‘Harbour traffic’: ‘It grew’."]],
  "claim.place-confirmed": [
    [{ ...of, words: "It grew" }, "confirmed where C03 stands in ‘Harbour traffic’: ‘It grew’."],
  ],
  "claim.reattached": [[{ ...of, words: "It grew" }, "attached C03 to other words in ‘Harbour traffic’: ‘It grew’."]],
  "claim.words-removed": [
    [{ ...of, words: "It grew" }, "said that words of C03 were removed in ‘Harbour traffic’: ‘It grew’."],
  ],
  "claim.split": [[{ ...of, into: ["C08", "C09"] }, "split C03 into C08 and C09 in ‘Harbour traffic’."]],
  "claim.merged": [[{ ...of, into: "C02" }, "merged C03 into C02 in ‘Harbour traffic’."]],
  "claim.key-set": [
    [{ ...of, isKey: true }, "made C03 a key claim in ‘Harbour traffic’."],
    [{ ...of, isKey: false }, "made C03 an ordinary claim in ‘Harbour traffic’."],
  ],

  "claim.assigned": [
    [
      { ...of, duty: "check", from: null, to: "Ravi Okafor", dueOn: null },
      "assigned the check of C03 in ‘Harbour traffic’ to Ravi Okafor.",
    ],
    [
      { ...of, duty: "check", from: "Ravi Okafor", to: "Ravi Okafor", dueOn: "2026-12-04" },
      "assigned the check of C03 in ‘Harbour traffic’ to Ravi Okafor, due 2026-12-04.",
    ],
    [
      { ...of, duty: "second_review", from: "Ravi Okafor", to: "Lena Brandt", dueOn: null },
      "reassigned the second review of C03 in ‘Harbour traffic’ to Lena Brandt.",
    ],
  ],
  "claim.unassigned": [
    [{ ...of, duty: "check", from: "Ravi Okafor" }, "took the check of C03 in ‘Harbour traffic’ from Ravi Okafor."],
  ],

  "comment.written": [[of, "commented on C03 in ‘Harbour traffic’."]],
  "comment.replied": [[of, "replied to a comment on C03 in ‘Harbour traffic’."]],
  "comment.edited": [[of, "changed a comment on C03 in ‘Harbour traffic’."]],
  "comment.withdrawn": [[of, "took back a comment on C03 in ‘Harbour traffic’."]],
  "comment.resolved": [[of, "resolved a comment on C03 in ‘Harbour traffic’."]],
  "comment.reopened": [[of, "reopened a comment on C03 in ‘Harbour traffic’."]],

  "flag.raised": [
    [{ ...of, kind: "vague_wording", note: null }, "flagged C03 in ‘Harbour traffic’ as ‘Vague wording’."],
    [
      { ...of, kind: "dubious", note: "Twice the port’s capacity." },
      "flagged C03 in ‘Harbour traffic’ as ‘Dubious’: Twice the port’s capacity.",
    ],
  ],
  "flag.asked": [
    [
      { ...of, kind: "legal", question: "Who read it?", dueOn: "2026-03-09" },
      "put the flag ‘Legal risk’ on C03 in ‘Harbour traffic’ to the reporter: Who read it?",
    ],
  ],
  "flag.answered": [
    [{ ...of, kind: "attribution_needed" }, "answered the flag ‘According to whom?’ on C03 in ‘Harbour traffic’."],
  ],
  "flag.resolved": [[{ ...of, kind: "legal" }, "resolved the flag ‘Legal risk’ on C03 in ‘Harbour traffic’."]],
  "flag.waived": [
    [
      { ...of, kind: "legal", reason: "Counsel read it" },
      "waived the flag ‘Legal risk’ on C03 in ‘Harbour traffic’: Counsel read it.",
    ],
  ],
  "flag.reopened": [[{ ...of, kind: "legal" }, "reopened the flag ‘Legal risk’ on C03 in ‘Harbour traffic’."]],

  "contact.logged": [
    [
      { ...of, channel: "phone", isRightOfReply: true },
      "got in touch with somebody about C03 in ‘Harbour traffic’ (phone) and offered a right of reply.",
    ],
    [
      { ...of, channel: "email", isRightOfReply: false },
      "got in touch with somebody about C03 in ‘Harbour traffic’ (e-mail).",
    ],
  ],
  "contact.revised": [
    [
      { ...of, fields: ["result", "replyBy"] },
      "changed the result and day for the reply of a contact about C03 in ‘Harbour traffic’.",
    ],
  ],

  "source.added": [[{ sourceId: "s1" }, "added a source."]],
  "source.revised": [
    [{ sourceId: "s1", fields: ["tier", "interestNote"] }, "changed the tier and interest note of a source."],
  ],
  "source.kept-apart": [[{ sources: 3 }, "said that 3 sources are independent of each other."]],
  "evidence.attached": [
    [
      { ...of, evidenceId: "e1", sourceId: "s1", stance: "refutes" },
      "attached evidence that refutes C03 in ‘Harbour traffic’.",
    ],
    [
      { ...of, evidenceId: "e1", sourceId: "s1", stance: "context" },
      "attached evidence that gives context to C03 in ‘Harbour traffic’.",
    ],
  ],
  "evidence.withdrawn": [
    [{ ...of, evidenceId: "e1", reason: null }, "withdrew evidence from C03 in ‘Harbour traffic’."],
    [{ ...of, evidenceId: "e1", reason: "Wrong year" }, "withdrew evidence from C03 in ‘Harbour traffic’: Wrong year."],
  ],

  "copy.asked": [[{ evidenceId: "e" }, "asked for a look at a piece of evidence in ‘Harbour traffic’."]],
  "copy.cancelled": [[{ evidenceId: "e" }, "cancelled the copy of a piece of evidence in ‘Harbour traffic’."]],
  "copy.kept": [
    [{ evidenceId: "e", sha256: "a", isFirst: true }, "kept a copy of a piece of evidence in ‘Harbour traffic’."],
    [{ evidenceId: "e", sha256: "a", isFirst: false }, "kept a new copy of changed evidence in ‘Harbour traffic’."],
  ],
  "copy.visited": [
    [{ evidenceId: "e", result: "ok" }, "looked at a piece of evidence again in ‘Harbour traffic’: it is as it was."],
    [{ evidenceId: "e", result: "gone" }, "looked at a piece of evidence again in ‘Harbour traffic’: it is gone."],
  ],
  "copy.failed": [
    [{ evidenceId: "e", of: "copy" }, "could not copy a piece of evidence in ‘Harbour traffic’."],
    [{ evidenceId: "e", of: "archive" }, "could not have an archive keep a piece of evidence in ‘Harbour traffic’."],
  ],
  "copy.uploaded": [[{ evidenceId: "e", sha256: "a" }, "uploaded a copy of a piece of evidence in ‘Harbour traffic’."]],
  "copy.read": [[{ evidenceId: "e" }, "read the copy of a piece of evidence in ‘Harbour traffic’."]],
  "copy.archived": [[{ evidenceId: "e" }, "had a piece of evidence kept by a public archive in ‘Harbour traffic’."]],

  "verdict.recorded": [
    [{ ...of, outcome: "disputed", rating: null, previous: null }, "recorded C03 as disputed in ‘Harbour traffic’."],
    [
      { ...of, outcome: "disputed", rating: "mostly_false", previous: "verified" },
      "recorded C03 as mostly false in ‘Harbour traffic’, verified before.",
    ],
    [
      { ...of, outcome: null, rating: "in_progress", previous: null },
      "recorded C03 as research in progress in ‘Harbour traffic’.",
    ],
    [
      { ...of, outcome: "disputed", rating: "false", previous: null, round: "second" },
      "gave the second review of C03 in ‘Harbour traffic’: false.",
    ],
  ],
  "claim.unveiled": [
    [of, "opened the first verdict on C03 in ‘Harbour traffic’, so that somebody else has to give the second."],
  ],
  "claim.decided": [
    [
      { ...of, outcome: "disputed", rating: null, accepted: "second" },
      "decided C03 as disputed in ‘Harbour traffic’, accepting the second verdict.",
    ],
    [
      { ...of, outcome: "unverifiable", rating: null, accepted: null },
      "decided C03 as unverifiable in ‘Harbour traffic’, by a third verdict.",
    ],
  ],
  "claim.sent-back": [
    [{ ...of, because: "Read the annex" }, "sent C03 in ‘Harbour traffic’ back to both reviewers: Read the annex."],
  ],
  "claim.reopened": [
    [{ ...of, because: "evidence was withdrawn" }, "reopened C03 in ‘Harbour traffic’: evidence was withdrawn."],
  ],
  "waiver.given": [
    [
      { kind: "outcome", label: "C03", reason: "The quote is the story." },
      "waived the outcome of C03 in ‘Harbour traffic’: The quote is the story.",
    ],
    [
      { kind: "second_review", label: "C03", reason: "Nobody else reads Portuguese" },
      "waived the second review of C03 in ‘Harbour traffic’: Nobody else reads Portuguese.",
    ],
    [
      { kind: "own_article", label: null, reason: "Nobody else is here" },
      "let the reporter review their own article in ‘Harbour traffic’: Nobody else is here.",
    ],
  ],

  "article.signed-off": [
    [{ headline: "Harbour", isSolo: false }, "signed off ‘Harbour’."],
    [{ headline: "Harbour", isSolo: true }, "signed off ‘Harbour’ as the only person who checked it."],
  ],
  "sign-off.voided": [
    [
      { headline: "Harbour", because: "C03: evidence was attached" },
      "voided the sign-off of ‘Harbour’: C03: evidence was attached.",
    ],
  ],
  "sign-off.restored": [[{ headline: "Harbour" }, "let the sign-off of ‘Harbour’ stand again."]],
  "article.closed": [[{ headline: "Harbour", sha256: "00" }, "closed the copy check of ‘Harbour’."]],
  "report.drafted": [
    [{ title: "What grew", changed: {} }, "drafted the report ‘What grew’."],
    [
      { title: "What grew", changed: { dek: { from: "a", to: "b" }, slug: { from: "a", to: "b" } } },
      "changed the summary and address of the report ‘What grew’.",
    ],
  ],
  "correction-request.received": [
    [{ title: "What grew", label: "C03" }, "asked for a correction of C03 in the report ‘What grew’."],
    [{ title: "What grew", label: null }, "asked for a correction of the report ‘What grew’."],
  ],
  "correction-request.taken": [
    [{ title: "What grew", label: null }, "looks into a reader's request about the report ‘What grew’."],
  ],
  "correction-request.closed": [
    [
      { title: "What grew", label: "C03", decision: "declined" },
      "declined a reader's request about C03 in the report ‘What grew’.",
    ],
  ],
  "correction-request.requester-erased": [
    [{ title: "What grew" }, "erased the name and address of a reader who wrote about the report ‘What grew’."],
  ],
  "change.undone": [
    [{ changeId: "1", firstEvent: 7, did: "judged C05" }, "took back: judged C05 in ‘Harbour traffic’."],
  ],
  "change.redone": [
    [{ changeId: "1", firstEvent: 7, did: "judged C05" }, "did again: judged C05 in ‘Harbour traffic’."],
  ],
  "report.published": [
    [{ title: "What grew", n: 1, sha256: "00" }, "published the report ‘What grew’."],
    [
      { title: "What grew", n: 2, sha256: "00", kind: "correction", isScheduled: true },
      "published version 2 of the report ‘What grew’ (correction), at the time that was set.",
    ],
  ],
  "correction.opened": [
    [{ title: "Port", kind: "correction", label: "C02" }, "began a correction of C02 in the report ‘Port’."],
  ],
  "correction.written": [
    [{ title: "What grew", kind: "editors_note", label: null }, "wrote on an editor’s note on the report ‘What grew’."],
  ],
  "correction.dropped": [
    [{ title: "Port", kind: "retraction", because: "No." }, "gave up the correction of the report ‘Port’: No."],
  ],
  "publication.scheduled": [
    [
      { title: "What grew", when: "4 March 2026, 06:00 (UTC)", at: "" },
      "set the report ‘What grew’ to be published on 4 March 2026, 06:00 (UTC).",
    ],
  ],
  "publication.moved": [
    [{ title: "What grew", when: "5 March", at: "" }, "moved the publication of the report ‘What grew’ to 5 March."],
  ],
  "publication.cancelled": [[{ title: "What grew" }, "took the time off the report ‘What grew’."]],
  "publication.refused": [
    [
      { title: "Port", refusal: "It is shut." },
      "had set a time for the report ‘Port’, but it was not published: It is shut.",
    ],
  ],
};

describe("describeEvent", () => {
  for (const [name, examples] of Object.entries(sentences)) {
    test(`tells ${name} as a sentence`, () => {
      for (const [detail, sentence] of examples) {
        const event = { name, detail, actor: "Priya Raman", headline: "Harbour traffic" } as LoggedEvent;
        assert.equal(describeEvent(event), `Priya Raman ${sentence}`);
      }
    });
  }

  test("tells a second reviewer who judges blind no more than that the claim was worked on", () => {
    const told = (["verdict.recorded", "evidence.attached", "flag.raised"] as const).map((name) =>
      describeEvent({ name, detail: {}, actor: "Priya Raman", headline: "Harbour", veiledLabel: "C03" } as LoggedEvent),
    );

    assert.deepEqual(told, [
      "Priya Raman submitted a review of C03 in ‘Harbour’.",
      "Priya Raman attached evidence to C03 in ‘Harbour’.",
      "Priya Raman worked on C03 in ‘Harbour’.",
    ]);
  });

  test("does without the headline of an article that is gone", () => {
    const event: LoggedEvent = { name: "claim.accepted", detail: of, actor: "Priya Raman", headline: null };

    assert.equal(describeEvent(event), "Priya Raman accepted C03.");
  });

  test("tells an event that an older version of the app recorded without its words going missing", () => {
    const event = { name: "claim.teleported", detail: {}, actor: "Priya Raman", headline: null } as unknown;

    assert.equal(
      describeEvent(event as LoggedEvent),
      "Priya Raman did something that this version cannot describe (claim.teleported).",
    );
  });
});

describe("the kinds of events", () => {
  test("have a label each, none without events", () => {
    const kinds = new Set(Object.keys(sentences).map((name) => name.slice(0, name.indexOf("."))));

    assert.deepEqual(Object.keys(eventKinds).sort(), [...kinds].sort());
    assert.equal(new Set(Object.values(eventKinds)).size, kinds.size);
  });
});

import type { EventDetails, EventName } from "../event.ts";

type Sentences = { [Name in EventName]: [detail: EventDetails[Name], sentence: string][] };

const of = { label: "C03" };

/** The same of verdicts, sign-offs, reports and what readers say. */
export const sentencesOfVerdicts = {
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
    [
      { ...of, outcome: "disputed", rating: "false", own: "Pants on Fire", previous: null },
      "recorded C03 as “Pants on Fire” in ‘Harbour traffic’.",
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
    [
      { ...of, outcome: "disputed", rating: "false", own: "Pants on Fire", accepted: "first" },
      "decided C03 as “Pants on Fire” in ‘Harbour traffic’, accepting the first verdict.",
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
} satisfies Partial<Sentences>;

import type { EventDetails, EventName } from "../event.ts";

type Sentences = { [Name in EventName]: [detail: EventDetails[Name], sentence: string][] };

const of = { label: "C03" };

/** The same of claims, talk, sources and evidence. */
export const sentencesOfClaims = {
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
} satisfies Partial<Sentences>;

import type { EventDetails, EventName } from "../event.ts";

type Sentences = { [Name in EventName]: [detail: EventDetails[Name], sentence: string][] };

/** Facts about the newsroom, its people and its articles, and the sentence each becomes when Priya did it in “Harbour traffic”. */
export const sentencesOfTheHouse = {
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
} satisfies Partial<Sentences>;

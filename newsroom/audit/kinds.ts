import type { EventName } from "./event.ts";

/** The kinds of events, as the log is filtered: the part of the name before the dot, in the words of the page. */
export const eventKinds = {
  newsroom: "Newsroom",
  "solo-publishing": "Solo publishing",
  "second-review": "Second reviews",
  "house-page": "The newsroom's pages",
  scale: "Rating scale",
  person: "People",
  invitation: "Invitations",
  "password-reset": "Password links",
  roles: "Roles",
  password: "Passwords",
  sessions: "Sessions",
  keys: "Keys at the desk",
  digest: "Digests",
  notifications: "Notifications",
  article: "Articles",
  version: "Versions",
  sentence: "Sentences",
  claim: "Claims",
  comment: "Comments",
  flag: "Flags",
  contact: "Contacts",
  source: "Sources",
  evidence: "Evidence",
  copy: "Copies of evidence",
  "copy-policy": "Rules for copies",
  verdict: "Verdicts",
  waiver: "Waivers",
  "sign-off": "Voided sign-offs",
  "correction-request": "Readers' requests",
  report: "Reports",
  correction: "Corrections",
  publication: "Set times",
  change: "Undo and redo",
} as const satisfies Record<KindOf<EventName>, string>;

type KindOf<Name extends string> = Name extends `${infer Kind}.${string}` ? Kind : never;
export type EventKind = KindOf<EventName>;

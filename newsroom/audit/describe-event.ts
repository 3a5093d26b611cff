import type { Role, Stance } from "#/db/vocabulary.ts";
import { exclusionReasons, modeLabels } from "../articles/article.ts";
import { dismissalReasons } from "../claims/claim.ts";
import { channelLabels } from "../contacts/contact.ts";
import { roleLabels } from "../people/person.ts";
import { flagKinds } from "../sourcing/sourcing-flag.ts";
import { conclusionOf } from "../verdicts/rating-scale.ts";
import type { Changed, EventDetails, EventName } from "./event.ts";

/** What the log remembers of one deed, with the names that belong to it today. */
export type LoggedEvent = {
  [Name in EventName]: { name: Name; detail: EventDetails[Name]; actor: string; headline: string | null };
}[EventName];

/** What the actor did, without the actor: “recorded C03 as disputed in ‘Harbour traffic’”. `where` begins with a space. */
type Phrases = { [Name in EventName]: (detail: EventDetails[Name], where: string) => string };

const phrases: Phrases = {
  "newsroom.founded": ({ name }) => `set up the newsroom ${quoted(name)}`,
  "newsroom.configured": ({ changed }) => `changed the newsroom's ${fields(changed)}`,
  "solo-publishing.switched": ({ on }) => `switched solo publishing ${on ? "on" : "off"}`,
  "person.joined": ({ name, roles }) => `joined as ${name}, ${roleNames(roles)}`,
  "person.invited": ({ name, roles }) => `invited ${name} as ${roleNames(roles)}`,
  "invitation.revoked": ({ name }) => `withdrew the link made for ${name}`,
  "password-reset.issued": ({ name }) => `made a link for ${name} to set a new password`,
  "roles.changed": ({ name, from, to }) => `changed the roles of ${name} from ${roleNames(from)} to ${roleNames(to)}`,
  "person.disabled": ({ name }) => `disabled the account of ${name}`,
  "person.enabled": ({ name }) => `enabled the account of ${name}`,
  "password.changed": () => "set a new password",
  "sessions.ended": () => "signed out everywhere",

  "article.submitted": ({ headline, mode, suggestions }) =>
    `submitted ${quoted(headline)} for a ${modeLabels[mode].toLowerCase()}; the engine suggested ${counted(suggestions, "claim")}`,
  "article.revised": ({ headline, changed }) => `changed the ${fields(changed)} of ${quoted(headline)}`,
  "version.posted": ({ headline, n, note }) => `posted version ${n} of ${quoted(headline)}${because(note)}`,
  "sentence.excluded": ({ sentence, reason }, where) =>
    `marked sentence ${sentence} as holding nothing to check (${lower(exclusionReasons[reason])})${where}`,
  "sentence.included": ({ sentence }, where) => `took sentence ${sentence} back among those to check${where}`,

  "claim.accepted": ({ label }, where) => `accepted ${label}${where}`,
  "claim.acceptance-withdrawn": ({ label }, where) => `took back the acceptance of ${label}${where}`,
  "claim.dismissed": ({ label, reason, note }, where) =>
    `dismissed ${label}${where} (${lower(dismissalReasons[reason])})${because(note)}`,
  "claim.restored": ({ label }, where) => `restored ${label}${where}`,
  "claim.marked": ({ label, statement }, where) => `marked ${label}${where}: ${quoted(statement)}`,
  "claim.reworded": ({ label, changed }, where) => `changed the ${fields(changed)} of ${label}${where}`,
  "claim.anchor-moved": ({ label }, where) => `moved ${label} to other words${where}`,
  "claim.anchor-added": ({ label, words }, where) => `put ${label} on another place${where}: ${quoted(words)}`,
  "claim.anchor-taken-away": ({ label, words }, where) => `took ${label} off a place${where}: ${quoted(words)}`,
  "claim.place-confirmed": ({ label, words }, where) => `confirmed where ${label} stands${where}: ${quoted(words)}`,
  "claim.reattached": ({ label, words }, where) => `attached ${label} to other words${where}: ${quoted(words)}`,
  "claim.words-removed": ({ label, words }, where) =>
    `said that words of ${label} were removed${where}: ${quoted(words)}`,
  "claim.split": ({ label, into }, where) => `split ${label} into ${listed(into)}${where}`,
  "claim.merged": ({ label, into }, where) => `merged ${label} into ${into}${where}`,
  "claim.key-set": ({ label, isKey }, where) =>
    isKey ? `made ${label} a key claim${where}` : `made ${label} an ordinary claim${where}`,

  "flag.raised": ({ label, kind, note }, where) => `flagged ${label}${where} as ${flag(kind)}${because(note)}`,
  "flag.asked": ({ label, kind, question }, where) =>
    `put the flag ${flag(kind)} on ${label}${where} to the reporter: ${question}`,
  "flag.answered": ({ label, kind }, where) => `answered the flag ${flag(kind)} on ${label}${where}`,
  "flag.resolved": ({ label, kind }, where) => `resolved the flag ${flag(kind)} on ${label}${where}`,
  "flag.waived": ({ label, kind, reason }, where) =>
    `waived the flag ${flag(kind)} on ${label}${where}${because(reason)}`,
  "flag.reopened": ({ label, kind }, where) => `reopened the flag ${flag(kind)} on ${label}${where}`,

  "contact.logged": ({ label, channel, isRightOfReply }, where) =>
    `got in touch with somebody about ${label}${where} (${lower(channelLabels[channel])})${isRightOfReply ? " and offered a right of reply" : ""}`,
  "contact.revised": ({ label, fields: names }, where) =>
    `changed the ${listed(names.map(fieldName))} of a contact about ${label}${where}`,

  "source.added": () => "added a source",
  "source.revised": ({ fields: names }) => `changed the ${listed(names.map(fieldName))} of a source`,
  "evidence.attached": ({ label, stance }, where) => `attached evidence that ${stances[stance]} ${label}${where}`,
  "evidence.withdrawn": ({ label, reason }, where) => `withdrew evidence from ${label}${where}${because(reason)}`,

  "verdict.recorded": ({ label, outcome, rating, previous }, where) => {
    const before =
      previous && previous !== outcome
        ? `, ${lower(conclusionOf({ rating: null, outcome: previous }).label)} before`
        : "";
    return `recorded ${label} as ${lower(conclusionOf({ rating, outcome }).label)}${where}${before}`;
  },
  "claim.reopened": ({ label, because: reason }, where) => `reopened ${label}${where}${because(reason)}`,
  "waiver.given": ({ kind, label, reason }, where) =>
    kind === "outcome"
      ? `waived the outcome of ${label ?? "a claim"}${where}${because(reason)}`
      : `let the reporter review their own article${where}${because(reason)}`,

  "article.signed-off": ({ headline, isSolo }) =>
    `signed off ${quoted(headline)}${isSolo ? " as the only person who checked it" : ""}`,
  "sign-off.voided": ({ headline, because: reason }) => `voided the sign-off of ${quoted(headline)}${because(reason)}`,
  "article.closed": ({ headline }) => `closed the copy check of ${quoted(headline)}`,
  "report.drafted": ({ title, changed }) =>
    Object.keys(changed).length === 0
      ? `drafted the report ${quoted(title)}`
      : `changed the ${fields(changed)} of the report ${quoted(title)}`,
  "report.published": ({ title, n }) =>
    n === 1 ? `published the report ${quoted(title)}` : `published version ${n} of the report ${quoted(title)}`,
};

/** One sentence in the past tense: “Priya Raman recorded C03 as disputed in ‘Harbour traffic’.” */
export function describeEvent(event: LoggedEvent): string {
  const words = phraseOf(event);
  return /[.!?]’?$/.test(words) ? `${event.actor} ${words}` : `${event.actor} ${words}.`;
}

/** The log is kept for good: it may hold a fact that is no longer recorded. */
function phraseOf({ name, detail, headline }: LoggedEvent): string {
  const phrase = phrases[name] as ((detail: LoggedEvent["detail"], where: string) => string) | undefined;
  if (!phrase) return `did something that this version cannot describe (${name})`;
  return phrase(detail, headline === null ? "" : ` in ${quoted(headline)}`);
}

/** The kinds of events, as the log is filtered: the part of the name before the dot, in the words of the page. */
export const eventKinds = {
  newsroom: "Newsroom",
  "solo-publishing": "Solo publishing",
  person: "People",
  invitation: "Invitations",
  "password-reset": "Password links",
  roles: "Roles",
  password: "Passwords",
  sessions: "Sessions",
  article: "Articles",
  version: "Versions",
  sentence: "Sentences",
  claim: "Claims",
  flag: "Flags",
  contact: "Contacts",
  source: "Sources",
  evidence: "Evidence",
  verdict: "Verdicts",
  waiver: "Waivers",
  "sign-off": "Voided sign-offs",
  report: "Reports",
} as const satisfies Record<KindOf<EventName>, string>;

type KindOf<Name extends string> = Name extends `${infer Kind}.${string}` ? Kind : never;
export type EventKind = KindOf<EventName>;

const stances: Record<Stance, string> = {
  supports: "supports",
  refutes: "refutes",
  context: "gives context to",
};

function quoted(words: string): string {
  return `‘${words}’`;
}

function lower(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

function flag(kind: keyof typeof flagKinds): string {
  return quoted(flagKinds[kind].label);
}

function roleNames(roles: readonly Role[]): string {
  return listed(roles.map((role) => lower(roleLabels[role].label)));
}

function because(reason: string | null): string {
  return reason === null ? "" : `: ${reason}`;
}

function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function fields(changed: Record<string, Changed>): string {
  return listed(Object.keys(changed).map(fieldName));
}

const fieldNames: Record<string, string> = {
  asked: "question",
  contactedOn: "day",
  dek: "summary",
  newsroomName: "name",
  sourceUrl: "source address",
  correctionsPolicyUrl: "corrections address",
  appearanceUrl: "address of first appearance",
  claimReviewed: "short wording",
  isConfidential: "confidentiality",
  isRightOfReply: "right of reply",
  madeOn: "date",
  publishedOn: "date",
  replyBy: "day for the reply",
  slug: "address",
  who: "name",
};

/** A field in words: interestNote → interest note. */
function fieldName(field: string): string {
  return fieldNames[field] ?? field.replaceAll(/(?=[A-Z])/g, " ").toLowerCase();
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

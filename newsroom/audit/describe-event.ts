import type { CorrectionKind, SecondReview, Stance } from "#/db/vocabulary.ts";
import { exclusionReasons, modeLabels } from "../articles/article.ts";
import { dismissalReasons } from "../claims/claim.ts";
import { channelLabels } from "../contacts/contact.ts";
import { correctionKinds } from "../corrections/correction.ts";
import { secondReviews } from "../verdicts/policy.ts";
import type { EventDetails, EventName } from "./event.ts";
import {
  because,
  concluded,
  counted,
  dutyWords,
  fieldName,
  fields,
  flag,
  jobWords,
  listed,
  lower,
  quoted,
  roleNames,
  until,
  visitWords,
} from "./words.ts";

/** What the log remembers of one deed, with the names that belong to it today. */
export type LoggedEvent = {
  [Name in EventName]: {
    name: Name;
    detail: EventDetails[Name];
    actor: string;
    headline: string | null;
    /** The claim it was about, where whoever reads the log may not know more than that it was worked on. */
    veiledLabel?: string;
  };
}[EventName];

/** What the actor did, without the actor: “recorded C03 as disputed in ‘Harbour traffic’”. `where` begins with a space. */
type Phrases = { [Name in EventName]: (detail: EventDetails[Name], where: string) => string };

const phrases: Phrases = {
  "newsroom.founded": ({ name }) => `set up the newsroom ${quoted(name)}`,
  "newsroom.configured": ({ changed }) => `changed the newsroom's ${fields(changed)}`,
  "solo-publishing.switched": ({ on }) => `switched solo publishing ${on ? "on" : "off"}`,
  "copy-policy.set": ({ requiresCopies, revisitDays, archiveAddress }) =>
    `set that evidence ${requiresCopies ? "needs a" : "needs no"} copy before sign-off, is looked at again ${
      revisitDays === null ? "on request" : `every ${counted(revisitDays, "day")}`
    } and ${archiveAddress === null ? "goes to no archive" : `goes to the archive ${archiveAddress}`}`,
  "house-page.saved": ({ title, n, isStandard }) =>
    isStandard
      ? `turned the page ${quoted(title)} back to its first words, version ${n}`
      : `wrote the page ${quoted(title)}, version ${n}`,
  "scale.saved": ({ n, labels }) => `set the rating scale to ${listed(labels)}, version ${n}`,
  "second-review.set": ({ of, share, isBlind }) =>
    of === "none"
      ? "switched second reviews off"
      : `asked for a${isBlind ? " blind" : "n open"} second review of ${share === null ? secondReviewOf(of) : `${Math.round(share * 100)} per cent of claims`}`,
  "person.joined": ({ name, roles }) => `joined as ${name}, ${roleNames(roles)}`,
  "person.invited": ({ name, roles }) => `invited ${name} as ${roleNames(roles)}`,
  "invitation.revoked": ({ name }) => `withdrew the link made for ${name}`,
  "password-reset.issued": ({ name }) => `made a link for ${name} to set a new password`,
  "roles.changed": ({ name, from, to }) => `changed the roles of ${name} from ${roleNames(from)} to ${roleNames(to)}`,
  "person.disabled": ({ name }) => `disabled the account of ${name}`,
  "person.enabled": ({ name }) => `enabled the account of ${name}`,
  "password.changed": () => "set a new password",
  "sessions.ended": () => "signed out everywhere",
  "keys.set": () => "set their own keys at the desk",
  "digest.switched": ({ on }) => `switched their daily digest ${on ? "on" : "off"}`,
  "notifications.read": ({ count }) => `read ${counted(count, "notification")}`,
  "notifications.mailed": ({ count }) => `was sent ${counted(count, "notification")} by e-mail`,

  "article.submitted": ({ headline, mode, suggestions }) =>
    `submitted ${quoted(headline)} for a ${modeLabels[mode].toLowerCase()}; the engine suggested ${counted(suggestions, "claim")}`,
  "article.revised": ({ headline, changed }) => `changed the ${fields(changed)} of ${quoted(headline)}`,
  "article.assigned": ({ headline, duty, from, to, dueOn }) =>
    `${from === null || from === to ? "assigned" : "reassigned"} the ${dutyWords(duty)} of ${quoted(headline)} to ${to}${until(dueOn)}`,
  "article.unassigned": ({ headline, duty, from }) => `took the ${dutyWords(duty)} of ${quoted(headline)} from ${from}`,
  "article.due-set": ({ headline, to }) =>
    to === null ? `took the due date off ${quoted(headline)}` : `made ${quoted(headline)} due on ${to}`,
  "version.posted": ({ headline, n, note }) => `posted version ${n} of ${quoted(headline)}${because(note)}`,
  "sentence.excluded": ({ sentence, reason }, where) =>
    `marked sentence ${sentence} as holding nothing to check (${lower(exclusionReasons[reason])})${where}`,
  "sentence.included": ({ sentence }, where) => `took sentence ${sentence} back among those to check${where}`,

  "claim.imported": ({ claims, evidence, from }, where) =>
    `imported ${counted(claims, "claim")} with ${counted(evidence, "piece")} of evidence from ${quoted(from)}${where}`,
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
  "claim.assigned": ({ label, duty, from, to, dueOn }, where) =>
    `${from === null || from === to ? "assigned" : "reassigned"} the ${dutyWords(duty)} of ${label}${where} to ${to}${until(dueOn)}`,
  "claim.unassigned": ({ label, duty, from }, where) => `took the ${dutyWords(duty)} of ${label}${where} from ${from}`,

  "comment.written": ({ label }, where) => `commented on ${label}${where}`,
  "comment.replied": ({ label }, where) => `replied to a comment on ${label}${where}`,
  "comment.edited": ({ label }, where) => `changed a comment on ${label}${where}`,
  "comment.withdrawn": ({ label }, where) => `took back a comment on ${label}${where}`,
  "comment.resolved": ({ label }, where) => `resolved a comment on ${label}${where}`,
  "comment.reopened": ({ label }, where) => `reopened a comment on ${label}${where}`,

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
  "source.kept-apart": ({ sources }) => `said that ${counted(sources, "source")} are independent of each other`,
  "evidence.attached": ({ label, stance }, where) => `attached evidence that ${stances[stance]} ${label}${where}`,
  "evidence.withdrawn": ({ label, reason }, where) => `withdrew evidence from ${label}${where}${because(reason)}`,

  "copy.asked": (_, where) => `asked for a look at a piece of evidence${where}`,
  "copy.cancelled": (_, where) => `cancelled the copy of a piece of evidence${where}`,
  "copy.kept": ({ isFirst }, where) =>
    isFirst ? `kept a copy of a piece of evidence${where}` : `kept a new copy of changed evidence${where}`,
  "copy.visited": ({ result }, where) => `looked at a piece of evidence again${where}: ${visitWords[result]}`,
  "copy.failed": ({ of }, where) => `could not ${jobWords[of]} a piece of evidence${where}`,
  "copy.uploaded": (_, where) => `uploaded a copy of a piece of evidence${where}`,
  "copy.read": (_, where) => `read the copy of a piece of evidence${where}`,
  "copy.archived": (_, where) => `had a piece of evidence kept by a public archive${where}`,

  "verdict.recorded": ({ label, outcome, rating, own, previous, round }, where) => {
    const conclusion = concluded({ rating, outcome, own });
    if (round === "second") return `gave the second review of ${label}${where}: ${conclusion}`;
    const before = previous && previous !== outcome ? `, ${concluded({ rating: null, outcome: previous })} before` : "";
    return `recorded ${label} as ${conclusion}${where}${before}`;
  },
  "claim.unveiled": ({ label }, where) =>
    `opened the first verdict on ${label}${where}, so that somebody else has to give the second`,
  "claim.decided": ({ label, outcome, rating, own, accepted }, where) => {
    const as = `decided ${label} as ${concluded({ rating, outcome, own })}${where}`;
    return accepted ? `${as}, accepting the ${accepted} verdict` : `${as}, by a third verdict`;
  },
  "claim.sent-back": ({ label, because: reason }, where) =>
    `sent ${label}${where} back to both reviewers${because(reason)}`,
  "claim.reopened": ({ label, because: reason }, where) => `reopened ${label}${where}${because(reason)}`,
  "waiver.given": ({ kind, label, reason }, where) => {
    const waived = {
      outcome: `waived the outcome of ${label ?? "a claim"}`,
      second_review: `waived the second review of ${label ?? "a claim"}`,
      own_article: "let the reporter review their own article",
    };
    return `${waived[kind]}${where}${because(reason)}`;
  },

  "article.signed-off": ({ headline, isSolo }) =>
    `signed off ${quoted(headline)}${isSolo ? " as the only person who checked it" : ""}`,
  "sign-off.voided": ({ headline, because: reason }) => `voided the sign-off of ${quoted(headline)}${because(reason)}`,
  "sign-off.restored": ({ headline }) => `let the sign-off of ${quoted(headline)} stand again`,
  "article.closed": ({ headline }) => `closed the copy check of ${quoted(headline)}`,
  "report.drafted": ({ title, changed }) =>
    Object.keys(changed).length === 0
      ? `drafted the report ${quoted(title)}`
      : `changed the ${fields(changed)} of the report ${quoted(title)}`,
  "correction-request.received": ({ title, label }) =>
    `asked for a correction of ${label === null ? "" : `${label} in `}the report ${quoted(title)}`,
  "correction-request.taken": ({ title, label }) =>
    `looks into a reader's request about ${label === null ? "" : `${label} in `}the report ${quoted(title)}`,
  "correction-request.closed": ({ title, label, decision }) =>
    `${decision} a reader's request about ${label === null ? "" : `${label} in `}the report ${quoted(title)}`,
  "correction-request.requester-erased": ({ title }) =>
    `erased the name and address of a reader who wrote about the report ${quoted(title)}`,
  "report.published": ({ title, n, kind, isScheduled }) => {
    const what = n === 1 ? "" : `version ${n} of `;
    const why = kind === undefined || kind === "first" ? "" : ` (${lower(correctionKinds[kind].label)})`;
    return `published ${what}the report ${quoted(title)}${why}${isScheduled ? ", at the time that was set" : ""}`;
  },
  "correction.opened": ({ title, kind, label }) => `began ${correctionOf(kind, label)} the report ${quoted(title)}`,
  "correction.written": ({ title, kind, label }) => `wrote on ${correctionOf(kind, label)} the report ${quoted(title)}`,
  "correction.dropped": ({ title, because: reason }) =>
    `gave up the correction of the report ${quoted(title)}${because(reason)}`,
  "publication.scheduled": ({ title, when }) => `set the report ${quoted(title)} to be published on ${when}`,
  "publication.moved": ({ title, when }) => `moved the publication of the report ${quoted(title)} to ${when}`,
  "publication.cancelled": ({ title }) => `took the time off the report ${quoted(title)}`,
  "publication.refused": ({ title, refusal }) =>
    `had set a time for the report ${quoted(title)}, but it was not published${because(refusal)}`,

  "change.undone": ({ did }, where) => `took back: ${did}${where}`,
  "change.redone": ({ did }, where) => `did again: ${did}${where}`,
};

/** One sentence in the past tense: “Priya Raman recorded C03 as disputed in ‘Harbour traffic’.” */
export function describeEvent(event: LoggedEvent): string {
  const words = phraseOf(event);
  return /[.!?]’?$/.test(words) ? `${event.actor} ${words}` : `${event.actor} ${words}.`;
}

/** The log is kept for good: it may hold a fact that is no longer recorded. */
function phraseOf({ name, detail, headline, veiledLabel }: LoggedEvent): string {
  const where = headline === null ? "" : ` in ${quoted(headline)}`;
  if (veiledLabel !== undefined) return `${veiledDeed(name)} ${veiledLabel}${where}`;
  const phrase = phrases[name] as ((detail: LoggedEvent["detail"], where: string) => string) | undefined;
  if (!phrase) return `did something that this version cannot describe (${name})`;
  return phrase(detail, where);
}

/** What a second reviewer who judges blind may read in the log. */
function veiledDeed(name: EventName): string {
  if (name === "verdict.recorded") return "submitted a review of";
  return name === "evidence.attached" ? "attached evidence to" : "worked on";
}

const stances: Record<Stance, string> = {
  supports: "supports",
  refutes: "refutes",
  context: "gives context to",
};

/** “a correction of C02 in”, “an update of”. */
function correctionOf(kind: CorrectionKind, label: string | null): string {
  const name = lower(correctionKinds[kind].label);
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name} ${kind === "editors_note" ? "on" : "of"} ${label === null ? "" : `${label} in `}`.trimEnd();
}

function secondReviewOf(of: SecondReview): string {
  return lower(secondReviews.find(({ code }) => code === of)?.label ?? of);
}

import type { EventName } from "../audit/event.ts";
import type { Permission } from "../permissions.ts";

/** Permissions that depend on nothing but the article. */
export type UndoPermission = Extract<
  Permission,
  | "article.reopen"
  | "claim.assign"
  | "claim.mark"
  | "comment.write"
  | "evidence.attach"
  | "contact.log"
  | "flag.answer"
  | "flag.ask"
  | "flag.raise"
  | "flag.resolve"
  | "flag.waive"
  | "outcome.waive"
  | "verdict.record"
>;

/** A deed that can be taken back: who may do such a deed, and its words before the claim or the sentence it was done to. */
type Undoable = { permission: UndoPermission; did: string; takesAway?: true };

const mark = (did: string): Undoable => ({ permission: "claim.mark", did });
/** Something is gone from the screen by it: the desk offers to take it back. */
const takeAway = (did: string): Undoable => ({ ...mark(did), takesAway: true });

/**
 * Every fact, by what becomes of the deed that records it: it can be taken back; or it cannot, and then what to do
 * instead. Null: undo looks past it. Words never say what somebody concluded: a colleague may have to judge blind.
 *
 * A change is the deed of its first event; what follows from it is taken back with it.
 */
const deeds: Record<EventName, Undoable | string | null> = {
  "newsroom.founded": null,
  "newsroom.configured": null,
  "second-review.set": null,
  "solo-publishing.switched": null,
  "copy-policy.set": null,
  "house-page.saved": null,
  "scale.saved": null,
  "person.joined": null,
  "person.invited": null,
  "invitation.revoked": null,
  "password-reset.issued": null,
  "roles.changed": null,
  "person.disabled": null,
  "person.enabled": null,
  "password.changed": null,
  "sessions.ended": null,
  "keys.set": null,
  "digest.switched": null,
  "notifications.read": null,
  "notifications.mailed": null,

  "article.submitted": null,
  "article.revised": null,
  "article.assigned": null,
  "article.unassigned": null,
  "article.due-set": null,
  "version.posted": "A version cannot be undone: post the earlier text again instead.",
  "sentence.excluded": takeAway("set aside"),
  "sentence.included": mark("included"),

  "claim.imported": mark("imported claims into"),
  "claim.accepted": mark("accepted"),
  "claim.acceptance-withdrawn": takeAway("took back the acceptance of"),
  "claim.dismissed": takeAway("dismissed"),
  "claim.restored": mark("restored"),
  "claim.marked": mark("marked"),
  "claim.reworded": mark("reworded"),
  "claim.anchor-moved": mark("moved the ends of"),
  "claim.anchor-added": mark("put on another place"),
  "claim.anchor-taken-away": takeAway("took off a place"),
  "claim.place-confirmed": mark("confirmed the place of"),
  "claim.reattached": mark("attached to other words"),
  "claim.words-removed": takeAway("said that the words were removed of"),
  "claim.split": takeAway("split"),
  "claim.merged": takeAway("merged"),
  "claim.key-set": mark("changed the key mark of"),

  "claim.assigned": { permission: "claim.assign", did: "assigned" },
  "claim.unassigned": { permission: "claim.assign", did: "unassigned" },
  "comment.written": { permission: "comment.write", did: "commented on" },
  "comment.replied": { permission: "comment.write", did: "replied on" },
  "comment.edited": { permission: "comment.write", did: "edited a comment on" },
  "comment.withdrawn": { permission: "comment.write", did: "took back a comment on", takesAway: true },
  "comment.resolved": { permission: "comment.write", did: "resolved a comment on" },
  "comment.reopened": { permission: "comment.write", did: "reopened a comment on" },

  "contact.logged": { permission: "contact.log", did: "logged a contact on" },
  "contact.revised": { permission: "contact.log", did: "changed a contact on" },

  "flag.raised": { permission: "flag.raise", did: "raised a flag on" },
  "flag.asked": { permission: "flag.ask", did: "asked the reporter about a flag on" },
  "flag.answered": { permission: "flag.answer", did: "answered a flag on" },
  "flag.resolved": { permission: "flag.resolve", did: "resolved a flag on" },
  "flag.waived": { permission: "flag.waive", did: "waived a flag on" },
  "flag.reopened": { permission: "flag.resolve", did: "reopened a flag on" },

  "source.added": null,
  "source.revised": null,
  "source.kept-apart": null,
  "evidence.attached": { permission: "evidence.attach", did: "attached evidence to" },
  "evidence.withdrawn": { permission: "evidence.attach", did: "withdrew evidence from", takesAway: true },

  // A visit to a page has happened, and a copy stays: undo looks past them.
  "copy.asked": null,
  "copy.cancelled": null,
  "copy.kept": null,
  "copy.visited": null,
  "copy.failed": null,
  "copy.uploaded": null,
  "copy.read": null,
  "copy.archived": null,

  "verdict.recorded": { permission: "verdict.record", did: "judged" },
  "claim.unveiled": "Opening the first verdict cannot be undone: it has been seen.",
  "claim.decided": "A decision cannot be undone: take the claim up again instead.",
  "claim.sent-back": "Sending a claim back cannot be undone: both reviewers were told.",
  "claim.reopened": { permission: "verdict.record", did: "reopened" },
  "waiver.given": { permission: "outcome.waive", did: "gave a waiver for" },

  "article.signed-off": "A sign-off cannot be undone: reopen the article instead.",
  "sign-off.voided": { permission: "article.reopen", did: "reopened" },
  "sign-off.restored": null,
  "article.closed": null,
  "report.drafted": null,
  "report.published": "A publication cannot be undone: correct the report instead.",
  "correction.opened": null,
  "correction.written": null,
  "correction.dropped": null,
  "publication.scheduled": null,
  "publication.moved": null,
  "publication.cancelled": null,
  "publication.refused": null,

  "correction-request.received": null,
  "correction-request.taken": null,
  "correction-request.closed": null,
  "correction-request.requester-erased": null,

  "change.undone": null,
  "change.redone": null,
};

export function deedOf(name: EventName): Undoable | string | null {
  return deeds[name];
}

/** Facts that undo stops at. */
export const deskEvents: readonly EventName[] = (Object.keys(deeds) as EventName[]).filter(
  (name) => deeds[name] !== null,
);

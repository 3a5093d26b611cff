import type { Role } from "#/db/vocabulary.ts";

export type Actor = { id: string; name: string; roles: ReadonlySet<Role> };

const anyOf =
  (...roles: Role[]) =>
  (actor: Actor): boolean =>
    roles.some((role) => actor.roles.has(role));

const desk = anyOf("checker", "reviewer", "editor", "administrator");
const judges = anyOf("checker", "reviewer", "editor");

type Contest = {
  barredReporterId: string | null;
  firstBy: string | null;
  secondBy: string | null;
  soloPublishing: boolean;
};

/** The article's own reporter: its owner while they hold the reporter role. */
const owns = (actor: Actor, article: { ownerId: string }): boolean =>
  actor.roles.has("reporter") && article.ownerId === actor.id;

/** Who may know who stands behind something confidential. */
const mayIdentify = (actor: Actor, hidden: { addedBy: string; ownerIds: readonly string[] }): boolean =>
  actor.roles.has("editor") || hidden.addedBy === actor.id || hidden.ownerIds.includes(actor.id);

/**
 * Who may do what. This table is the whole of it: commands enforce it inside the transaction, screens hide what it refuses.
 *
 * A rule that depends on a row takes what it needs of the row as its second argument.
 */
const rules = {
  "newsroom.found": (_: Actor, newsroom: { people: number }) => newsroom.people === 0,
  "newsroom.configure": anyOf("administrator"),
  "person.invite": anyOf("administrator"),
  "person.change": anyOf("administrator"),
  "invitation.accept": (_: Actor, invitation: { isOpen: boolean }) => invitation.isOpen,
  "password.change": (actor: Actor, person: { id: string }) => actor.id === person.id,
  "sessions.end": (actor: Actor, person: { id: string }) => actor.id === person.id,
  "keys.set": (actor: Actor, person: { id: string }) => actor.id === person.id,
  "digest.switch": (actor: Actor, person: { id: string }) => actor.id === person.id,
  "notification.mark": (actor: Actor, notification: { personId: string }) => actor.id === notification.personId,

  "article.read": anyOf("reporter", "checker", "reviewer", "editor", "administrator"),
  /** A reporter brings the own article; the desk may take in a colleague's. */
  "article.submit": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "article.revise": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "article.post-version": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  /** A file leaves the newsroom: what is confidential is not in it, for anybody. */
  "article.export": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "claim.mark": desk,
  "claim.assign": desk,
  "comment.write": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  /** To word it anew, and to take it back. */
  "comment.revise": (actor: Actor, comment: { ownerId: string; writtenBy: string }) =>
    comment.writtenBy === actor.id && (desk(actor) || owns(actor, comment)),
  "flag.raise": desk,
  "flag.ask": desk,
  "flag.answer": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "flag.resolve": judges,
  "flag.waive": anyOf("editor"),
  "evidence.attach": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "evidence.withdraw": (actor: Actor, attachment: { ownerId: string; attachedBy: string }) =>
    desk(actor) || (owns(actor, attachment) && attachment.attachedBy === actor.id),
  /** To have its page looked at, and to upload a copy of it: whoever may attach it, and may know who is behind it. */
  "copy.ask": (actor: Actor, evidence: { ownerIds: readonly string[]; isConfidential: boolean; addedBy: string }) =>
    (desk(actor) || evidence.ownerIds.some((ownerId) => owns(actor, { ownerId }))) &&
    (!evidence.isConfidential || mayIdentify(actor, evidence)),
  /** What a visit found is kept by whoever holds its job: the app itself. */
  "copy.keep": (_: Actor, job: { isHeld: boolean }) => job.isHeld,
  /** The article's reporter often offers the right of reply. */
  "contact.log": (actor: Actor, article: { ownerId: string }) => desk(actor) || owns(actor, article),
  "contact.identify": mayIdentify,
  "source.revise": desk,
  /** An editor, or the person who brought the source; the article's own reporter where it is used in it. */
  "source.identify": mayIdentify,

  /** Nobody judges claims in their own article (`barredReporter`), unless an editor waived that in writing. */
  "verdict.record": (actor: Actor, article: { barredReporterId: string | null }) =>
    judges(actor) && article.barredReporterId !== actor.id,
  /** Somebody other than the first reviewer, who has not looked at the first verdict of a blind round (INV-04). */
  "verdict.second": (
    actor: Actor,
    claim: { barredReporterId: string | null; firstBy: string | null; hasUnveiled: boolean },
  ) =>
    anyOf("reviewer", "editor")(actor) &&
    claim.barredReporterId !== actor.id &&
    claim.firstBy !== actor.id &&
    !claim.hasUnveiled,
  "verdict.unveil": (actor: Actor, claim: { firstBy: string | null }) =>
    actor.roles.has("editor") && claim.firstBy !== actor.id,
  /** Between two verdicts that differ, an editor decides who wrote neither. */
  "claim.decide": (actor: Actor, claim: Contest) =>
    actor.roles.has("editor") &&
    claim.barredReporterId !== actor.id &&
    (![claim.firstBy, claim.secondBy].includes(actor.id) || claim.soloPublishing),
  "outcome.waive": anyOf("editor"),
  /** Nobody lets their own verdict stand alone. */
  "second-review.waive": (
    actor: Actor,
    claim: { barredReporterId: string | null; firstBy: string | null; soloPublishing: boolean },
  ) =>
    actor.roles.has("editor") &&
    claim.barredReporterId !== actor.id &&
    (claim.firstBy !== actor.id || claim.soloPublishing),
  "own-article.waive": (actor: Actor, article: { ownerId: string; soloPublishing: boolean }) =>
    actor.roles.has("editor") && (article.ownerId !== actor.id || article.soloPublishing),
  /** Four eyes: nobody signs off a text while they are the only reviewer of a claim in it. */
  "article.sign-off": (
    actor: Actor,
    article: { barredReporterId: string | null; soleReviewers: readonly string[]; soloPublishing: boolean },
  ) =>
    actor.roles.has("editor") &&
    article.barredReporterId !== actor.id &&
    (!article.soleReviewers.includes(actor.id) || article.soloPublishing),
  "article.reopen": anyOf("editor"),
  "article.close": anyOf("editor"),
  "report.draft": anyOf("editor"),
  "report.publish": anyOf("editor"),
  "report.correct": anyOf("editor"),
  /** The clock refuses, in the name of whoever set the time, who may have left since. */
  "publication.refuse": (_: Actor, publication: { isDue: boolean }) => publication.isDue,
  /** A reader needs no account. */
  "correction.request": (_: Actor, report: { isPublished: boolean }) => report.isPublished,
  "correction.handle": anyOf("editor"),
  /** Everybody takes back what they did themselves, as long as they may still do such a deed. */
  "change.undo": (actor: Actor, change: { actorId: string }) => change.actorId === actor.id,
  "numbers.read": desk,
  "audit.read": anyOf("reporter", "checker", "reviewer", "editor", "administrator"),
};

type Rules = typeof rules;
export type Permission = keyof Rules;
/** What of the row a permission depends on: nothing, or one object. */
export type SubjectOf<P extends Permission> = Parameters<Rules[P]> extends [Actor, infer Subject] ? [Subject] : [];

export const PERMISSIONS = Object.keys(rules) as Permission[];

/** Whether the table allows it. The same function serves commands and screens. */
export function can<P extends Permission>(actor: Actor, permission: P, ...subject: SubjectOf<P>): boolean {
  const rule = rules[permission] as (actor: Actor, ...subject: SubjectOf<P>) => boolean;
  return rule(actor, ...subject);
}

const refusals: Record<Permission, string> = {
  "newsroom.found": "This newsroom is already set up. Sign in, or ask an administrator to invite you.",
  "newsroom.configure": "Only an administrator may change the newsroom's settings.",
  "person.invite": "Only an administrator may invite people.",
  "person.change": "Only an administrator may change people's roles and accounts.",
  "invitation.accept": "This link was used, withdrawn or has expired. Ask an administrator for a new one.",
  "password.change": "You may only change your own password.",
  "sessions.end": "You may only end your own sessions. An administrator may disable the account.",
  "keys.set": "You may only set your own keys.",
  "digest.switch": "You may only switch your own digest.",
  "notification.mark": "You may only mark what you were told yourself.",
  "article.read": "You need a role in this newsroom to read its articles.",
  "article.submit":
    "Reporters submit their own articles; the checking desk submits anybody's. Ask an administrator for a role.",
  "article.revise": "Only the article's reporter and the checking desk may change its details.",
  "article.post-version": "Only the article's reporter and the checking desk may post a version of it.",
  "article.export": "Only the article's reporter and the checking desk may export its claims.",
  "claim.mark": "Only checkers, reviewers and editors may work on claims.",
  "claim.assign": "Only the checking desk may say who does what, and until when.",
  "comment.write": "Only the article's reporter and the checking desk may comment on its claims.",
  "comment.revise": "Only the person who wrote a comment may change it or take it back.",
  "flag.raise": "Only checkers, reviewers and editors may raise a flag.",
  "flag.ask": "Only the checking desk may put a flag to the reporter.",
  "flag.answer": "Only the article's reporter and the checking desk may answer this flag.",
  "flag.resolve": "Only checkers, reviewers and editors may resolve a flag.",
  "flag.waive": "Only an editor may waive a flag.",
  "evidence.attach": "Reporters may attach evidence to their own articles only.",
  "evidence.withdraw": "Only the person who attached this, or the checking desk, may withdraw it.",
  "copy.ask": "Only the desk, and the reporter of an article that uses this, may have it copied. Ask an editor.",
  "copy.keep": "This copy is no longer wanted.",
  "contact.log": "Only the article's reporter and the checking desk may log whom they got in touch with.",
  "contact.identify": "This contact is confidential. Ask an editor.",
  "source.revise": "Only checkers, reviewers and editors may change a source.",
  "source.identify": "This source is confidential. Ask an editor.",
  "verdict.record":
    "Only a checker, reviewer or editor may record a verdict, and nobody on their own article unless an editor waives it.",
  "verdict.second":
    "Awaiting second review: it takes a reviewer or an editor who neither gave the first verdict, nor opened it, nor reported the article.",
  "verdict.unveil": "Only an editor who did not give the first verdict may open it.",
  "claim.decide":
    "Two verdicts differ: it takes an editor who gave neither of them and did not report the article to decide.",
  "outcome.waive": "Only an editor may waive an outcome.",
  "second-review.waive": "Only an editor who did not give the first verdict may waive the second one.",
  "own-article.waive": "Only an editor other than the article's reporter may waive this.",
  "article.sign-off":
    "You may not sign off: it takes an editor who is neither the article's reporter nor the only reviewer of a claim in it. Ask another editor.",
  "article.reopen": "Only an editor may reopen a signed-off article.",
  "article.close": "Only an editor may close a copy check.",
  "report.draft": "Only an editor may write the report.",
  "report.publish": "Only an editor may publish.",
  "report.correct": "Only an editor may correct a published report.",
  "publication.refuse": "The time of this publication has not come yet.",
  "correction.request": "There is no such report.",
  "correction.handle": "Only an editor may answer readers' requests.",
  "change.undo": "Only the person who did this may take it back, or do it again.",
  "numbers.read": "The newsroom's numbers are for the checking desk. Ask an administrator for a role.",
  "audit.read": "You need a role in this newsroom to read its log.",
};

/** Why it is refused, as a sentence that says what to do. */
export function refusalOf(permission: Permission): string {
  return refusals[permission];
}

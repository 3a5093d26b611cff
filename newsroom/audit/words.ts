import type { Duty, JobKind, Role, VisitResult } from "#/db/vocabulary.ts";
import { dutyLabels } from "../assignments/assignment.ts";
import { roleLabels } from "../people/person.ts";
import { flagKinds } from "../sourcing/sourcing-flag.ts";
import { type Concluded, conclusionOf } from "../verdicts/rating-scale.ts";
import type { Changed } from "./event.ts";

// The words that sentences of the log are put together from.

export function quoted(words: string): string {
  return `‘${words}’`;
}

export function lower(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

export function flag(kind: keyof typeof flagKinds): string {
  return quoted(flagKinds[kind].label);
}

export function roleNames(roles: readonly Role[]): string {
  return listed(roles.map((role) => lower(roleLabels[role].label)));
}

export function dutyWords(duty: Duty): string {
  return lower(dutyLabels[duty]);
}

/** What a verdict concluded. A level of the newsroom's own is called as it was called then. */
export function concluded({
  own,
  ...verdict
}: Pick<Concluded, "rating" | "outcome"> & { own?: string | undefined }): string {
  return own === undefined ? lower(conclusionOf(verdict).label) : `“${own}”`;
}

export function until(dueOn: string | null): string {
  return dueOn === null ? "" : `, due ${dueOn}`;
}

export function because(reason: string | null): string {
  return reason === null ? "" : `: ${reason}`;
}

export function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

export function fields(changed: Record<string, Changed>): string {
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
  textShown: "shown text",
  who: "name",
};

/** A field in words: interestNote → interest note. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? field.replaceAll(/(?=[A-Z])/g, " ").toLowerCase();
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

export const visitWords: Record<VisitResult, string> = {
  ok: "it is as it was",
  redirected: "it is at another address",
  changed: "it is changed",
  gone: "it is gone",
};

export const jobWords: Record<JobKind, string> = {
  copy: "copy",
  read: "read the copy of",
  archive: "have an archive keep",
};

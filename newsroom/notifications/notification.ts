import type { NotificationKind } from "#/db/vocabulary.ts";

/** What a person was told, with the names that belong to it today. */
export type Told = {
  id: string;
  kind: NotificationKind;
  /** Whose deed it was. */
  by: string;
  articleId: string;
  headline: string;
  /** Null where it is about the whole article. */
  claimId: string | null;
  label: string | null;
  /** YYYY-MM-DD, of a check that the person is to do; null without one. */
  dueOn: string | null;
  causedAt: Date;
  isRead: boolean;
};

/** How long notifications are kept, in days, and how many of a person at most. */
export const KEPT_DAYS = 90;
export const MOST_KEPT = 200;

/** Hour of the day, on the server's clock, at which the digests of a day are due. */
export const DIGEST_HOUR = 7;

type Words = { by: string; what: string; due: string };

/** `what` is a claim in its article, or the article. No sentence says what anybody concluded. */
const sentences: Record<NotificationKind, (words: Words) => string> = {
  assigned: ({ by, what, due }) => `${by} asked you to check ${what}${due}`,
  mentioned: ({ by, what }) => `${by} mentioned you on ${what}`,
  commented: ({ by, what }) => `${by} commented on ${what}`,
  asked: ({ by, what }) => `${by} asked you something about ${what}`,
  answered: ({ by, what }) => `${by} answered your question about ${what}`,
  second_review: ({ by, what, due }) => `${by} asked you for a second review of ${what}${due}`,
  contested: ({ what }) => `Two reviews of ${what} differ: it waits for a decision`,
  overruled: ({ by, what }) => `${by} decided on ${what} otherwise than you did`,
  sent_back: ({ by, what }) => `${by} sent ${what} back to you`,
  reopened: ({ by, what }) => `${by} changed what your verdict on ${what} rests on: it is open again`,
  publication_refused: ({ what }) => `The report on ${what} was not published at its time: see why`,
};

/** “Tomás Vidal asked you to check C07 in ‘Harbour traffic’, due 4 March.” */
export function sentenceOf({ kind, by, headline, label, dueOn }: Told): string {
  const what = label === null ? `‘${headline}’` : `${label} in ‘${headline}’`;
  const due = dueOn === null ? "" : `, due ${dayOf(dueOn)}`;
  return `${sentences[kind]({ by, what, due })}.`;
}

/** Where it is dealt with: a path of the desk. */
export function addressOfTold({ kind, articleId, claimId }: Pick<Told, "kind" | "articleId" | "claimId">): string {
  const path = `/workspace/articles/${articleId}`;
  if (kind === "publication_refused") return `${path}/report`;
  return claimId === null ? path : `${path}?claim=${claimId}`;
}

function dayOf(date: string): string {
  const parts = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(`${date}T00:00:00Z`));
}

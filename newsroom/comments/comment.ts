import { type Piece, piecesOf } from "./body.ts";

/** A comment's rows with the names that belong to it. */
export type CommentRecord = {
  id: string;
  claimId: string;
  parentId: string | null;
  body: string;
  mentioned: { id: string; name: string }[];
  writtenBy: { id: string; name: string };
  writtenAt: Date;
  editedAt: Date | null;
  resolvedBy: { id: string; name: string } | null;
  resolvedAt: Date | null;
  withdrawnAt: Date | null;
  rowVersion: number;
};

/**
 * The comments as they stood before a moment: what was written or changed since is left out, what was resolved since is
 * open. For whoever may not see what followed a first verdict (DECISIONS 8).
 */
export function commentsBefore(comments: readonly CommentRecord[], moment: Date): CommentRecord[] {
  return comments
    .filter(({ writtenAt, editedAt }) => writtenAt < moment && (editedAt === null || editedAt < moment))
    .map((comment) =>
      comment.resolvedAt === null || comment.resolvedAt < moment
        ? comment
        : { ...comment, resolvedAt: null, resolvedBy: null },
    );
}

/** A comment as screens show it: plain values, times in milliseconds UTC. */
export type Comment = {
  id: string;
  /** Empty once it is taken back. */
  pieces: Piece[];
  by: { id: string; name: string };
  at: number;
  editedAt: number | null;
  isWithdrawn: boolean;
  rowVersion: number;
};

/** A comment with its replies, oldest first. */
export type Thread = Comment & { resolved: { by: string; at: number } | null; replies: Comment[] };

/** Comments in threads: unresolved first, then oldest first. */
export function threadsOf(comments: readonly CommentRecord[]): Thread[] {
  const ofParent = Map.groupBy(comments, ({ parentId }) => parentId);
  const threads = (ofParent.get(null) ?? []).map((record) => ({
    ...shown(record),
    resolved:
      record.resolvedAt && record.resolvedBy ? { by: record.resolvedBy.name, at: record.resolvedAt.getTime() } : null,
    replies: (ofParent.get(record.id) ?? []).map(shown).toSorted(oldestFirst),
  }));
  return threads.toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null) || oldestFirst(a, b));
}

function oldestFirst(a: Comment, b: Comment): number {
  return a.at - b.at || a.id.localeCompare(b.id);
}

function shown({
  id,
  body,
  mentioned,
  writtenBy,
  writtenAt,
  editedAt,
  withdrawnAt,
  rowVersion,
}: CommentRecord): Comment {
  return {
    id,
    pieces: withdrawnAt ? [] : piecesOf(body, mentioned),
    by: writtenBy,
    at: writtenAt.getTime(),
    editedAt: withdrawnAt ? null : (editedAt?.getTime() ?? null),
    isWithdrawn: withdrawnAt !== null,
    rowVersion,
  };
}

/** How many comments of unresolved threads can be read: the number on a claim's row. */
export function openComments(threads: readonly Thread[]): number {
  return threads
    .filter(({ resolved }) => resolved === null)
    .flatMap((thread) => [thread, ...thread.replies])
    .filter(({ isWithdrawn }) => !isWithdrawn).length;
}

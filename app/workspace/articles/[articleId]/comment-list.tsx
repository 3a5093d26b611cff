"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { openComments, type Thread } from "#/newsroom/comments/comment.ts";
import { ActionForm } from "./action-form.tsx";
import { CommentForm } from "./comment-form.tsx";
import styles from "./comments.module.css";
import { useHands } from "./hands.ts";
import { OneComment } from "./one-comment.tsx";
import { comment, reopenThread, resolveThread } from "./team-actions.ts";

/** What colleagues say about the claim: open threads first, the resolved ones folded, then the box. */
export function CommentList({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, drafts, say } = useHands();
  // Sent boxes begin anew.
  const [sent, setSent] = useState(0);
  const open = claim.comments.filter(({ resolved }) => resolved === null);
  const resolved = claim.comments.filter((thread) => thread.resolved !== null);
  const draft = `comment on ${claim.id}`;
  if (claim.comments.length === 0 && !desk.may.comment) return null;
  return (
    <section className={styles.comments} aria-label="Comments">
      <h3 className={styles.head}>
        Comments {open.length > 0 ? <span className={styles.count}>{openComments(claim.comments)}</span> : null}
      </h3>
      {open.length > 0 ? (
        <ul className={styles.list}>
          {open.map((thread) => (
            <OneThread key={thread.id} claim={claim} thread={thread} />
          ))}
        </ul>
      ) : null}
      {resolved.length > 0 ? (
        <details className={styles.resolved}>
          <summary>{resolved.length} resolved</summary>
          <ul className={styles.list}>
            {resolved.map((thread) => (
              <OneThread key={thread.id} claim={claim} thread={thread} />
            ))}
          </ul>
        </details>
      ) : null}
      {desk.may.comment ? (
        <CommentForm
          key={sent}
          action={comment}
          hidden={{ claimId: claim.id }}
          id="comment"
          label={`Comment on ${claim.label}`}
          button="Comment"
          words={drafts.get(draft)?.words ?? ""}
          onWords={(words) => drafts.set(draft, { words })}
          onSaved={() => {
            drafts.delete(draft);
            setSent(sent + 1);
            say(`Comment on ${claim.label} sent`);
          }}
        />
      ) : null}
    </section>
  );
}

function OneThread({ claim, thread }: { claim: DeskClaim; thread: Thread }): ReactNode {
  const { desk, say } = useHands();
  const [isReplying, setReplying] = useState(false);
  const mayReply = desk.may.comment && thread.resolved === null && !thread.isWithdrawn;
  return (
    <li className={styles.thread}>
      <OneComment comment={thread} resolved={thread.resolved}>
        {mayReply && !isReplying ? (
          <Button size="small" variant="plain" onClick={() => setReplying(true)}>
            Reply
          </Button>
        ) : null}
        {desk.may.comment ? <Resolving thread={thread} /> : null}
      </OneComment>
      {thread.replies.length > 0 ? (
        <ul className={styles.replies}>
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <OneComment comment={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      {isReplying && mayReply ? (
        <CommentForm
          action={comment}
          hidden={{ claimId: claim.id, parentId: thread.id }}
          id={`reply-${thread.id}`}
          label={`Reply to ${thread.by.name}`}
          button="Reply"
          focus
          onLeft={() => setReplying(false)}
          onSaved={() => {
            setReplying(false);
            say("Reply sent");
          }}
        />
      ) : null}
    </li>
  );
}

/** Says that a thread needs nothing more, or that it does. */
function Resolving({ thread: { id, resolved } }: { thread: Thread }): ReactNode {
  const { say } = useHands();
  return (
    <ActionForm
      action={resolved ? reopenThread : resolveThread}
      hidden={{ commentId: id }}
      idPrefix={`resolve-${id}-`}
      onSaved={() => say(resolved ? "Comment reopened" : "Comment resolved")}
    >
      {(_, isPending) => (
        <Button type="submit" size="small" variant="plain" aria-disabled={isPending || undefined}>
          {resolved ? "Reopen" : "Resolve"}
        </Button>
      )}
    </ActionForm>
  );
}

"use client";
import { type ReactNode, useState } from "react";
import { Moment } from "#/components/date.tsx";
import { Button } from "#/components/ui/button.tsx";
import { type Piece, wordsOf } from "#/newsroom/comments/body.ts";
import type { Comment, Thread } from "#/newsroom/comments/comment.ts";
import { ActionForm } from "./action-form.tsx";
import { CommentForm } from "./comment-form.tsx";
import styles from "./comments.module.css";
import { useHands } from "./hands.ts";
import { changeComment, takeCommentBack } from "./team-actions.ts";

/** A comment or a reply: who, when, what; its author can change it or take it back. */
export function OneComment({
  comment,
  resolved,
  children,
}: {
  comment: Comment;
  resolved?: Thread["resolved"];
  /** What else can be done with it. */
  children?: ReactNode;
}): ReactNode {
  const { desk, say } = useHands();
  // As it was when the change began: what somebody saves meanwhile is a conflict, whatever the live desk shows.
  const [began, setBegan] = useState<Comment | null>(null);
  const isChanging = began !== null;
  const isMine = comment.by.id === desk.me && desk.may.comment && !comment.isWithdrawn;
  return (
    <div className={styles.one}>
      <p className={styles.by}>
        <bdi className={styles.name}>{comment.by.name}</bdi> <Moment at={comment.at} />
        {comment.editedAt ? ", edited" : ""}
        {resolved ? (
          <>
            {" "}
            · resolved by <bdi>{resolved.by}</bdi>
          </>
        ) : null}
      </p>
      {began ? (
        <CommentForm
          action={changeComment}
          hidden={{ commentId: comment.id, rowVersion: String(began.rowVersion) }}
          seenAs="rowVersion"
          id={`change-${comment.id}`}
          label="Your comment"
          button="Save"
          focus
          words={wordsOf(began.pieces)}
          onLeft={() => setBegan(null)}
          onSaved={() => {
            setBegan(null);
            say("Comment saved");
          }}
        />
      ) : comment.isWithdrawn ? (
        <p className={styles.gone}>Taken back</p>
      ) : (
        <p className={styles.words} dir="auto">
          {comment.pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never move
            <OnePiece key={index} piece={piece} />
          ))}
        </p>
      )}
      {(isMine || children) && !isChanging ? (
        <div className={styles.acts}>
          {children}
          {isMine ? (
            <>
              <Button size="small" variant="plain" onClick={() => setBegan(comment)}>
                Edit
              </Button>
              <ActionForm
                action={takeCommentBack}
                hidden={{ commentId: comment.id }}
                idPrefix={`withdraw-${comment.id}-`}
                onSaved={() => say("Comment taken back")}
              >
                {(_, isPending) => (
                  <Button type="submit" size="small" variant="plain" aria-disabled={isPending || undefined}>
                    Take back
                  </Button>
                )}
              </ActionForm>
            </>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function OnePiece({ piece }: { piece: Piece }): ReactNode {
  if (piece.kind === "mention") return <bdi className={styles.mentioned}>{piece.words}</bdi>;
  if (piece.kind === "text") return piece.words;
  return (
    <a href={piece.url} target="_blank" rel="noopener noreferrer nofollow">
      {piece.words}
    </a>
  );
}

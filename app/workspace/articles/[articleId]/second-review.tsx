"use client";
import type { ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import tools from "./claim-tools.module.css";
import { useHands } from "./hands.ts";
import { letOneStand, unveil } from "./review-actions.ts";
import own from "./second-review.module.css";
import { WrittenForm } from "./written-form.tsx";

/** What a claim waits for between its first verdict and its second, to whoever looks at it. */
export function SecondReview({ claim }: { claim: DeskClaim }): ReactNode {
  const { say } = useHands();
  const { review } = claim;
  if (claim.state !== "second_review" || !review) return null;
  const { title, text } = wordsFor(review);
  return (
    <section className={own.review} aria-label="Second review">
      <p className={own.title}>
        <Mark name="second_review" size={15} /> {title}
      </p>
      <p>{text}</p>
      {review.mayUnveil ? <Unveil claim={claim} /> : null}
      {review.mayWaive ? (
        <details className={tools.fold}>
          <summary>One verdict is enough</summary>
          <WrittenForm
            action={letOneStand}
            about={{ claimId: claim.id }}
            name="reason"
            label="Why is one verdict enough here? It is kept and printed."
            button="Waive the second review"
            onSaved={() => say(`The second review of ${claim.label} is waived`)}
          />
        </details>
      ) : null}
    </section>
  );
}

function wordsFor({ isBlind, isFirstMine, maySecond }: NonNullable<DeskClaim["review"]>): {
  title: string;
  text: string;
} {
  if (maySecond && isBlind) {
    return {
      title: "Second review, blind",
      text: "You judge without seeing the first verdict, nor what others take the evidence to say.",
    };
  }
  if (maySecond) return { title: "Second review", text: "You judge it too. The first verdict stands below." };
  if (isFirstMine) {
    return {
      title: "Awaiting second review by somebody else",
      text: "You may change your verdict until theirs is in.",
    };
  }
  return {
    title: "Awaiting second review",
    text: isBlind
      ? "By a reviewer or an editor who has not seen the first verdict."
      : "By a reviewer or an editor other than the first.",
  };
}

/** Opening the first verdict takes two steps: it cannot be unseen. */
function Unveil({ claim }: { claim: DeskClaim }): ReactNode {
  const { say } = useHands();
  return (
    <details className={tools.fold}>
      <summary>Show the first verdict</summary>
      <ActionForm
        action={unveil}
        hidden={{ claimId: claim.id }}
        idPrefix={`unveil-${claim.id}-`}
        className={styles.form}
        onSaved={() => say(`The first verdict on ${claim.label} is shown`)}
      >
        {(_, isPending) => (
          <>
            <p className={styles.note}>You then cannot be its second reviewer, and the log says that you looked.</p>
            <Button type="submit" size="small" data-main="" aria-disabled={isPending || undefined}>
              Show it all the same
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  );
}

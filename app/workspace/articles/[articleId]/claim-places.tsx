"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { WordChanges } from "#/components/word-changes.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import own from "./claim-places.module.css";
import { useHands } from "./hands.ts";
import { takeOff } from "./placing-actions.ts";

/** The words of the claim, place by place; where a new version changed them, what changed since they were judged. */
export function ClaimPlaces({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, say } = useHands();
  const { places } = claim;
  if (places.length === 0) return null;
  const isChanged = places.some(({ change }) => change !== null);
  const mayTakeOff = desk.may.mark && places.length > 1 && claim.state !== "suggested" && claim.state !== "dismissed";
  return (
    <div className={own.places}>
      {isChanged ? <p className={own.changed}>The words changed in the text</p> : null}
      <blockquote className={styles.quote} dir="auto" lang={desk.language}>
        {places.map(({ anchorId, start, end, change }) => (
          <p key={anchorId}>{change ? <WordChanges changes={change} /> : desk.text.slice(start, end)}</p>
        ))}
      </blockquote>
      {mayTakeOff ? (
        <details className={own.more}>
          <summary>It stands in {places.length} places</summary>
          <ul>
            {places.map(({ anchorId, start, end }, index) => (
              <li key={anchorId}>
                <span className={own.words}>{desk.text.slice(start, end)}</span>
                <ActionForm
                  action={takeOff}
                  hidden={{ anchorId }}
                  idPrefix={`take-off-${index}-`}
                  onSaved={() => say(`${claim.label} taken off a place`)}
                >
                  {(_, isPending) => (
                    <Button type="submit" size="small" aria-disabled={isPending || undefined}>
                      Take off<span className="visually-hidden"> place {index + 1}</span>
                    </Button>
                  )}
                </ActionForm>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

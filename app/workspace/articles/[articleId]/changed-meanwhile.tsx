"use client";
import type { ReactNode } from "react";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import own from "./changed-meanwhile.module.css";
import { changedBy, claimChanges } from "./claim-changes.ts";
import type { PinnedClaim } from "./use-pinned-claim.ts";

/** Beside the words that somebody is writing: others changed the claim since they began. What is typed stays typed. */
export function ChangedMeanwhile({ claim, pinned }: { claim: DeskClaim; pinned: PinnedClaim }): ReactNode {
  const changes = pinned.began ? claimChanges(pinned.began, claim) : [];
  return (
    <div className={own.region} role="status">
      {changes.length > 0 ? (
        <div className={own.meanwhile}>
          <p>
            <b dir="auto">{changedBy(changes)}</b> changed {claim.label} while you write: your text is kept.
          </p>
          <details
            onToggle={(event) => {
              if (event.currentTarget.open) pinned.look();
            }}
          >
            <summary>Show what changed</summary>
            <ul>
              {changes.map(({ what }) => (
                <li key={what} dir="auto">
                  {what}
                </li>
              ))}
            </ul>
          </details>
        </div>
      ) : null}
    </div>
  );
}

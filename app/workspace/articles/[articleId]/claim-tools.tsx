"use client";
import type { ReactNode } from "react";
import { type CommandName, commandNamed } from "#/app/workspace/keymap/commands.ts";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { outcomeBlocks } from "#/newsroom/claims/claim.ts";
import { ActionForm } from "./action-form.tsx";
import { backToSuggestion } from "./actions.ts";
import { letStand, takeUpAgain } from "./checking-actions.ts";
import own from "./claim-tools.module.css";
import { DetailsForm } from "./details-form.tsx";
import { Dismissing } from "./dismissing.tsx";
import { useHands } from "./hands.ts";
import { WrittenForm } from "./written-form.tsx";

const tools: readonly { deed: CommandName; label: (claim: DeskClaim) => string }[] = [
  { deed: "flag", label: () => "Flag" },
  { deed: "key", label: (claim) => (claim.isKey ? "Not a key claim" : "Key claim") },
  { deed: "split", label: () => "Split" },
  { deed: "merge", label: () => "Merge with previous" },
  { deed: "end-back", label: () => "End earlier" },
  { deed: "end-forward", label: () => "End later" },
  { deed: "start-back", label: () => "Start earlier" },
  { deed: "start-forward", label: () => "Start later" },
];

/** What is done less often: details, the claim's ends, waivers, taking it back. */
export function ClaimTools({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel, doIt, say } = useHands();
  const outcome = claim.verdicts[0]?.outcome ?? null;
  const isBlocking =
    claim.state === "settled" && outcome !== null && outcomeBlocks(desk.mode, outcome) && !claim.waiver;
  return (
    <div className={own.tools}>
      {claim.markupReasons.length > 0 ? (
        <details className={own.fold}>
          <summary>No ClaimReview yet ({claim.markupReasons.length})</summary>
          <ul className={own.reasons}>
            {claim.markupReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {isBlocking && desk.may.waive ? (
        <Fold title="Let it stand">
          <WrittenForm
            action={letStand}
            about={{ claimId: claim.id }}
            name="reason"
            label="Why may this stand? It is kept and printed."
            button="Waive in writing"
            onSaved={() => say(`${claim.label} waived`)}
          />
        </Fold>
      ) : null}
      {desk.may.mark ? (
        <>
          <details
            className={own.fold}
            open={panel?.kind === "edit"}
            onToggle={(event) => {
              if (event.currentTarget.open) setPanel({ kind: "edit" });
              else if (panel?.kind === "edit") setPanel(null);
            }}
          >
            <summary>
              Edit details <KeyOf deed="edit" />
            </summary>
            <DetailsForm claim={claim} isOpen={panel?.kind === "edit"} />
          </details>
          <div className={own.row}>
            {tools.map(({ deed, label }) => (
              <Button key={deed} size="small" onClick={() => doIt(commandNamed(deed).deed)}>
                {label(claim)} <KeyOf deed={deed} />
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {claim.state === "settled" && desk.may.judge ? (
        <Fold title="Take up again">
          <WrittenForm
            action={takeUpAgain}
            about={{ claimId: claim.id }}
            name="because"
            label="Why is it taken up again?"
            button="Take up again"
            onSaved={() => say(`${claim.label} is open again`)}
          />
        </Fold>
      ) : null}
      {desk.may.mark ? (
        <>
          <Fold title="Dismiss this claim">
            <Dismissing claim={claim} />
          </Fold>
          {claim.origin === "engine" && claim.verdicts.length === 0 && claim.review === null ? (
            <ActionForm
              action={backToSuggestion}
              hidden={{ claimId: claim.id }}
              idPrefix="back-"
              onSaved={() => say(`${claim.label} is a suggestion again`)}
            >
              {() => (
                <Button type="submit" size="small" variant="plain">
                  Back to a suggestion
                </Button>
              )}
            </ActionForm>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className={own.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

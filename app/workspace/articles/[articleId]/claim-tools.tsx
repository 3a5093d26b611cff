"use client";
import type { ReactNode } from "react";
import { type CommandName, commandNamed } from "#/app/workspace/keymap/commands.ts";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import { backToSuggestion } from "./actions.ts";
import { mayLetStand } from "./applies.ts";
import { takeUpAgain } from "./checking-actions.ts";
import own from "./claim-tools.module.css";
import { DetailsForm } from "./details-form.tsx";
import { Dismissing } from "./dismissing.tsx";
import { useHands } from "./hands.ts";
import { LetStand } from "./let-stand.tsx";
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
  const { desk, panel, setPanel, doIt, say, goOn } = useHands();
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
      {mayLetStand(desk, claim) ? (
        <details
          className={own.fold}
          open={panel?.kind === "let-stand"}
          onToggle={(event) => {
            if (event.currentTarget.open) setPanel({ kind: "let-stand" });
            else if (panel?.kind === "let-stand") setPanel(null);
          }}
        >
          <summary>
            Let it stand <KeyOf deed="let-stand" />
          </summary>
          <LetStand
            claimId={claim.id}
            isOpen={panel?.kind === "let-stand"}
            onSaved={() => goOn(`${claim.label} waived`)}
          />
        </details>
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
